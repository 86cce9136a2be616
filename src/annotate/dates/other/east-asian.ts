import { type PhraseMatch, type PhraseParser, phraseParser, type ReadPhraseResult } from "../phrase-parser.ts";
import { type DatesReading, dates, type Pick, type ShiftUnit, type Unit } from "../reading.ts";

/**
 * Dates by their signs, in Chinese, Japanese and Korean: 2018年6月12日, 2018년 6월, 12~13일. The signs make
 * a number a date; those that count months or days are others (个月, 개월, 日間, 일간).
 */
export interface EastAsianWords {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  /** What follows a sign and makes it a span or part of a word. */
  readonly notAfterDay: RegExp;
  readonly notAfterYear: RegExp;
  readonly to: string;
  readonly and: string;
  /** "Last year 6月". */
  readonly nearYears: Readonly<Record<string, number>>;
  readonly near: readonly (readonly [source: string, unit: ShiftUnit, count: number])[];
  /** Words before the number of a day without its month: 지난 12일. */
  readonly dayLeads: Readonly<Record<string, number | "last" | "next">>;
  readonly weekday: RegExp;
  readonly weekdayNames: string;
  readonly weekShifts: Readonly<Record<string, number>>;
  readonly weekdayPicks: Readonly<Record<string, Pick>>;
  readonly seasons: Readonly<Record<string, number>>;
  readonly quarter: string;
  readonly decade: string;
  readonly century: string;
}

const DIGIT = /\d/;
const YEAR = "(?:1\\d|20)\\d\\d";
const DASH = "[-‐‑–—−~～〜∼]";

export function eastAsianParsers(words: EastAsianWords): PhraseParser[] {
  return [
    yearMonthDay(words),
    months(words),
    years(words),
    ...periods(words),
    dayOfMonth(words),
    weekdays(words),
    ...near(words),
  ];
}

function near({ near: phrases }: EastAsianWords): PhraseParser[] {
  const needs = new RegExp(phrases.map(([source]) => source).join("|"));
  return phrases.map(([source, unit, count]) =>
    phraseParser(needs, new RegExp(source), () => ({ reading: { kind: "shift", unit, count, approximate: false } })),
  );
}

function yearMonthDay(words: EastAsianWords): PhraseParser {
  const { year, month, day, to } = words;
  const near = Object.keys(words.nearYears).join("|");
  const link = `\\s?(?:${DASH}|${day}\\s?(?:${DASH}|${to}|[·,、]))\\s?`;
  const pattern = new RegExp(
    `(?:(?<year>${YEAR})\\s?${year}\\s?(?:도\\s)?|(?<near>${near})の?\\s?)?(?<month>1[0-2]|0?[1-9])\\s?${month}(?:\\s?(?<day>3[01]|[12]\\d|0?[1-9])(?:(?<link>${link})(?<last>3[01]|[12]\\d|0?[1-9]))?\\s?${day})?`,
  );
  return phraseParser(DIGIT, pattern, ({ groups, text, before, after }): ReadPhraseResult | null => {
    // Chrono looks again behind what was refused: a month whose year has been cut off is none.
    if (/(?:\d[.,]?|[年년]\s?)$/.test(before) || words.notAfterDay.test(after)) return null;
    const shared = { year: groups.year === undefined ? null : Number(groups.year), month: Number(groups.month) };
    const days = [groups.day, groups.last].filter((one) => one !== undefined).map(Number);
    const units: Unit[] = days.length === 0 ? [{ ...shared, day: null }] : days.map((one) => ({ ...shared, day: one }));
    const joint: DatesReading["joint"] =
      units.length < 2 ? "one" : /[·,、]/.test(groups.link ?? "") ? "set" : "interval";
    if (text.endsWith("일") && groups.day === undefined) return null;
    const shift = groups.near === undefined ? undefined : words.nearYears[groups.near];
    return { reading: dates(units, { joint, ...(shift === undefined ? {} : { year: shift }) }) };
  });
}

/** 去年3月、5月和6月: the year before the first holds for all. */
function months({ year, month, and, nearYears }: EastAsianWords): PhraseParser {
  const number = `(?:1[0-2]|0?[1-9])\\s?${month}`;
  const each = new RegExp(number, "g");
  const near = Object.keys(nearYears).join("|");
  const pattern = new RegExp(
    `(?:(?<year>${YEAR})\\s?${year}\\s?|(?<near>${near})\\s?)${number}(?:\\s?(?:${and}|[·,、])\\s?${number})+(?!\\s?\\d)`,
  );
  return phraseParser(DIGIT, pattern, ({ text, groups }) => {
    const shift = groups.near === undefined ? undefined : nearYears[groups.near];
    const units = (text.match(each) ?? []).map((found): Unit => {
      return {
        year: groups.year === undefined ? null : Number(groups.year),
        month: Number.parseInt(found, 10),
        day: null,
      };
    });
    return { reading: dates(units, { joint: "set", ...(shift === undefined ? {} : { year: shift }) }) };
  });
}

