import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DateValue } from "../../../src/model/date.ts";
import type { DateFault } from "../../../src/model/date-reading.ts";
import { dateParser, parseDate } from "../../../src/model/parse-date.ts";
import { dateText, timeText } from "./date-texts.ts";

const ZONES = ["UTC", "Asia/Seoul", "America/New_York", "Asia/Kathmandu", "Pacific/Kiritimati", "America/St_Johns"];

function read(text: string, zone = "UTC"): DateValue {
  const reading = parseDate(text, zone);
  if (!reading.ok) throw new Error(`${text}: ${reading.message}`);
  return reading.date;
}

function refusal(text: string, zone = "UTC"): DateFault {
  const reading = parseDate(text, zone);
  if (reading.ok) throw new Error(`${text} was read as ${reading.date.edtf}`);
  return reading;
}

describe("digits that are left open", () => {
  test.each([
    ["1938-11-1X", "[1938-11-10..1938-11-19]"],
    ["1938-11-0X~", "[1938-11-01~..1938-11-09~]"],
    ["1938-02-3X", null],
    ["1938-11-3X", "1938-11-30"],
    ["1940-02-2X", "[1940-02-20..1940-02-29]"],
    ["1938-11-X1", "[1938-11-01,1938-11-11,1938-11-21]"],
    ["1938-1X", "[1938-10..1938-12]"],
    ["1938-1X-XX", "[1938-10..1938-12]"],
    ["1938-X1?", "[1938-01?,1938-11?]"],
    ["1933-XX-31", "[1933-01-31,1933-03-31,1933-05-31,1933-07-31,1933-08-31,1933-10-31,1933-12-31]"],
    ["156X-02-29", "[1560-02-29,1564-02-29,1568-02-29]"],
    ["19X7", "[1907,1917,1927,1937,1947,1957,1967,1977,1987,1997]"],
    ["1XXX", "[1000..1999]"],
    ["193X-XX-XX", "193X"],
    ["18XX-XX~", "18XX~"],
    ["1938-XX", "1938"],
    ["1938-9X", null],
    ["19XX-12-25", null],
    ["XXXX-12-25", null],
  ])("%s: %s", (text, spelled) => {
    if (spelled !== null) expect(read(text).edtf).toBe(spelled);
    else expect(refusal(text).advice).toMatch(/^Write /);
  });

  test("in an end of an interval or in a set are refused with what to do", () => {
    expect(refusal("1938-11-1X/1938-12").advice).toContain("the first and the last");
    expect(refusal("{1938-11-1X,1938-12}").advice).toContain("the first and the last");
  });
});

describe("dates of every kind", () => {
  test.each([
    ["2024-10-15", "day", "2024-10-15", "2024-10-15"],
    ["2024-02-29", "day", "2024-02-29", "2024-02-29"],
    ["1937-07", "month", "1937-07-01", "1937-07-31"],
    ["1937", "year", "1937-01-01", "1937-12-31"],
    ["0000", "year", "0000-01-01", "0000-12-31"],
    ["9999-12-31", "day", "9999-12-31", "9999-12-31"],
    ["2018-21", "season", "2018-03-01", "2018-05-31"],
    ["2019-24", "season", "2019-12-01", "2020-02-29"],
    ["9999-24", "season", "9999-12-01", "9999-12-31"],
    ["2018-36", "season", "2018-10-01", "2018-12-31"],
    ["193X", "decade", "1930-01-01", "1939-12-31"],
    ["18XX", "century", "1800-01-01", "1899-12-31"],
    ["2024-11/2025-01", "interval", "2024-11-01", "2025-01-31"],
    ["2024-05/2024", "interval", "2024-05-01", "2024-12-31"],
    ["2018-21/2018-23", "interval", "2018-03-01", "2018-11-30"],
    ["2024/..", "interval", "2024-01-01", null],
    ["2024/", "interval", "2024-01-01", null],
    ["../1991", "interval", null, "1991-12-31"],
    ["{2018,2019}", "set", "2018-01-01", "2019-12-31"],
    ["[2024-11-06..2025-01-19]", "choice", "2024-11-06", "2025-01-19"],
    ["[1667,1668,1670..1672]", "choice", "1667-01-01", "1672-12-31"],
    ["[..1984]", "choice", null, "1984-12-31"],
    ["{1960,1961-12..}", "set", "1960-01-01", null],
    ["unknown", "unknown", null, null],
  ])("%s", (text, kind, lower, upper) => {
    expect(read(text)).toMatchObject({ edtf: text, kind, lower, upper, approximate: false, uncertain: false });
  });

  test.each([
    ["1937-07~", true, false],
    ["1937-07-18?", false, true],
    ["1937%", true, true],
    ["193X~", true, false],
    ["2018-21?", false, true],
    ["2004-06-~11", true, false],
    ["2018~/2019?", true, true],
    ["{2018,2019~}", true, false],
  ])("%s is doubtful", (text, approximate, uncertain) => {
    expect(read(text)).toMatchObject({ edtf: text, approximate, uncertain });
  });

  test.each([
    ["  2024-10-15 ", "2024-10-15"],
    ["Unknown", "unknown"],
    ["XXXX-XX-XX", "unknown"],
    ["XXXX", "unknown"],
    ["1937-XX", "1937"],
    ["1937-07-XX?", "1937-07?"],
    ["193X-XX-XX", "193X"],
    ["2024-01-05/2024-01-05", "2024-01-05"],
    ["2024-11 / 2025-01", "2024-11/2025-01"],
    ["{2019, 2018, 2019}", "{2018,2019}"],
    ["[2018..2018]", "[2018]"],
  ])("%j is written %s", (text, edtf) => {
    expect(read(text).edtf).toBe(edtf);
  });

  test("a span in brackets is an interval of two ends, however wide", () => {
    const date = read("[0001..9999-12-31]");
    expect(date.members).toEqual([read("0001/9999-12-31")]);
    expect(date.members?.[0]?.members).toHaveLength(2);
  });
});

