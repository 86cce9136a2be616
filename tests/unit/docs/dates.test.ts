import { describe, expect, it } from "vitest";
import type { Block } from "../../../src/annotate/block.ts";
import { createDateFinder } from "../../../src/annotate/dates/find-dates.ts";
import type { DateValue } from "../../../src/model/date.ts";
import { formatDate } from "../../../src/model/format-date.ts";
import { parseDate } from "../../../src/model/parse-date.ts";
import { stringsFor } from "../../../src/model/strings/languages.ts";
import { tableBelow } from "./tables.ts";

const PAGE = "docs/dates.md";
const ENGLISH = stringsFor("en");

describe("docs/dates.md: what to type", () => {
  it.each(tableBelow(PAGE, "## What to type"))("%s: %s", (_, typed, printed) => {
    expect(formatDate(read(typed), ENGLISH)).toBe(printed);
  });
});

describe("docs/dates.md: dates in the text", () => {
  const rows = tableBelow(PAGE, "## Dates in the text").flatMap(([phrases = "", readings = "", sure = ""]) => {
    const each = readings.split("; ");
    return phrases
      .split("; ")
      .map((phrase, n) => ({ phrase, edtf: each[n] ?? each[0], sure: Number.parseInt(sure, 10) }));
  });
  const find = createDateFinder();
  const published = read("2024-10-15");

  it("has rows", () => expect(rows.length).toBeGreaterThan(15));

  it.each(rows)("$phrase is read as $edtf", ({ phrase, edtf, sure }) => {
    const hits = find.find(sentence(`It happened ${phrase}.`), { language: "en", published });
    expect(hits.map(({ date, confidence }) => [date.edtf, Math.round(confidence * 100)])).toEqual([[edtf, sure]]);
  });
});

function read(text = ""): DateValue {
  const reading = parseDate(text, "Asia/Seoul");
  if (!reading.ok) throw new Error(`${text}: ${reading.message}`);
  return reading.date;
}

function sentence(text: string): Block {
  return { id: "p-1", text, silent: [], linked: [], section: 0 };
}
