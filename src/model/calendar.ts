import type { CalendarUnit, Day } from "./date.ts";

/**
 * Arithmetic on calendar days as text and as numbers, proleptic Gregorian, years 0000 to 9999.
 * Integers only: JavaScript's `Date` reads a day in the machine's time zone, and takes the
 * year 37 for 1937.
 */

/** A day as three numbers; months and days count from 1. */
export type DayParts = Required<CalendarUnit>;

export const FIRST_DAY = "0000-01-01" as Day;
export const LAST_DAY = "9999-12-31" as Day;

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether there is such a day in the years 0000 to 9999. */
export function isDayParts({ year, month, day }: DayParts): boolean {
  const inRange = (n: number, from: number, to: number) => Number.isInteger(n) && n >= from && n <= to;
  return inRange(year, 0, 9999) && inRange(month, 1, 12) && inRange(day, 1, daysInMonth(year, month));
}

/** Whether the text is a day that exists, `YYYY-MM-DD`. */
export function isDay(text: string): text is Day {
  return /^\d{4}-\d\d-\d\d$/.test(text) && isDayParts(partsOf(text as Day));
}

/** @throws RangeError where there is no such day: callers check what people wrote before. */
export function dayOf(year: number, month: number, day: number): Day {
  if (!isDayParts({ year, month, day })) throw new RangeError(`No such day: ${year}-${month}-${day}`);
  return unitText({ year, month, day }) as Day;
}

export function partsOf(day: Day): DayParts {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) };
}

/**
 * Days since 1970-01-01. The year is counted from March, so that the leap day comes last
 * (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`).
 */
export function dayNumber(day: Day): number {
  const { year, month, day: dayOfMonth } = partsOf(day);
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The inverse of `dayNumber` (`civil_from_days`); `null` outside of the years 0000 to 9999. */
export function dayFromNumber(number: number): Day | null {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return isDayParts({ year, month, day }) ? dayOf(year, month, day) : null;
}

/** `null` where the result leaves the years 0000 to 9999. */
export function addDays(day: Day, days: number): Day | null {
  return dayFromNumber(dayNumber(day) + days);
}

/** Monday is 1, Sunday is 7 (ISO 8601). */
export function isoWeekday(day: Day): number {
  // 1970-01-01 was a Thursday; the second remainder keeps days before it positive.
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

export function firstDayOf({ year, month = 1, day = 1 }: CalendarUnit): Day {
  return dayOf(year, month, day);
}

export function lastDayOf({ year, month = 12, day = daysInMonth(year, month) }: CalendarUnit): Day {
  return dayOf(year, month, day);
}

/** "2018", "2018-06", "2018-06-12": ISO 8601, as far as it goes. Every date in the unit begins so. */
export function unitText(unit: CalendarUnit): string {
  return segmentsOf(unit).join("-");
}

/** The parts of the unit's permalink: `["2024", "06"]`. */
export function segmentsOf({ year, month, day }: CalendarUnit): readonly string[] {
  const segments = [String(year).padStart(4, "0")];
  if (month !== undefined) segments.push(String(month).padStart(2, "0"));
  if (month !== undefined && day !== undefined) segments.push(String(day).padStart(2, "0"));
  return segments;
}
