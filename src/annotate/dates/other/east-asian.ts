import { type PhraseMatch, type PhraseParser, phraseParser, type ReadPhraseResult } from "../phrase-parser.ts";
import { type DatesReading, dates, type Unit } from "../reading.ts";
import type { EastAsianWords } from "./east-asian-lexicon.ts";
import { eraDates, hanDates, pointed } from "./east-asian-numbers.ts";
import { isoNumber, weekdayOfDay, weekdays } from "./east-asian-weekdays.ts";

const DIGIT = /\d/;
const YEAR = "(?:1\\d|20)\\d\\d";
const DASH = "[-‐‑–—−~～〜∼]";

export function eastAsianParsers(words: EastAsianWords): PhraseParser[] {
  return [
    yearMonthDay(words),
    months(words),
    monthSpans(words),
    pointed(),
    eraDates(words),
    hanDates(words),
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
  const near = nearYearSource(words);
  const pick = Object.keys(words.monthPicks).join("|") || "(?!)";
  const weekdayAfter = weekdayOfDay(words.weekdayNames);
  const link = `\\s?(?:${DASH}|${day}\\s?(?:${DASH}|${to}|[·,、]))\\s?`;
  const pattern = new RegExp(
    `(?:(?<year>${YEAR})\\s?${year}\\s?(?:도\\s)?|(?<near>${near})の?\\s?|(?<pick>${pick})\\s?)?(?<month>1[0-2]|0?[1-9])\\s?${month}(?:\\s?(?<day>3[01]|[12]\\d|0?[1-9])(?:(?<link>${link})(?<last>3[01]|[12]\\d|0?[1-9]))?\\s?${day})?`,
  );
  return phraseParser(DIGIT, pattern, ({ groups, text, before, after }): ReadPhraseResult | null => {
    // Chrono looks again behind what was refused: a month whose year has been cut off is none.
    if (/(?:\d[.,]?|[年년]\s?)$/.test(before) || words.otherCalendar.test(before)) return null;
    // Of a day whose month is named, a number that follows is something else: 3월 10일 59세의 일기로.
    if ((groups.day === undefined || !/^\s?\d/.test(after)) && words.notAfterDay.test(after)) return null;
    if (groups.day === undefined && groups.year === undefined && words.notAfterMonth.test(after)) return null;
    const shared = { year: groups.year === undefined ? null : Number(groups.year), month: Number(groups.month) };
    const days = [groups.day, groups.last].filter((one) => one !== undefined).map(Number);
    const units: Unit[] = days.length === 0 ? [{ ...shared, day: null }] : days.map((one) => ({ ...shared, day: one }));
    const joint: DatesReading["joint"] =
      units.length < 2 ? "one" : /[·,、]/.test(groups.link ?? "") ? "set" : "interval";
    if (text.endsWith("일") && groups.day === undefined) return null;
    const from = words.nearYears[groups.near ?? ""] ?? words.monthPicks[groups.pick ?? ""] ?? "nearest";
    const named = joint === "one" && groups.day !== undefined ? weekdayAfter.exec(after) : null;
    const weekday = named && isoNumber(words.weekdayNames, Object.values(named.groups ?? {}).find(Boolean) ?? "");
    return { reading: dates(units, { joint, year: from, weekday }), trail: named?.[0].length ?? 0 };
  });
}

/** 올 is also the end of a word. */
function nearYearSource({ nearYears }: EastAsianWords): string {
  return `(?<![가-힣])(?:${Object.keys(nearYears).join("|")})`;
}

/** 2018年1~6月. */
function monthSpans(words: EastAsianWords): PhraseParser {
  const { year, month, nearYears } = words;
  const number = "(?:1[0-2]|0?[1-9])";
  const pattern = new RegExp(
    `(?:(?<year>${YEAR})\\s?${year}\\s?|(?<near>${nearYearSource(words)})の?\\s?)?(?<from>${number})\\s?${DASH}\\s?(?<last>${number})\\s?${month}(?!\\s?\\d)`,
  );
  return phraseParser(DIGIT, pattern, ({ groups, before, after }) => {
    if (/(?:\d[.,]?|[年년]\s?)$/.test(before) || words.notAfterMonth.test(after)) return null;
    const shared = { year: groups.year === undefined ? null : Number(groups.year), day: null };
    const units = [groups.from, groups.last].map((text): Unit => ({ ...shared, month: Number(text) }));
    return { reading: dates(units, { joint: "interval", year: nearYears[groups.near ?? ""] ?? "nearest" }) };
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
function years({ year, to, and, notAfterYear, agesAfterYear }: EastAsianWords): PhraseParser {
  const range = `\\s?(?:${year})?\\s?(?:${DASH}|${to})\\s?`;
  const list = `\\s?(?:${year})?\\s?(?:${and}|[·、,])\\s?`;
  const pattern = new RegExp(
    `(?<first>${YEAR})(?:(?<range>${range})|(?<list>${list}))?(?<last>(?<=\\D)${YEAR})?\\s?(?:${year})`,
  );
  return phraseParser(DIGIT, pattern, ({ groups, after }: PhraseMatch) => {
    const joined = groups.range !== undefined || groups.list !== undefined;
    if (notAfterYear.test(after) || joined !== (groups.last !== undefined)) return null;
    const found = [groups.first, groups.last].filter((text) => text !== undefined).map(Number);
    if (found[0] !== undefined && found[0] % 100 === 0 && agesAfterYear.test(after)) return null;
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
function dayOfMonth(words: EastAsianWords): PhraseParser {
  const { day, dayLeads, to, notAfterDay } = words;
  const leads = Object.keys(dayLeads).join("|");
  const link = `\\s?(?:${day})?\\s?(?:${DASH}|${to})\\s?`;
  const number = "(?:3[01]|[12]\\d|0?[1-9])";
  const pattern = new RegExp(`(?:(?<lead>${leads})\\s?)?(?<day>${number})(?:${link}(?<last>${number}))?\\s?${day}`);
  return phraseParser(DIGIT, pattern, ({ text, groups, before, after }) => {
    if (/(?:[\d年月년월달个第前同루至到~～〜∼–-]\s?|\d[.,])$/.test(before) || notAfterDay.test(after)) return null;
    if (words.notBeforeDay.test(before) || words.otherCalendar.test(before)) return null;
    // 号 numbers buildings, players, papers and typhoons too.
    if (/[号號]$/.test(text) && (/[〕\]】）)]\s?$/.test(before) || !DAY_GOES_ON.test(after))) return null;
    const days = [groups.day, groups.last].filter((text) => text !== undefined).map(Number);
    const lead = groups.lead === undefined ? undefined : dayLeads[groups.lead];
    return { reading: { kind: "day of month", days, month: lead ?? "nearest" } };
  });
}

const DAY_GOES_ON =
  /^\s?(?:$|[，。；！？,;!?（(]|上午|下午|中午|晚|早[上晨]?|凌晨|傍晚|夜|当[天日晚]|當[天日晚]|起|开始|開始|[至到]|星期|[周週])/;
