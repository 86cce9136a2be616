import { DAY, type Lexicon, numberReader, oneOf, YEAR } from "./lexicon.ts";
import { isNameOfDay, isStreet } from "./named-days.ts";
import { sideNamed } from "./named-side.ts";
import { type PhraseMatch, type PhraseParser, phraseParser, type ReadPhraseResult } from "./phrase-parser.ts";
import { type DatesReading, dates, type Unit } from "./reading.ts";
import { BETWEEN, seriesReader, seriesSource } from "./series.ts";

/** Parsers for days and months by name: "3 to 5 June 1989", "Tuesday, June 16", "March and May 2019", "in October". */
export function monthParsers(
  lexicon: Lexicon,
  needs = new RegExp(oneOf(lexicon.months), lexicon.flags),
): PhraseParser[] {
  const months = oneOf(lexicon.months);
  const days = seriesSource(`${DAY}${lexicon.dayMark}`, lexicon.joining);
  const year = `(?<year>${YEAR})${lexicon.yearMark}`;
  const [last, current, next] = lexicon.ofYear;
  const near = `,?\\s(?:(?<lastYear>${last})|(?<thisYear>${current})|(?<nextYear>${next}))`;
  const withYear = `(?:${lexicon.monthToYear}${year}|${near})?`;
  const pattern = (source: string) => new RegExp(source, lexicon.flags);
  const words = monthReader(lexicon);
  return [
    phraseParser(needs, pattern(`(?<days>${days})${lexicon.dayToMonth}(?<month>${months})${withYear}`), words.days),
    ...(lexicon.monthFirst
      ? [
          phraseParser(needs, pattern(`(?<month>${months})\\s(?:the\\s)?(?<days>${days})${withYear}`), words.days),
          phraseParser(needs, pattern(acrossMonths(months, `${DAY}${lexicon.dayMark}`, withYear)), words.across),
        ]
      : []),
    phraseParser(
      needs,
      pattern(`(?<months>${seriesSource(months, lexicon.joining)})(?:${lexicon.monthToYear}${year}|${near})`),
      words.months,
    ),
  ];
}

/** "Feb. 27-July 7": a hyphen without spaces, which elsewhere makes one word of two. */
function acrossMonths(months: string, day: string, withYear: string): string {
  return `(?<from>${months})\\s(?<first>${day})[-‐‑](?<month>${months})\\s(?<last>${day})${withYear}`;
}

