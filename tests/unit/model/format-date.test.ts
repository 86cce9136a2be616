import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatDate } from "../../../src/model/format-date.ts";
import { parseDate } from "../../../src/model/parse-date.ts";
import { LANGUAGES, stringsFor } from "../../../src/model/strings/languages.ts";
import { dateText } from "./date-texts.ts";

function format(text: string, language: string, interval: "range" | "between" = "range"): string {
  const reading = parseDate(text, "UTC");
  if (!reading.ok) throw new Error(reading.message);
  return formatDate(reading.date, stringsFor(language), { interval });
}

const CASES: Readonly<Record<string, readonly (readonly [text: string, words: string])[]>> = {
  en: [
    ["2018-06-12", "12 June 2018"],
    ["2018-06-12T09:30Z", "12 June 2018"],
    ["1937-07", "July 1937"],
    ["1937-07~", "about July 1937"],
    ["1937-07-18?", "perhaps 18 July 1937"],
    ["1937%", "perhaps about 1937"],
    ["2024-11-06/2024-11-20", "6–20 November 2024"],
    ["2024-11-06~/2024-11-20", "about 6 November 2024 to 20 November 2024"],
    ["2024-11/2025-01", "November 2024 to January 2025"],
    ["{2018,2019}", "2018 and 2019"],
    ["{1999,2003,2007..2009}", "1999, 2003 and 2007 to 2009"],
    ["[2018,2019]", "2018 or 2019"],
    ["[2024-11-06..2025-01-19]", "between 6 November 2024 and 19 January 2025"],
    ["2018-22", "summer 2018"],
    ["2018-34", "2nd quarter of 2018"],
    ["193X", "the 1930s"],
    ["18XX", "the 19th century"],
    ["20XX", "the 21st century"],
    ["10XX", "the 11th century"],
    ["2024/..", "since 2024"],
    ["../1991-12", "until December 1991"],
    ["unknown", "date unknown"],
    ["2024-10-15T09:00Z/2024-10-15T10:00Z", "15 October 2024"],
  ],
  ru: [
    ["2018-06-12", "12 июня 2018\u00a0г."],
    ["2018-06", "июнь 2018"],
    ["2018", "2018 год"],
    ["1937-07~", "около июля 1937"],
    ["1937-07-18?", "предположительно 18 июля 1937\u00a0г."],
    ["2024-11-06/2024-11-20", "6–20 ноября 2024\u00a0г."],
    ["2024-11/2025-01", "ноябрь 2024 – январь 2025"],
    ["[2024-11..2025-01]", "между ноябрём 2024 и январём 2025"],
    ["1936/2024", "1936–2024 годы"],
    ["{2018,2019}", "2018 и 2019 годы"],
    ["[2018,2019]", "2018 или 2019 год"],
    ["{2018,2019-05}", "2018 год и май 2019"],
    ["2018-22", "лето 2018 года"],
    ["2018-22~", "около лета 2018 года"],
    ["2018-34/..", "с 2-го квартала 2018 года"],
    ["193X", "1930-е годы"],
    ["193X~", "около 1930-х годов"],
    ["18XX", "XIX век"],
    ["2024/..", "с 2024 года"],
    ["2024-06-02/..", "со 2 июня 2024\u00a0г."],
    ["../1991", "до 1991 года"],
    ["unknown", "дата неизвестна"],
  ],
  ko: [
    ["2018-06-12", "2018년 6월 12일"],
    ["2018-06~", "2018년 6월경"],
    ["2024-11-06/2024-11-20", "2024년 11월 6일~20일"],
    ["[2024-11..2025-01]", "2024년 11월에서 2025년 1월 사이"],
    ["2018-22", "2018년 여름"],
    ["2018-35", "2018년 3분기"],
    ["193X", "1930년대"],
    ["18XX", "19세기"],
    ["2024/..", "2024년부터"],
    ["unknown", "날짜 미상"],
  ],
  zh: [
    ["2018-06-12", "2018年6月12日"],
    ["2024-11-06/2024-11-20", "2024年11月6日至20日"],
    ["{2018,2019,2020}", "2018年、2019年和2020年"],
    ["2018-36", "2018年第四季度"],
    ["193X", "20世纪30年代"],
    ["200X", "21世纪头十年"],
    ["18XX", "19世纪"],
    ["2024/..", "2024年起"],
    ["1937-07~", "约1937年7月"],
  ],
  ar: [
    ["2018-06-12", "12 يونيو 2018"],
    ["2024-11-06/2024-11-20", "من 6 إلى 20 نوفمبر 2024"],
    ["{2018,2019}", "2018 و2019"],
    ["193X", "ثلاثينيات القرن العشرين"],
    ["18XX", "القرن التاسع عشر"],
    ["[2024-11..2025-01]", "بين نوفمبر 2024 ويناير 2025"],
    ["2018-33", "الربع الأول من 2018"],
    ["2024/..", "منذ 2024"],
  ],
};