describe("times of day", () => {
  test.each([
    ["2024-01-05T10:00:00+09:00", "UTC", "2024-01-05T01:00:00+00:00"],
    ["2024-01-05 10:00:00 +0900", "Asia/Seoul", "2024-01-05T10:00:00+09:00"],
    ["2024-01-05 10:00:00 UTC", "Asia/Seoul", "2024-01-05T19:00:00+09:00"],
    ["2024-01-05T10:00Z", "America/New_York", "2024-01-05T05:00:00-05:00"],
    ["2024-07-05t10:00:00.999z", "America/New_York", "2024-07-05T06:00:00-04:00"],
    ["2024-01-05T10:00-0330", "UTC", "2024-01-05T13:30:00+00:00"],
    ["2024-01-05T10:00+09", "UTC", "2024-01-05T01:00:00+00:00"],
    ["2024-01-05T23:30:00-05:00", "Asia/Seoul", "2024-01-06T13:30:00+09:00"],
    ["2024-01-01T00:30:00+09:00", "America/New_York", "2023-12-31T10:30:00-05:00"],
    ["2024-01-05T23:59", "Asia/Kathmandu", "2024-01-05T23:59:00+05:45"],
    ["2024-01-05 00:00", "Pacific/Kiritimati", "2024-01-05T00:00:00+14:00"],
    ["2024-01-05T12:00:00Z", "Pacific/Kiritimati", "2024-01-06T02:00:00+14:00"],
    // Clocks put forward at 02:00, and back at 02:00: the first of the two.
    ["2024-03-10T02:30", "America/New_York", "2024-03-10T03:30:00-04:00"],
    ["2024-11-03T01:30", "America/New_York", "2024-11-03T01:30:00-04:00"],
    ["2024-11-03T01:30-05:00", "America/New_York", "2024-11-03T01:30:00-05:00"],
    // Midnight did not exist that day; the day did.
    ["2018-11-04T00:30", "America/Sao_Paulo", "2018-11-04T01:30:00-02:00"],
    ["2018-02-17T23:30", "America/Sao_Paulo", "2018-02-17T23:30:00-02:00"],
    // Local mean time, +08:27:52, in whole minutes.
    ["1900-01-01T00:00", "Asia/Seoul", "1900-01-01T00:00:00+08:28"],
    ["1900-01-01T23:59:59", "Asia/Seoul", "1900-01-01T23:59:59+08:28"],
    ["0000-01-01T00:00", "UTC", "0000-01-01T00:00:00+00:00"],
    ["2024-01-05T10:00/2024-01-06T10:00Z", "UTC", "2024-01-05T10:00:00+00:00/2024-01-06T10:00:00+00:00"],
  ])("%s in %s", (text, zone, edtf) => {
    const date = read(text, zone);
    expect(date.edtf).toBe(edtf);
    expect(date.lower).toBe(edtf.slice(0, 10));
    if (date.kind === "day") expect(date.instant).toBe(edtf);
  });

  test("a day without time stays that day in every zone", () => {
    for (const zone of [...ZONES, "Pacific/Apia"]) {
      expect(read("2011-12-30", zone)).toEqual(read("2011-12-30", "UTC"));
    }
  });

  test("a local time keeps its day and an instant keeps its moment", () => {
    fc.assert(
      fc.property(timeText, fc.constantFrom(...ZONES), (text, zone) => {
        const reading = parseDate(text, zone);
        // Kiritimati skipped a day as well.
        if (!reading.ok) return expect(reading.message).toMatch(/skipped/);
        const { date } = reading;
        const [, day, time, offset] = /^(\S{10})[T ](.{8}) ?(.*)$/.exec(text) ?? [];
        if (offset === "") expect(date.lower).toBe(day);
        else {
          const iso = offset?.replace(/^([+-]\d\d):?(\d\d)?$/, (_, h, m) => `${h}:${m ?? "00"}`);
          expect(Date.parse(date.instant ?? "")).toBe(Date.parse(`${day}T${time}${iso}`));
        }
        expect(date.instant?.slice(0, 10)).toBe(date.lower);
      }),
    );
  });
});

