import {
  ar,
  Chrono,
  de,
  es,
  fi,
  fr,
  id,
  it,
  ja,
  nl,
  type ParsedComponents,
  type ParsedResult,
  type Parser,
  pt,
  ru,
  sv,
  uk,
  vi,
  zh,
} from "chrono-node";
import { dayNumber } from "../../../model/calendar.ts";
import type { Day } from "../../../model/date.ts";
import { bordersOf } from "../phrase-parser.ts";
import { type DatedPhrase, dates, type Reading } from "../reading.ts";

/** Chrono's own parsers, by primary language subtag. */
const STOCK: Readonly<Record<string, readonly Parser[]>> = {
  ar: ar.casual.parsers,
  de: de.casual.parsers,
  es: es.casual.parsers,
  fi: fi.casual.parsers,
  fr: fr.casual.parsers,
  id: id.casual.parsers,
  it: it.casual.parsers,
  ja: ja.casual.parsers,
  nl: nl.casual.parsers,
  pt: pt.casual.parsers,
  ru: ru.casual.parsers,
  sv: sv.casual.parsers,
  uk: uk.casual.parsers,
  vi: vi.casual.parsers,
  zh: [...zh.hans.casual.parsers, ...zh.hant.casual.parsers],
};

/** What "two weeks ago" is said to be two weeks before: any fixed day does, for only the distance is kept. */
const REFERENCE = new Date("2000-01-01T12:00:00Z");
const REFERENCE_DAY = "2000-01-01" as Day;

/** Adds what chrono's parsers find in a text to what ours have found. */
export type StockReader = (text: string, ours: readonly DatedPhrase[]) => readonly DatedPhrase[];

/**
 * Chrono's parsers read for assistants and calendars, where any number may be a date, and fill in today.
 * Of what they find only this is kept: a named month with a day or a year of four digits, "yesterday", and "two weeks
 * ago" by its word. Setting them up costs more than reading an article with them.
 * @param absolute false where our own parsers read days, months and weekdays.
 * @returns `null` for a language that chrono does not know.
 */
export function createStockReader(language: string, ago: RegExp, absolute: boolean): StockReader | null {
  const parsers = STOCK[language];
  if (parsers === undefined) return null;
  const chrono = new Chrono({ parsers: [...parsers], refiners: [] });
  return (text, ours) => {
    // Readings are resolved by ourselves; noon in UTC only keeps chrono from asking the machine what day it is.
    const found = chrono.parse(text, { instant: REFERENCE, timezone: 0 }).flatMap((result) => {
      const phrase = phraseOf(text, result, ago, absolute);
      return phrase === null ? [] : [{ at: result.index, phrase }];
    });
    if (found.length === 0) return ours;
    // Of equal phrases the first one counts, and chrono's may begin with the white space before them.
    const all = [...ours.map((phrase) => ({ at: phrase.start, phrase })), ...found];
    return all.sort((a, b) => a.at - b.at).map(({ phrase }) => phrase);
  };
}

function phraseOf(sentence: string, result: ParsedResult, ago: RegExp, absolute: boolean): DatedPhrase | null {
  const start = result.index + (result.text.length - result.text.trimStart().length);
  const end = result.index + result.text.trimEnd().length;
  // "Por la mañana", "esta mañana": a morning.
  if (/^mañana$/i.test(result.text.trim()) && /(?<!\p{L})(?:una|las?|esta|cada)\s$/iu.test(sentence.slice(0, start))) {
    return null;
  }
  const reading = start < end && bordersOf(sentence, start, end) ? readingOf(result, ago, absolute) : null;
  return reading && { start, end, reading };
}

function readingOf({ text, start, end }: ParsedResult, ago: RegExp, absolute: boolean): Reading | null {
  if (start.isCertain("hour") || (end && !absolute)) return null;
  if (start.isCertain("weekday") && !start.isCertain("day")) return absolute ? weekdayReading(text, start) : null;
  if (!/\p{L}/u.test(text)) return null;
  if (ago.test(text)) return pastReading(start);
  if (!/\p{N}/u.test(text)) return neighbouringDay(start);
  return absolute ? namedDate(text, start, end ?? null) : null;
}

/** One sign alone, or one in brackets, is more than a weekday: 火 is fire. */
function weekdayReading(text: string, start: ParsedComponents): Reading | null {
  const weekday = start.get("weekday");
  if (weekday === null || text.trim().length < 2 || /[()（）]/.test(text)) return null;
  return { kind: "weekday", weekday: weekday === 0 ? 7 : weekday, pick: "nearest" };
}

function pastReading(start: ParsedComponents): Reading | null {
  const [year, month, day] = [start.get("year"), start.get("month"), start.get("day")];
  if (year === null || month === null || day === null) return null;
  if (start.isCertain("day")) return shift("day", dayNumber(isoDay(year, month, day)) - dayNumber(REFERENCE_DAY));
  if (start.isCertain("month")) return shift("month", (year - 2000) * 12 + month - 1);
  return start.isCertain("year") ? shift("year", year - 2000) : null;
}

/** Of words without a number only yesterday, tomorrow and their neighbours: "today" is often "nowadays". */
function neighbouringDay(start: ParsedComponents): Reading | null {
  if (!start.isCertain("day") || start.isCertain("weekday")) return null;
  const reading = pastReading(start);
  return reading?.kind === "shift" && reading.count !== 0 && Math.abs(reading.count) <= 2 ? reading : null;
}

function shift(unit: "day" | "month" | "year", count: number): Reading {
  return { kind: "shift", unit, count, approximate: false };
}

function isoDay(year: number, month: number, day: number): Day {
  const pad = (n: number, width: number) => String(n).padStart(width, "0");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as Day;
}

function namedDate(text: string, from: ParsedComponents, to: ParsedComponents | null): Reading | null {
  const units = (to === null ? [from] : [from, to]).map((part) => ({
    year: part.isCertain("year") ? part.get("year") : null,
    month: part.isCertain("month") ? part.get("month") : null,
    day: part.isCertain("day") ? part.get("day") : null,
  }));
  // A year that is not in the text has been filled in, or made from two digits.
  const written = units.every(({ year }) => year === null || text.includes(String(year)));
  const whole = units.every(({ year, month, day }) =>
    month === null ? year !== null && day === null : day !== null || year !== null,
  );
  return written && whole ? dates(units, { joint: to === null ? "one" : "interval", confidence: 0.85 }) : null;
}