describe.each(Object.entries(CASES))("in %s", (language, cases) => {
  test.each(cases)("%s is %s", (text, expected) => {
    expect(format(text, language)).toBe(expected);
  });
});

test("an interval of publication is some day within", () => {
  expect(format("2024-11/2025-01", "en", "between")).toBe("between November 2024 and January 2025");
  expect(format("2024-11-06/2024-12-20", "ru", "between")).toBe("между 6 ноября и 20 декабря 2024\u00a0г.");
  expect(format("2024/..", "en", "between")).toBe("since 2024");
});

test.each([
  ["1936-07/1936-09", "en", "July to September 1936"],
  ["[1936-07..1936-09]", "en", "between July and September 1936"],
  ["1936-06-12/1936-07-04", "en", "12 June to 4 July 1936"],
  ["[1936-07-04,1936-07-05]", "en", "4 or 5 July 1936"],
  ["{1933-05,1933-06}", "en", "May and June 1933"],
  ["{1933-05-30,1933-06-01,1933-06-02}", "en", "30 May, 1 June and 2 June 1933"],
  ["{1933-05,1934-06}", "en", "May 1933 and June 1934"],
  ["1936-06-12?/1936-07-04", "en", "perhaps 12 June 1936 to 4 July 1936"],
  ["[1936-07..1936-09]", "ru", "между июлем и сентябрём 1936"],
  ["[1936-07-04,1936-07-05]", "ru", "4 или 5 июля 1936\u00a0г."],
  ["1936-07/1936-09", "ko", "1936년 7월부터 9월까지"],
  ["[1936-07-04,1936-07-05]", "ko", "1936년 7월 4일 또는 5일"],
  ["1936-06-12/1936-07-04", "zh", "1936年6月12日至7月4日"],
  ["1936-07/1936-09", "zh", "1936年7月至9月"],
  ["[1936-07-04,1936-07-05]", "zh", "1936年7月4日或5日"],
  ["1936-06-12/1936-07-04", "ar", "من 12 يونيو إلى 4 يوليو 1936"],
  ["[1936-07-04,1936-07-05]", "ar", "4 أو 5 يوليو 1936"],
])("%s in %s says what its dates share once", (text, language, words) => {
  expect(format(text, language)).toBe(words);
});

test.each([
  ["en", "between 6 and 20 November 2024"],
  ["ru", "между 6 и 20 ноября 2024\u00a0г."],
  ["ko", "2024년 11월 6일에서 20일 사이"],
  ["zh", "2024年11月6日至20日之间"],
  ["ar", "بين 6 و20 نوفمبر 2024"],
])("some day of one month says the month once: %s", (language, text) => {
  expect(format("2024-11-06/2024-11-20", language, "between")).toBe(text);
});

test("every date has words in every language", () => {
  fc.assert(
    fc.property(
      dateText,
      fc.constantFrom(...LANGUAGES),
      fc.constantFrom("range", "between"),
      (text, strings, interval) => {
        const reading = parseDate(text, "Asia/Seoul");
        if (!reading.ok) return;
        const words = formatDate(reading.date, strings, { interval });
        expect(words).toBe(words.trim());
        expect(words).not.toBe("");
        expect(words).not.toMatch(/undefined|null|NaN|\[object| {2}/);
      },
    ),
    { numRuns: 3000 },
  );
});
