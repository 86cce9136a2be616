import { addDays, dayNumber, partsOf, segmentsOf, unitText } from "./calendar.ts";
import type { CalendarUnit, DateValue } from "./date.ts";

/** Where a date stands in the calendar: on which pages, under which path, in which `<time datetime>`. */

/** An interval of at most so many days stands on each of them. */
const MAX_DAYS = 31;
/** A longer one whose ends are months or days stands on its months, if they are so few; else on its years. */
const MAX_MONTHS = 24;
/** One that spans more years, or a set that would stand on more pages, is entered at its ends only. */
const MAX_YEARS = 100;
const MAX_UNITS = 366;

/**
 * The date pages that a date stands on *at its own unit*, in calendar order; the units above
 * them follow from these. A season or quarter stands on its year; an interval on its days, months
 * or years by its length, an open one on the end that is known; a set or choice on its members;
 * decades, centuries and `unknown` on none. Never more than 366: what spans more is entered
 * at its ends.
 */
export function unitsOf(date: DateValue): readonly CalendarUnit[] {
  if (date.kind === "set" || date.kind === "choice") {
    const units = distinct((date.members ?? []).flatMap((member) => (member ? unitsOf(member) : [])));
    return units.length <= MAX_UNITS ? units : distinct(endsOf(date).flatMap(unitsOf));
  }
  if (date.kind === "interval") return unitsOfInterval(date);
  if (date.kind === "season") return date.lower ? [{ year: partsOf(date.lower).year }] : [];
  // The bounds of a decade or century agree in no year.
  const unit = commonUnit(date);
  return unit ? [unit] : [];
}

/**
 * Whether the units on which a date stands say less than the date: a decade stands on none, a season on its year, what
 * is open or spans very many years at its ends.
 */
export function exceedsItsUnits({ kind, lower, upper, members = [] }: DateValue): boolean {
  if (kind === "decade" || kind === "century" || kind === "season") return true;
  if (kind === "unknown" || (lower === null && upper === null)) return false;
  if (lower === null || upper === null) return true;
  const isSpan = kind === "interval" || members.some((member) => member?.kind === "interval");
  return isSpan && partsOf(upper).year - partsOf(lower).year >= MAX_YEARS;
}

function unitsOfInterval(date: DateValue): readonly CalendarUnit[] {
  const ends = endsOf(date);
  const { lower, upper } = date;
  if (lower === null || upper === null) return ends.flatMap(unitsOf);
  const first = dayNumber(lower);
  const days = dayNumber(upper) - first + 1;
  if (days <= MAX_DAYS) return Array.from({ length: days }, (_, n) => partsOf(addDays(lower, n) ?? lower));
  const from = partsOf(lower);
  const to = partsOf(upper);
  const months = (to.year - from.year) * 12 + to.month - from.month + 1;
  const byMonth = ends.every((end) => end.kind === "day" || end.kind === "month");
  if (byMonth && months <= MAX_MONTHS) return Array.from({ length: months }, (_, n) => monthAfter(from, n));
  const years = to.year - from.year + 1;
  return years <= MAX_YEARS
    ? Array.from({ length: years }, (_, n) => ({ year: from.year + n }))
    : distinct(ends.flatMap(unitsOf));
}

/** The single dates at the two ends of what it spans; an open end has none. */
function endsOf(date: DateValue): readonly DateValue[] {
  const members = (date.members ?? []).filter((member) => member !== null);
  if (date.kind === "interval") return members;
  const last = members.reduce((a, b) => ((a.upper ?? "~") >= (b.upper ?? "~") ? a : b));
  return [startOf(members[0] ?? last), endOf(last)];
}

function startOf(member: DateValue): DateValue {
  return member.kind === "interval" ? (endsOf(member)[0] ?? member) : member;
}

function endOf(member: DateValue): DateValue {
  return member.kind === "interval" ? (endsOf(member).at(-1) ?? member) : member;
}

/**
 * The date's part of a permalink, as far as the date is certain: `["2024", "10", "15"]`,
 * `["1937", "07"]`; an interval, set or choice as far as its two bounds agree; `[]` where not
 * even one year can be named.
 */
export function certainPath(date: DateValue): readonly string[] {
  const { kind, lower } = date;
  // Nearly all dates, and asked of every entry of every list: taken from the text as it stands.
  if (lower !== null && kind === "day") return [lower.slice(0, 4), lower.slice(5, 7), lower.slice(8)];
  if (lower !== null && kind === "month") return [lower.slice(0, 4), lower.slice(5, 7)];
  if (lower !== null && kind === "year") return [lower.slice(0, 4)];
  // The bounds of a winter lie in two years, yet it is named by one.
  const [unit] = date.kind === "season" ? unitsOf(date) : [commonUnit(date)];
  return unit ? segmentsOf(unit) : [];
}

/** One of its segments, without making the others: the year, the month or the day; `null` where the date has none. */
export function certainSegment(date: DateValue, depth: number): string | null {
  const { kind, lower } = date;
  if (lower === null || kind !== "day") return certainPath(date)[depth] ?? null;
  if (depth === 0) return lower.slice(0, 4);
  if (depth === 1) return lower.slice(5, 7);
  return depth === 2 ? lower.slice(8) : null;
}

/**
 * The certain part in the form of `<time datetime>`; `null` where HTML has none: it knows no
 * year 0, no decade and no interval.
 */
export function datetimeAttribute(date: DateValue): string | null {
  const path = certainPath(date);
  return path.length === 0 || path[0] === "0000" ? null : (date.instant ?? path.join("-"));
}

/** The smallest unit that holds both bounds. */
function commonUnit({ lower, upper }: DateValue): CalendarUnit | null {
  if (lower === null || upper === null) return null;
  const from = partsOf(lower);
  const to = partsOf(upper);
  if (from.year !== to.year) return null;
  if (from.month !== to.month) return { year: from.year };
  return from.day === to.day ? from : { year: from.year, month: from.month };
}

function monthAfter(from: CalendarUnit & { month: number }, months: number): CalendarUnit {
  const count = from.month - 1 + months;
  return { year: from.year + Math.floor(count / 12), month: (count % 12) + 1 };
}

function distinct(units: readonly CalendarUnit[]): readonly CalendarUnit[] {
  const byPath = new Map(units.map((unit) => [unitText(unit), unit]));
  return [...byPath].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, unit]) => unit);
}
