import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createDateFinder, type DateHit } from "../../src/annotate/dates/find-dates.ts";
import type { DateValue } from "../../src/model/date.ts";
import { parseDate } from "../../src/model/parse-date.ts";

/** How well dates in prose are read, against labels made by hand. */
export interface DateScore {
  /** Phrases with one date each (`dates.json`). */
  readonly phrases: { readonly right: number; readonly of: number };
  /** Phrases without any date, in which one was found (`dates.json`). */
  readonly traps: { readonly fallen: number; readonly of: number };
  /** Whole texts (`prose.json`). */
  readonly prose: { readonly right: number; readonly found: number; readonly labelled: number };
  /** One line for each fault. */
  readonly faults: readonly string[];
}

interface LabelledPhrases {
  readonly reference: string;
  readonly positive: readonly { readonly text: string; readonly surface: string; readonly edtf: string }[];
  readonly negative: readonly string[];
}

interface LabelledProse {
  readonly docs: readonly {
    readonly id: string;
    readonly published: string;
    readonly text: string;
    readonly dates: readonly Label[];
  }[];
}

interface Label {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly edtf: string;
}

/**
 * A hit is right where it lies on the label and has the label's EDTF: whether "the" and "between" belong to
 * a phrase is a matter of taste, the date is not.
 * @param goldFolder holds `dates.json` and `prose.json`.
 */
export function scoreDates(goldFolder: string): DateScore {
  const { reference, positive, negative }: LabelledPhrases = JSON.parse(
    readFileSync(join(goldFolder, "dates.json"), "utf8"),
  );
  const { docs }: LabelledProse = JSON.parse(readFileSync(join(goldFolder, "prose.json"), "utf8"));
  const finder = createDateFinder({ numericDates: "mdy" });
  const find = (text: string, published: string) =>
    finder.find({ id: "", text, silent: [], linked: [], section: 0 }, { language: "en", published: dateOf(published) });
  const faults: string[] = [];

  const phrases = positive.filter(({ text, surface, edtf }) => {
    const start = text.indexOf(surface);
    const hits = find(text, reference);
    const right =
      hits.length === 1 && hits.some((hit) => matches(hit, { start, end: start + surface.length, surface, edtf }));
    if (!right) faults.push(`phrase: ${text} → ${shown(hits, text)}, not ${edtf}`);
    return right;
  });
  const fallen = negative.filter((text) => {
    const hits = find(text, reference);
    if (hits.length > 0) faults.push(`trap: ${text} → ${shown(hits, text)}`);
    return hits.length > 0;
  });
  const prose = { right: 0, found: 0, labelled: 0 };
  for (const { id, text, published, dates } of docs) {
    const hits = text.split("\n").flatMap((line, n, lines) => {
      const before = lines.slice(0, n).join("\n").length + (n === 0 ? 0 : 1);
      return find(line, published).map((hit) => ({ ...hit, start: hit.start + before, end: hit.end + before }));
    });
    const right = dates.filter((label) => hits.some((hit) => matches(hit, label)));
    prose.right += right.length;
    prose.found += hits.length;
    prose.labelled += dates.length;
    for (const label of dates)
      if (!right.includes(label)) faults.push(`prose ${id}: “${label.surface}” is not ${label.edtf}`);
    for (const hit of hits) {
      if (!dates.some((label) => matches(hit, label)))
        faults.push(`prose ${id}: ${shown([hit], text)} is not labelled`);
    }
  }
  return {
    phrases: { right: phrases.length, of: positive.length },
    traps: { fallen: fallen.length, of: negative.length },
    prose,
    faults,
  };
}

function matches(hit: DateHit, label: Label): boolean {
  return hit.start < label.end && hit.end > label.start && hit.date.edtf === label.edtf;
}

function shown(hits: readonly DateHit[], text: string): string {
  return hits.map((hit) => `“${text.slice(hit.start, hit.end)}” ${hit.date.edtf}`).join(", ") || "nothing";
}

function dateOf(text: string): DateValue {
  const reading = parseDate(text, "UTC");
  if (!reading.ok) throw new Error(`The labels hold a date that is none: ${text}`);
  return reading.date;
}
