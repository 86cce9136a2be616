import { partsOf } from "./calendar.ts";
import type { DateValue } from "./date.ts";
import type { CalendarWords, Strings } from "./strings/table.ts";

export interface DateFormat {
  /**
   * What an interval means: all of it ("6–20 November 2024"), or some day within, as in a date of
   * publication ("between November 2024 and January 2025").
   */
  readonly interval: "range" | "between";
}

/** A date in words, no more precise than it is: "12 June 2018", "about July 1937", "the 1930s", "since 2024". */
export function formatDate(date: DateValue, strings: Strings, format: DateFormat = { interval: "range" }): string {
  const { calendar } = strings;
  if (date.kind === "interval") return formatInterval(date, calendar, format);
  if (date.kind === "set") return calendar.all(formatMembers(date, calendar, { interval: "range" }));
  if (date.kind === "choice") return calendar.oneOf(formatMembers(date, calendar, { interval: "between" }));
  return formatSingle(date, calendar);
}

function formatMembers(date: DateValue, calendar: CalendarWords, format: DateFormat): readonly string[] {
  return (date.members ?? []).flatMap((member) => {
    if (member === null) return [];
    return member.kind === "interval" ? formatInterval(member, calendar, format) : formatSingle(member, calendar);
  });
}

/** EDTF tells an unknown end (`2024/`) from an open one (`2024/..`); in words both are "since 2024". */
function formatInterval(date: DateValue, calendar: CalendarWords, { interval }: DateFormat): string {
  const [from, to] = date.members ?? [];
  if (!from || !to) {
    const end = from ?? to;
    if (!end) return calendar.unknown;
    return from ? calendar.since(formatSingle(end, calendar)) : calendar.until(formatSingle(end, calendar));
  }
  const first = formatSingle(from, calendar);
  const last = formatSingle(to, calendar);
  // Two times of one day.
  if (first === last) return first;
  const isWithin = interval === "between";
  const short = formatDaysOfOneMonth(from, to, isWithin ? calendar.betweenDays : calendar.dayRange);
  return short ?? (isWithin ? calendar.between(first, last) : calendar.range(first, last));
}

function formatDaysOfOneMonth(from: DateValue, to: DateValue, inWords: CalendarWords["dayRange"]): string | null {
  const plain = [from, to].every((end) => end.kind === "day" && !end.approximate && !end.uncertain);
  if (!plain || from.lower === null || to.lower === null) return null;
  const first = partsOf(from.lower);
  const last = partsOf(to.lower);
  const oneMonth = first.year === last.year && first.month === last.month;
  return oneMonth ? inWords(first.year, first.month, first.day, last.day) : null;
}

function formatSingle(date: DateValue, calendar: CalendarWords): string {
  const plain = formatUnit(date, calendar);
  const about = date.approximate ? calendar.about(plain) : plain;
  return date.uncertain ? calendar.perhaps(about) : about;
}

function formatUnit({ kind, lower, season }: DateValue, calendar: CalendarWords): string {
  if (lower === null) return calendar.unknown;
  const { year, month, day } = partsOf(lower);
  if (kind === "day") return calendar.day(year, month, day);
  if (kind === "month") return calendar.month(year, month);
  if (kind === "season" && season !== undefined) return calendar.season(year, season);
  if (kind === "decade") return calendar.decade(year);
  if (kind === "century") return calendar.century(Math.floor(year / 100) + 1);
  return calendar.year(year);
}