/** 2018年, 2018~2019년, 2018年和2019年. */
function years({ year, to, and, notAfterYear }: EastAsianWords): PhraseParser {
  const range = `\\s?(?:${year})?\\s?(?:${DASH}|${to})\\s?`;
  const list = `\\s?(?:${year})?\\s?(?:${and}|[·、,])\\s?`;
  const pattern = new RegExp(
    `(?<first>${YEAR})(?:(?<range>${range})|(?<list>${list}))?(?<last>(?<=\\D)${YEAR})?\\s?(?:${year})`,
  );
  return phraseParser(DIGIT, pattern, ({ groups, after }: PhraseMatch) => {
    const joined = groups.range !== undefined || groups.list !== undefined;
    if (notAfterYear.test(after) || joined !== (groups.last !== undefined)) return null;
    const found = [groups.first, groups.last].filter((text) => text !== undefined).map(Number);
    const joint = groups.range !== undefined ? "interval" : groups.list !== undefined ? "set" : "one";
    return {
      reading: dates(
        found.map((number) => ({ year: number, month: null, day: null })),
        { joint, confidence: 0.9 },
      ),
    };
  });
}

function periods({ year, seasons, quarter, decade, century }: EastAsianWords): PhraseParser[] {
  const edtf = (text: string, reason: string) => ({ reading: { kind: "edtf", edtf: text, reason } as const });
  return [
    phraseParser(
      DIGIT,
      new RegExp(`(?<year>${YEAR})\\s?${year}の?\\s?(?<season>${Object.keys(seasons).join("|")})`),
      ({ groups }) => {
        const season = seasons[groups.season ?? ""];
        return season === undefined
          ? null
          : { reading: dates([{ year: Number(groups.year), month: null, day: null, season }]) };
      },
    ),
    phraseParser(DIGIT, new RegExp(`(?<year>${YEAR})\\s?${year}の?\\s?${quarter}`), ({ groups }) => {
      const number = "一二三四".indexOf(groups.quarter ?? "") + 1 || Number(groups.quarter);
      return edtf(`${groups.year}-${32 + number}`, "quarter");
    }),
    phraseParser(DIGIT, new RegExp(`(?<decade>20\\d0|(?:1[5-9])?[1-9]0)\\s?${decade}`), ({ groups, before }) => {
      const digits = groups.decade ?? "";
      const spoken = digits.length === 2 ? /(?<century>\d\d)\s?(?:世[纪紀]|세기)\s?$/.exec(before) : null;
      const number = spoken?.groups?.century;
      const full =
        digits.length === 4
          ? digits.slice(0, 3)
          : `${number === undefined ? 19 : Number(number) - 1}${digits.charAt(0)}`;
      if (digits.length === 2 && number === undefined && digits < "30") return null;
      return { ...edtf(`${full}X`, "decade"), lead: spoken?.[0].length ?? 0 };
    }),
    phraseParser(DIGIT, new RegExp(`(?<number>1?\\d|2[01])\\s?${century}`), ({ groups }) => {
      const number = Number(groups.number);
      return number < 1 ? null : edtf(`${String(number - 1).padStart(2, "0")}XX`, "century");
    }),
  ];
}

/** News in these languages names the day of the current month alone: 12일, 지난 12일, 本月12日. */
function dayOfMonth({ day, dayLeads, to, notAfterDay }: EastAsianWords): PhraseParser {
  const leads = Object.keys(dayLeads).join("|");
  const link = `\\s?(?:${day})?\\s?(?:${DASH}|${to})\\s?`;
  const number = "(?:3[01]|[12]\\d|0?[1-9])";
  const pattern = new RegExp(`(?:(?<lead>${leads})\\s?)?(?<day>${number})(?:${link}(?<last>${number}))?\\s?${day}`);
  return phraseParser(DIGIT, pattern, ({ groups, before, after }) => {
    if (/(?:[\d年月년월달个第前同루至到~～〜∼–-]\s?|\d[.,])$/.test(before) || notAfterDay.test(after)) return null;
    const days = [groups.day, groups.last].filter((text) => text !== undefined).map(Number);
    const lead = groups.lead === undefined ? undefined : dayLeads[groups.lead];
    return { reading: { kind: "day of month", days, month: lead ?? "nearest" } };
  });
}

function weekdays({ weekday, weekdayNames, weekShifts, weekdayPicks }: EastAsianWords): PhraseParser {
  return phraseParser(weekday, weekday, ({ groups, before }) => {
    // 每周一 is any Monday, 一周三次 three times a week.
    if (/(?:每|매주|毎週|毎|매|[一二两兩三四五六双雙半\d])\s?(?:の)?$/.test(before)) return null;
    const number = weekdayNames.indexOf(groups.day ?? "") + 1;
    const shift = weekShifts[groups.lead ?? ""];
    const pick = weekdayPicks[groups.lead ?? ""] ?? "nearest";
    const named = number === 8 ? 7 : number;
    return { reading: { kind: "weekday", weekday: named, pick, ...(shift === undefined ? {} : { weekShift: shift }) } };
  });
}
