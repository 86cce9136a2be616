import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  dayFromNumber,
  dayNumber,
  dayOf,
  daysInMonth,
  FIRST_DAY,
  firstDayOf,
  isDay,
  isoWeekday,
  LAST_DAY,
  lastDayOf,
  partsOf,
  segmentsOf,
} from "../../../src/model/calendar.ts";
import type { Day } from "../../../src/model/date.ts";

const number = fc.integer({ min: dayNumber(FIRST_DAY), max: dayNumber(LAST_DAY) });

describe("days and their numbers", () => {
  test.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["2000-02-29", 11_016],
    ["2000-03-01", 11_017],
    ["0000-01-01", -719_528],
    ["0000-03-01", -719_468],
    ["9999-12-31", 2_932_896],
  ])("%s is day %i", (day, expected) => {
    expect(dayNumber(day as Day)).toBe(expected);
    expect(dayFromNumber(expected)).toBe(day);
  });

  test("agree with JavaScript's own UTC calendar", () => {
    fc.assert(
      fc.property(number, (n) => {
        const day = dayFromNumber(n) as Day;
        const oracle = new Date(n * 86_400_000);
        expect(day).toBe(oracle.toISOString().slice(0, 10));
        expect(isDay(day)).toBe(true);
        expect(dayNumber(day)).toBe(n);
        expect(isoWeekday(day) % 7).toBe(oracle.getUTCDay());
      }),
      { numRuns: 5000 },
    );
  });

  test("end with the years 0000 and 9999", () => {
    expect(addDays(LAST_DAY, 1)).toBeNull();
    expect(addDays(FIRST_DAY, -1)).toBeNull();
    expect(addDays("2023-12-31" as Day, 60)).toBe("2024-02-29");
    expect(addDays("2024-03-01" as Day, -1)).toBe("2024-02-29");
  });
});

describe("days that exist", () => {
  test.each(["2024-02-29", "2000-02-29", "0000-02-29", "1900-02-28", "2024-12-31"])("%s", (text) => {
    expect(isDay(text)).toBe(true);
  });

  test.each([
    "2023-02-29",
    "1900-02-29",
    "2024-04-31",
    "2024-00-01",
    "2024-13-01",
    "2024-01-00",
    "2024-1-1",
    "",
    "2024-01-011",
  ])("not %j", (text) => {
    expect(isDay(text)).toBe(false);
  });

  test("only they are made", () => {
    expect(dayOf(37, 7, 1)).toBe("0037-07-01");
    expect(() => dayOf(2023, 2, 29)).toThrow(RangeError);
    expect(() => dayOf(10_000, 1, 1)).toThrow(RangeError);
    expect(() => dayOf(2023, 1.5, 1)).toThrow(RangeError);
    expect(partsOf("0037-07-01" as Day)).toEqual({ year: 37, month: 7, day: 1 });
  });

  test("in each month", () => {
    const lengths = (year: number) => Array.from({ length: 12 }, (_, n) => daysInMonth(year, n + 1));
    expect(lengths(2023)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect(daysInMonth(2024, 2)).toBe(29);
    expect(daysInMonth(2100, 2)).toBe(28);
  });
});

describe("units", () => {
  test("have a first and a last day", () => {
    expect([firstDayOf({ year: 2024 }), lastDayOf({ year: 2024 })]).toEqual(["2024-01-01", "2024-12-31"]);
    expect([firstDayOf({ year: 2024, month: 2 }), lastDayOf({ year: 2024, month: 2 })]).toEqual([
      "2024-02-01",
      "2024-02-29",
    ]);
    expect(firstDayOf({ year: 2024, month: 2, day: 3 })).toBe(lastDayOf({ year: 2024, month: 2, day: 3 }));
  });

  test("have the segments of their permalink", () => {
    expect(segmentsOf({ year: 37 })).toEqual(["0037"]);
    expect(segmentsOf({ year: 2024, month: 6 })).toEqual(["2024", "06"]);
    expect(segmentsOf({ year: 2024, month: 6, day: 12 })).toEqual(["2024", "06", "12"]);
  });
});
