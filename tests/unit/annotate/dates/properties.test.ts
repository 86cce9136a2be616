import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { createDateFinder } from "../../../../src/annotate/dates/find-dates.ts";
import { workOf } from "../../../support/work.ts";
import { find, found } from "./finding.ts";

const finder = createDateFinder({ numericDates: "mdy" });

/** Text of the stuff that dates are made of, joined at random. */
const PIECES = [
  ..."May June Nov. Monday Sat. 3 12 31 2018 1999 1 - – , . : / to and or of the in on since from between last next this".split(
    " ",
  ),
  ..."week year ago two century 19th '30s 1930s Q3 quarter summer early late mid- ( ) 年 月 日 년 월 일 июня года".split(
    " ",
  ),
  ..."\n\t😀é".split(""),
];
const datelike = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(" ", " ", " ", "")), { maxLength: 40 })
  .map((pairs) => pairs.map(([piece, gap]) => piece + gap).join(""));
const languages = fc.constantFrom("en", "ru", "de", "fr", "es", "ko", "zh", "ja", "vi", "fi", "xx");

describe("whatever the text", () => {
  test("hits are inside, in order, apart, and real dates", () => {
    fc.assert(
      fc.property(fc.oneof(datelike, fc.string({ unit: "binary", maxLength: 200 })), languages, (text, language) => {
        let end = 0;
        for (const hit of find(text, { language, finder })) {
          expect(hit.start).toBeGreaterThanOrEqual(end);
          expect(hit.end).toBeGreaterThan(hit.start);
          expect(hit.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(hit.start, hit.end)).toBe(text.slice(hit.start, hit.end).trim());
          expect(hit.date.kind).not.toBe("unknown");
          expect(hit.confidence).toBeGreaterThan(0);
          expect(hit.confidence).toBeLessThanOrEqual(1);
          end = hit.end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("a year that is found without publication date is in the text", () => {
    fc.assert(
      fc.property(datelike, (text) => {
        for (const hit of find(text, { published: "unknown", finder })) {
          if (hit.date.kind !== "day" && hit.date.kind !== "month" && hit.date.kind !== "year") continue;
          expect(text.slice(hit.start, hit.end)).toContain(hit.date.edtf.slice(0, 4));
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("sentences before and after change nothing", () => {
    const sentence = fc.constantFrom(
      "He resigned on Monday.",
      "They met in 2018 and 2019.",
      "It was signed on June 12.",
      "The trial is set for Dec. 20.",
      "In the late 1980s it fell.",
    );
    const other = fc.stringMatching(/^[A-Z][a-z ]{0,300}\.$/);
    fc.assert(
      fc.property(sentence, fc.array(other, { maxLength: 8 }), other, (text, before, after) => {
        const lead = before.map((one) => `${one} `).join("");
        const alone = find(text).map((hit) => ({ ...hit, start: hit.start + lead.length, end: hit.end + lead.length }));
        const among = find(`${lead}${text} ${after}`).filter(
          (hit) => hit.start >= lead.length && hit.end <= lead.length + text.length,
        );
        expect(among).toEqual(alone);
      }),
      { numRuns: 300 },
    );
  });
});

describe("the machine's time zone", () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });
  const TEXTS: readonly (readonly [language: string, text: string])[] = [
    [
      "en",
      "He came yesterday, resigned on Monday, and two weeks ago, on Nov. 3, at 23:59, he had been there since 2018.",
    ],
    ["de", "Gestern kam er, vor zwei Wochen war er am 12. Juni 2018 da, am Montag ging er."],
    ["ru", "Две недели назад, в прошлом году, 12 июня 2018 года и вчера."],
    ["ko", "어제, 지난 5일, 2018년 6월 12일, 월요일."],
    ["vi", "hôm qua, ngày 12 tháng 6 năm 2018"],
    ["fi", "eilen, maanantaina, 12. kesäkuuta 2018"],
  ];
  test.each(TEXTS)("%s is the same in all of them", (language, text) => {
    const results = [
      "UTC",
      "Pacific/Apia",
      "Pacific/Honolulu",
      "America/New_York",
      "Asia/Seoul",
      "Pacific/Kiritimati",
    ].map((name) => {
      process.env.TZ = name;
      return ["2011-12-31", "2024-03-11", "2024-11-04"].map((published) => found(text, { language, published }));
    });
    for (const result of results) expect(result).toEqual(results[0]);
    expect(results[0]?.[0]?.length).toBeGreaterThan(1);
  });
});

describe("texts made to be slow", () => {
  const HOSTILE: Readonly<Record<string, string>> = {
    digits: "1234567890".repeat(28_000),
    ones: "1 ".repeat(140_000),
    years: "2018 and ".repeat(31_000),
    "a list of days": `May ${"1, 2, 3, ".repeat(31_000)}`,
    "a chain of years": "2018–".repeat(56_000),
    weekdays: "Monday Monday ".repeat(20_000),
    "white space": `in ${" ".repeat(280_000)}2018`,
    signs: "12일 12月 ".repeat(35_000),
  };
  test.each(Object.entries(HOSTILE))("%s", async (_name, text) => {
    for (const language of ["en", "ru", "ko", "zh", "vi"]) {
      // Measured below 0.7 s; what is quadratic takes minutes.
      expect(await workOf(() => find(text, { language, finder })), language).toBeLessThan(10_000);
    }
  });
  test("a date behind them is still found", () => {
    expect(found(`${"x".repeat(5000)} On June 12, 2018 they met.`)).toEqual(["June 12, 2018 → 2018-06-12"]);
    expect(found(`${"words without end ".repeat(500)} on June 12, 2018 they met`)).toEqual([
      "June 12, 2018 → 2018-06-12",
    ]);
  });
});
