import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { segmentsOf } from "../../../src/model/calendar.ts";
import type { DateValue } from "../../../src/model/date.ts";
import { certainPath, datetimeAttribute, unitsOf } from "../../../src/model/date-units.ts";
import { parseDate } from "../../../src/model/parse-date.ts";
import { dateText } from "./date-texts.ts";

function read(text: string): DateValue {
  const reading = parseDate(text, "Asia/Seoul");
  if (!reading.ok) throw new Error(reading.message);
  return reading.date;
}

const units = (text: string) => unitsOf(read(text)).map((unit) => segmentsOf(unit).join("-"));

describe("unitsOf", () => {
  test.each([
    ["2024-10-15", ["2024-10-15"]],
    ["2024-10-15T23:30:00Z", ["2024-10-16"]],
    ["1937-07~", ["1937-07"]],
    ["1937?", ["1937"]],
    ["2018-22", ["2018"]],
    ["2018-24", ["2018"]],
    ["2018-33", ["2018"]],
    ["193X", []],
    ["18XX", []],
    ["unknown", []],
    ["2024-02-27/2024-03-01", ["2024-02-27", "2024-02-28", "2024-02-29", "2024-03-01"]],
    ["2024-11/2025-01", ["2024-11", "2024-12", "2025-01"]],
    ["2024-11-06/2025-01-19", ["2024-11", "2024-12", "2025-01"]],
    ["2018/2020", ["2018", "2019", "2020"]],
    ["2018-11/2019", ["2018", "2019"]],
    ["1950-06-25/1953-07-27", ["1950", "1951", "1952", "1953"]],
    ["2024/..", ["2024"]],
    ["2024-10-15/", ["2024-10-15"]],
    ["../1991-12", ["1991-12"]],
    ["0001/9999", ["0001", "9999"]],
    ["0001-02/9999-12-31", ["0001-02", "9999-12-31"]],
    ["0XXX/1999".replace("0XXX", "08XX"), ["1999"]],
    ["{2018,2019}", ["2018", "2019"]],
    ["{2019,2018-06-12}", ["2018-06-12", "2019"]],
    ["[2018,2018-06..2018-07]", ["2018", "2018-06", "2018-07"]],
    ["[2024-11-06..2025-01-19]", ["2024-11", "2024-12", "2025-01"]],
    ["{2018,2017..2019}", ["2017", "2018", "2019"]],
  ])("%s stands on %j", (text, expected) => {
    expect(units(text)).toEqual(expected);
  });

  test("an interval of 31 days stands on each of them, one of 32 on its months", () => {
    expect(units("2024-11-06/2024-12-06")).toHaveLength(31);
    expect(units("2024-11-06/2024-12-07")).toEqual(["2024-11", "2024-12"]);
  });

  test("one of 24 months stands on each of them, one of 25 on its years", () => {
    expect(units("2020-01/2021-12")).toHaveLength(24);
    expect(units("2020-01/2022-01")).toEqual(["2020", "2021", "2022"]);
  });

  test("one of 100 years stands on each of them, one of 101 at its ends", () => {
    expect(units("1900/1999")).toHaveLength(100);
    expect(units("1900/2000")).toEqual(["1900", "2000"]);
  });

  test("a set of wide spans stands at its ends", () => {
    const spans = Array.from({ length: 90 }, (_, n) => `${1000 + n * 100}..${1099 + n * 100}`);
    expect(units(`{${spans.join(",")}}`)).toEqual(["1000", "9999"]);
  });

  test("is within its bounds, in order, each once, and never many", () => {
    fc.assert(
      fc.property(dateText, (text) => {
        const reading = parseDate(text, "Asia/Seoul");
        if (!reading.ok) return;
        const { date } = reading;
        const paths = unitsOf(date).map((unit) => segmentsOf(unit).join("-"));
        expect(paths.length).toBeLessThanOrEqual(366);
        expect(paths).toEqual([...new Set(paths)].sort());
        for (const path of paths) {
          expect(path >= (date.lower ?? "").slice(0, path.length)).toBe(true);
          expect(path <= (date.upper ?? "~").slice(0, path.length)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe("certainPath and datetimeAttribute", () => {
  test.each([
    ["2024-10-15", "2024/10/15", "2024-10-15"],
    ["2024-10-15T23:30:00Z", "2024/10/16", "2024-10-16T08:30:00+09:00"],
    ["1937-07", "1937/07", "1937-07"],
    ["1937-07~", "1937/07", "1937-07"],
    ["1937", "1937", "1937"],
    ["0037", "0037", "0037"],
    ["0000", "0000", null],
    ["2018-22", "2018", "2018"],
    ["2018-24", "2018", "2018"],
    ["193X", "", null],
    ["18XX", "", null],
    ["unknown", "", null],
    ["2024-11-06/2024-11-20", "2024/11", "2024-11"],
    ["2024-11-06/2024-12-20", "2024", "2024"],
    ["2024-11/2025-01", "", null],
    ["2024/..", "", null],
    ["../1991", "", null],
    ["{2018-06-12,2018-06-13}", "2018/06", "2018-06"],
    ["[2018,2019]", "", null],
    ["2024-10-15T09:00/2024-10-15T10:00", "2024/10/15", "2024-10-15"],
  ])("%s: %j and %j", (text, path, datetime) => {
    expect(certainPath(read(text)).join("/")).toBe(path);
    expect(datetimeAttribute(read(text))).toBe(datetime);
  });
});
