import { expect, it } from "vitest";
import { createDateFinder } from "../../../src/annotate/dates/find-dates.ts";
import { oldPath, oldQuery } from "../../../src/annotate/old-path.ts";
import { parseDate } from "../../../src/model/parse-date.ts";

/** What reads on from each letter or sign needs 10^10 steps here, and does not end within the time of a test. */
const LENGTH = 200_000;

it.each([
  ["en", "a"],
  ["en", "1"],
  ["en", "June-"],
  ["ru", "л"],
  ["ru", "бя"],
  ["uk", "ла"],
  ["ko", "있"],
  ["zh", "十"],
  ["ru", "л "],
  ["de", "e. "],
  ["ar", "ا"],
  ["de", "e"],
] as const)("dates are looked for in a word without an end: %s, %s", (language, piece) => {
  const published = parseDate("2024-10-15", "UTC");
  if (!published.ok) throw new Error(published.message);
  const finder = createDateFinder({});
  const text = piece.repeat(LENGTH / piece.length);
  expect(finder.find({ text, silent: [] } as never, { language, published: published.date })).toEqual([]);
});

it("old addresses without an end are none, or are read once", () => {
  expect(oldQuery(`a://${"x".repeat(LENGTH)}`)).toBeNull();
  expect(oldPath(`${"#".repeat(LENGTH)}\n`)).toBeNull();
  expect(oldPath("/a#b\nc")).toBeNull();
  expect(oldPath(`https://old.example/a${"#".repeat(LENGTH)}`)).toBe("/a/");
  expect(oldQuery("https://old.example/blog/?p=12#top")).toBe("/blog/?p=12");
});