describe("refusals", () => {
  test.each([
    ["2024-02-30", "There is no day 30 in 2024-02", "01 to 29"],
    ["2023-02-29T10:00Z", "There is no day 29 in 2023-02", "01 to 28"],
    ["2024-02-30~", "There is no day 30 in 2024-02", "01 to 29"],
    ["2024-04-00", "There is no day 00 in 2024-04", "01 to 30"],
    ["2024-13-01", "There is no month 13", "01 to 12"],
    ["2024-13", "There is no month 13", "01 to 12 for a month, 21 to 24 for a season, 33 to 36 for a quarter"],
    ["2024-02-30/2024-03", "There is no day 30 in 2024-02", "01 to 29"],
    ["{2018,2024-13}", "There is no month 13", "01 to 12 for a month, 21 to 24 for a season, 33 to 36 for a quarter"],
    ["2024/02/30", "There is no day 30 in 2024-02", "01 to 29"],
    ["2024-01-05T24:00", "There is no such time of day", "00:00:00 to 23:59:59"],
    ["2024-01-05T10:00+90:00", "No time zone is so far from UTC", "an offset such as +09:00"],
  ])("%s: %s", (text, message, expected) => {
    expect(refusal(text)).toEqual({ ok: false, message, expected });
  });

  test("a day that the zone never had", () => {
    expect(refusal("2011-12-30T10:00", "Pacific/Apia").message).toBe("The clocks of Pacific/Apia skipped that day");
  });

  test("an instant outside of the calendar", () => {
    expect(refusal("9999-12-31T23:00Z", "Asia/Seoul").message).toMatch(/outside of the years/);
    expect(refusal("0000-01-01T00:00Z", "America/New_York").message).toMatch(/outside of the years/);
  });

  test.each([
    ["2024-1-5", "2024-01-05"],
    ["2024/01/05", "2024-01-05"],
    ["2024.1.5", "2024-01-05"],
    ["2024. 1. 5.", "2024-01-05"],
    ["2024/1/5 9:05", "2024-01-05T09:05"],
    ["2024-01-05 9:05:00 +0900", "2024-01-05T09:05:00+0900"],
    ["20240105", "2024-01-05"],
    ["Jan 5, 2024", "2024-01-05"],
    ["january 5th, 2024", "2024-01-05"],
    ["5 Sept. 2024", "2024-09-05"],
    ["4 März 1890", "1890-03-04"],
    ["4. März 1890", "1890-03-04"],
    ["1er février 1890", "1890-02-01"],
    ["4 de marzo de 1890", "1890-03-04"],
    ["4 марта 1890 г.", "1890-03-04"],
    ["Май 1890", "1890-05"],
    ["3 maja 1890", "1890-05-03"],
    ["٤ مارس ١٨٩٠", "1890-03-04"],
    ["décembre 1890", "1890-12"],
    ["\u201c2018-06-12\u201d", "2018-06-12"],
    ["\u201e4. März 1890\u201c", "1890-03-04"],
    ["\u20181890\u2019", "1890"],
    ["Fri, 05 Jan 2024 10:00:00 +0000", "2024-01-05T10:00:00+0000"],
    ["May 2024", "2024-05"],
    ["2024/01", "2024-01"],
    ["25.12.2024", "2024-12-25"],
    ["12/25/2024", "2024-12-25"],
    ["5/5/2024", "2024-05-05"],
    ["2024년 1월 5일", "2024-01-05"],
    ["٢٠٢٤-٠١-٠٥", "2024-01-05"],
    ["２０２４年１月５日", "2024-01-05"],
    ["２０２４-０１-０５", "2024-01-05"],
    ["2024年12月", "2024-12"],
    ["2018–2019", "2018/2019"],
    ["2018-2019", "2018/2019"],
    ["1990s", "199X"],
    ["2024/open", "2024/.."],
  ])("%j, with the advice to write %s", (text, iso) => {
    expect(refusal(text).advice).toBe(`Write ${iso}`);
    expect(parseDate(iso, "UTC").ok).toBe(true);
  });

  test.each([
    "5.1.2024",
    "1/5/2024",
    "05-01-24",
    "tomorrow",
    "1900s",
    "05012024",
    "Jan 5, 2024 10:00 PM",
    "2024-01-05T10:00+09:75",
    "2024-11-06/20",
    "1704448800",
    "2024-01-05T10",
    "{2018",
    "[2018}",
    "{}",
    "{2018,}",
    "[2018/2019]",
    "{{2018}}",
    "2018/2019/2020",
    "2025/2024",
    "2024-01-05T11:00Z/2024-01-05T10:00Z",
    "{2019..2018}",
    "{2018-21",
  ])("%j, without a guess", (text) => {
    expect(refusal(text).advice).toBeUndefined();
  });

  test.each([
    ["", "Write `unknown` where no date is known"],
    ["../..", "Write `unknown`"],
    ["/", "Write `unknown`"],
    ["2024/unknown", "Leave it empty: `2024/`"],
    ["-0044", "Write unknown, and say the year in the text"],
    ["-0044-03-15", "Write unknown, and say the year in the text"],
    ["Y-17E7", "Write unknown, and say the year in the text"],
    ["Y12345", "Write unknown, and say the year in the text"],
    ["1937S2", "Write 19XX~"],
    ["1937S3", "Write 193X~"],
    ["2018-25", "Write 2018-03/2018-05"],
    ["2018-30", "Write 2018-12/2019-02"],
    ["2018-41", "Write 2018-07/2018-12"],
    ["2024-01-05 10:00 EST", "Write the offset from UTC in its place, as in 2024-10-15T09:30:00+09:00"],
  ])("%j: %s", (text, advice) => {
    expect(refusal(text).advice).toBe(advice);
  });

  test("more members than a person types", () => {
    const years = (n: number) => `{${Array.from({ length: n }, (_, i) => 1000 + i).join(",")}}`;
    expect(read(years(100)).members).toHaveLength(100);
    expect(refusal(years(101)).message).toBe("The set has 101 members");
  });

  test.each([
    "2024-".repeat(60_000),
    `${" ".repeat(280_000)}x`,
    "{".repeat(280_000),
    "1/".repeat(99_999),
    "[..".repeat(600),
  ])("a hostile line, without repeating it", (text) => {
    expect(refusal(text).message.length).toBeLessThan(120);
  });

  test("of anything at all, and never a throw", () => {
    const parse = dateParser("Asia/Seoul");
    const alphabet = fc.constantFrom(..."0123456789-/.{}[],~?%XTZ: +yYSE年월JanMay");
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: alphabet, maxLength: 24 }), fc.string({ unit: "binary" })), (text) => {
        const reading = parse(text);
        if (!reading.ok) expect(reading.message).not.toBe("");
      }),
      { numRuns: 100_000 },
    );
  });
});

test("canonical text is read again as the same value", () => {
  let dates = 0;
  fc.assert(
    fc.property(dateText, fc.constantFrom(...ZONES), (text, zone) => {
      const reading = parseDate(text, zone);
      if (!reading.ok) return;
      dates += 1;
      expect(read(reading.date.edtf, zone)).toEqual(reading.date);
    }),
    { numRuns: 3000 },
  );
  expect(dates).toBeGreaterThan(2000);
});
