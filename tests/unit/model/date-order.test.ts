import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DateValue } from "../../../src/model/date.ts";
import { compareDates } from "../../../src/model/date-order.ts";
import { parseDate } from "../../../src/model/parse-date.ts";
import { dateText } from "./date-texts.ts";

function read(text: string): DateValue {
  const reading = parseDate(text, "America/New_York");
  if (!reading.ok) throw new Error(reading.message);
  return reading.date;
}

const anyDate = dateText
  .map((text) => parseDate(text, "America/New_York"))
  .filter((reading) => reading.ok)
  .map((reading) => reading.date);

describe("compareDates", () => {
  test("puts the coarser date first, then the earlier instant, and what has no beginning before all", () => {
    const sorted = [
      "unknown",
      "../1991",
      "18XX",
      "1937/..",
      "1937/1939",
      "1937",
      "1937-01",
      "1937-01-01",
      "1937-01-01T09:00",
      "1937-01-01T09:00:01",
      "1937-07-18",
      "[2018,2019]",
      "2018",
      "2024-11-03T01:30-04:00",
      "2024-11-03T01:30-05:00",
    ].map(read);
    const texts = (dates: readonly DateValue[]) => dates.map((date) => date.edtf);
    expect(texts(sorted.toReversed().toSorted(compareDates))).toEqual(texts(sorted));
  });

  test("is total, and only equal dates are equal", () => {
    fc.assert(
      fc.property(anyDate, anyDate, anyDate, (a, b, c) => {
        expect(Math.sign(compareDates(a, b))).toBe(0 - Math.sign(compareDates(b, a)));
        expect(compareDates(a, b) === 0).toBe(a.edtf === b.edtf);
        const [first, second, third] = [a, b, c].sort(compareDates);
        if (first && second && third) {
          expect(compareDates(first, second)).toBeLessThanOrEqual(0);
          expect(compareDates(second, third)).toBeLessThanOrEqual(0);
          expect(compareDates(first, third)).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test("agrees with the lower bounds", () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        if (a.lower !== null && b.lower !== null && a.lower < b.lower) expect(compareDates(a, b)).toBeLessThan(0);
      }),
    );
  });
});
