import { expect, test } from "vitest";
import { datesInOrder } from "../../../../src/annotate/dates/sent-on.ts";
import { plainFinder, published } from "./finding.ts";

/** `["surface → EDTF (reason)", …]` of all paragraphs of an article. */
function found(day: string, ...texts: readonly string[]): readonly string[] {
  const datesOf = datesInOrder(plainFinder, { language: "en", published: published(day) });
  return texts.flatMap((text, index) =>
    datesOf({ id: `p-${index}`, text, silent: [], linked: [], section: 0 }).map(
      ({ start, end, date }) => `${text.slice(start, end)} → ${date.edtf}`,
    ),
  );
}

test("what a report says of yesterday is counted from the day on which it was sent", () => {
  expect(
    found(
      "1921-03-05",
      "NEW YORK, March 4 (Reuter). — The Senate sat until three yesterday.",
      "He will speak tomorrow.",
      "PARIS, March 3. — He returned last night.",
      "LONDON (AP) — He returned last night.",
    ),
  ).toEqual([
    "March 4 → 1921-03-04",
    "yesterday → 1921-03-03",
    "tomorrow → 1921-03-05",
    "March 3 → 1921-03-03",
    "last night → 1921-03-02",
    "last night → 1921-03-04",
  ]);
});

test("a report that was sent on the next day of another time zone counts from there, one of last year does not", () => {
  expect(found("2018-03-04", "SALISBURY, England, March 5 (Reuters) - Police said on Monday he was ill.")).toEqual([
    "March 5 → 2018-03-05",
    "Monday → 2018-03-05",
  ]);
  expect(found("2024-12-03", "SEOUL, March 5, 2023 (Yonhap) -- He left yesterday.")).toEqual([
    "March 5, 2023 → 2023-03-05",
    "yesterday → 2024-12-02",
  ]);
});

test("a date in the line of a report that is dated to the month alone moves nothing", () => {
  expect(found("1921-03", "PARIS, March 3. — He returned last night.")).toEqual(["March 3 → 1921-03-03"]);
});