function monthReader(lexicon: Lexicon) {
  const { flags, joining } = lexicon;
  const numberOfMonth = numberReader(lexicon.months, flags);
  const numberOfWeekday = numberReader(lexicon.weekdays, flags);
  const readDays = seriesReader(DAY, "", Number, joining);
  const readMonths = seriesReader(oneOf(lexicon.months), flags, numberOfMonth, joining);
  const lead = new RegExp(
    `(?:(?<![\\p{L}\\p{N}])(?<opening>${lexicon.opening})\\s+)?(?:(?<![\\p{L}\\p{N}])(?<weekday>${oneOf(lexicon.weekdays)}),?\\s+(?:the\\s+)?)?$`,
    `${flags}u`,
  );
  const inMonth = new RegExp(`(?<![\\p{L}\\p{N}])(?:${lexicon.inMonth})\\s$`, `${flags}u`);
  const part = new RegExp(`(?<![\\p{L}\\p{N}])(?:${lexicon.part})$`, `${flags}u`);
  const leadOf = (before: string) => {
    const found = lead.exec(before);
    const size = found?.[0].length ?? 0;
    const openingSize = found?.groups?.opening === undefined ? 0 : (/^\S+\s+/.exec(found[0])?.[0].length ?? 0);
    return {
      size,
      withoutOpening: size - openingSize,
      opening: found?.groups?.opening,
      weekday: found?.groups?.weekday,
    };
  };
  const between = (opening: string | undefined) => BETWEEN.test(opening ?? "");
  return {
    days: (match: PhraseMatch): ReadPhraseResult | null => {
      const { text, groups, before, after } = match;
      const { year: written } = groups;
      const stated = written !== undefined || nearYear(groups) !== null;
      if (NUMBERED.test(before) || isNameOfDay(match, stated)) return null;
      if (INITIAL.test(before) && /^\p{L}/u.test(text)) return null;
      if (!stated && (OLD_YEAR.test(after) || OTHER_YEAR.test(after) || inMonth.test(before))) return null;
      const { size, withoutOpening, opening, weekday } = leadOf(before);
      const series = readDays(groups.days ?? "", between(opening));
      const number = numberOfMonth(groups.month ?? "");
      const units = series.items.map((day): Unit => ({ year: written ? Number(written) : null, month: number, day }));
      const reading = dates(units, {
        joint: series.joint,
        year: nearYear(groups) ?? (stated ? "nearest" : sideNamed(before, after)),
        weekday: weekday === undefined ? null : numberOfWeekday(weekday),
      });
      return { reading, lead: keepsLead(reading, opening, weekday) ? size : withoutOpening };
    },
    across: ({ groups }: PhraseMatch): ReadPhraseResult => {
      const unit = (month = "", day = "", year: number | null = null): Unit => {
        return { year, month: numberOfMonth(month), day: Number.parseInt(day, 10) };
      };
      const year = groups.year === undefined ? null : Number(groups.year);
      const units = [unit(groups.from, groups.first), unit(groups.month, groups.last, year)];
      return { reading: dates(units, { joint: "interval", year: nearYear(groups) ?? "nearest" }) };
    },
    months: ({ groups, before }: PhraseMatch): ReadPhraseResult | null => {
      const { size, opening, weekday } = leadOf(before);
      if (weekday !== undefined || isStreet(before.replace(/\d{1,2}\S{0,2}\s(?:de\s)?$/, ""))) return null;
      const series = readMonths(groups.months ?? "", between(opening));
      const year = groups.year === undefined ? null : Number(groups.year);
      const units = series.items.map((number): Unit => ({ year, month: number, day: null }));
      const reading = dates(units, { joint: series.joint, year: nearYear(groups) ?? "nearest" });
      const lead = keepsLead(reading, opening, undefined) ? size : (part.exec(before)?.[0].length ?? 0);
      return { reading, lead };
    },
  };
}

function nearYear(groups: PhraseMatch["groups"]): number | null {
  if (groups.lastYear !== undefined) return -1;
  if (groups.nextYear !== undefined) return 1;
  return groups.thisYear === undefined ? null : 0;
}

/** "12 June 44 BC", "12 June '18": a year that we do not read must not become the year of publication. */
const OLD_YEAR = /^,?\s(?:\d{1,4}\s?(?:B\.?C|A\.?D|C\.?E|до н|н\. ?э|ق\.?\s?م)|['’]\d\d(?!\d))/i;

/** "June 2 of the following year", "in May that year": a year that the text counts from another. */
export const OTHER_YEAR =
  /^,?\s(?:of\s)?(?:(?:the|that)\s(?:same\s|following\s|next\s|previous\s|preceding\s)?year|(?:a|one|two|three)\syears?\s(?:later|earlier|before))\b/i;

/** "C. March 17 runs": the initial of a player. */
const INITIAL = /(?:^|[\s(])\p{Lu}\.\s$/u;

/** "Article 12 May be changed". */
const NUMBERED =
  /\b(?:Article|Chapter|Section|Room|Rule|Page|Part|Line|Flight|Route|Highway|Platform|Gate|Step|Unit|Group|Level|Phase|Act|Scene|Number|No\.|Nos\.|Figure|Table|Psalm|Verse|Resolution|Order|Bill)\s$/;

/** "From" belongs to a range only: "from 5 June" is a day. */
function keepsLead({ joint }: DatesReading, opening: string | undefined, weekday: string | undefined): boolean {
  return opening === undefined ? weekday !== undefined : joint === "interval";
}
