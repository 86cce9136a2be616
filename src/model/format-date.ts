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
  const members = (date.members ?? []).filter((member) => member !== null);
  const together = saidTogether(members, calendar);
  if (together !== null) return together;
  return members.map((member) =>
    member.kind === "interval" ? formatInterval(member, calendar, format) : formatSingle(member, calendar),
  );
}

/** EDTF tells an unknown end (`2024/`) from an open one (`2024/..`); in words both are "since 2024". */
function formatInterval(date: DateValue, calendar: CalendarWords, { interval }: DateFormat): string {
  const [from, to] = date.members ?? [];
  if (!from || !to) {
    const end = from ?? to;
    if (!end) return calendar.unknown;
    return from ? calendar.since(formatSingle(end, calendar)) : calendar.until(formatSingle(end, calendar));
  }
  const whole = formatSingle(from, calendar);
  // Two times of one day.
  if (whole === formatSingle(to, calendar)) return whole;
  const isWithin = interval === "between";
  const short = formatDaysOfOneMonth(from, to, isWithin ? calendar.betweenDays : calendar.dayRange);
  if (short !== null) return short;
  const [first = whole, last = formatSingle(to, calendar)] = saidTogether([from, to], calendar) ?? [];
  return isWithin ? calendar.between(first, last) : calendar.range(first, last);
}

/**
 * Days or months of one year, which is said with one of them, as is the month of days that share it: "4 or 5 July 1936",
 * "July to September 1936". `null` where they share no year, or where it is not certain of each.
 */
function saidTogether(dates: readonly DateValue[], calendar: CalendarWords): readonly string[] | null {
  const [first] = dates;
  if (first?.kind !== "day" && first?.kind !== "month") return null;
  const isPlain = dates.every(({ kind, approximate, uncertain }) => kind === first.kind && !approximate && !uncertain);
  const parts = dates.flatMap(({ lower }) => (lower === null ? [] : partsOf(lower)));
  const share = (unit: "year" | "month") => parts.every((one) => one[unit] === parts[0]?.[unit]);
  if (!isPlain || parts.length < dates.length || !share("year")) return null;
  const whole = calendar.yearFirst ? 0 : dates.length - 1;
  return parts.map(({ year, month, day }, at) => {
    if (first.kind === "month") {
      if (at === whole) return calendar.month(year, month);
      return (calendar.yearFirst ? calendar.monthsShort : calendar.months)[month - 1] ?? String(month);
    }
    if (at === whole) return calendar.day(year, month, day);
    return share("month") ? calendar.dayOfMonth(day) : calendar.dayOfYear(month, day);
  });
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
