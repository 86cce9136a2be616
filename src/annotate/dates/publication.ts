import { addDays, dayNumber, dayOf, daysInMonth, isDayParts, isoWeekday, partsOf } from "../../model/calendar.ts";
import type { DateValue, Day } from "../../model/date.ts";
import type { Pick } from "./reading.ts";
import type { Tense } from "./tense.ts";

/** When an article appeared, as far as what it says of "Monday" and "Nov. 3" can be read from that. */
export interface Publication {
  readonly first: Day;
  readonly last: Day;
  /** A full day: only then "Monday" and "last year" mean anything. */
  readonly exact: boolean;
}

/** `null` where the date is open, unknown, or only about right. */
export function publicationOf({ kind, lower, upper, approximate, uncertain }: DateValue): Publication | null {
  if (lower === null || upper === null || approximate || uncertain) return null;
  return { first: lower, last: upper, exact: kind === "day" };
}

/** How far a date may lie from publication on the side that the tense speaks against. Tenses are guessed from one sentence. */
const TENSE_TOLERANCE_DAYS = 14;

/** The year of a month and day that is written without one; `null` where no year has that day near by. */
export function yearOfDay(month: number, day: number, near: Day, pick: Pick, tense: Tense, weekday: number | null) {
  const { year } = partsOf(near);
  const years = [year - 1, year, year + 1].filter((y) => isDayParts({ year: y, month, day }));
  const distance = (y: number) => dayNumber(dayOf(y, month, day)) - dayNumber(near);
  if (pick === "this") return years.includes(year) ? year : null;
  if (weekday !== null) {
    const fitting = years.filter((y) => isoWeekday(dayOf(y, month, day)) === weekday);
    if (fitting.length > 0) return nearest(fitting, distance);
  }
  const best = nearest(years, distance);
  if (best === null) return null;
  const speaksAgainst = Math.abs(distance(best)) > TENSE_TOLERANCE_DAYS;
  if (pick === "last" || (tense === "past" && distance(best) > 0 && speaksAgainst)) {
    return nearest(
      years.filter((y) => distance(y) < 0),
      distance,
    );
  }
  if (pick === "next" || (tense === "future" && distance(best) < 0 && speaksAgainst)) {
    return nearest(
      years.filter((y) => distance(y) > 0),
      distance,
    );
  }
  return best;
}

/** The year of a month that is written without one. */
export function yearOfMonth(month: number, near: Day, pick: Pick, tense: Tense): number | null {
  const now = partsOf(near);
  const distance = (y: number) => (y - now.year) * 12 + month - now.month;
  if (pick === "this") return now.year;
  const years = [now.year - 1, now.year, now.year + 1];
  if (pick === "last" || (pick === "nearest" && tense === "past")) {
    return nearest(
      years.filter((y) => (pick === "last" ? distance(y) < 0 : distance(y) <= 0)),
      distance,
    );
  }
  if (pick === "next" || tense === "future") {
    return nearest(
      years.filter((y) => (pick === "next" ? distance(y) > 0 : distance(y) >= 0)),
      distance,
    );
  }
  return nearest(years, distance);
}

/** "Monday", "last Monday", "next Monday". @param weekShift the weekday in the week before (-1) or after (1) that of publication. */
export function dayOfWeekday(weekday: number, near: Day, pick: Pick, tense: Tense, weekShift?: number): Day | null {
  const ahead = (weekday - isoWeekday(near) + 7) % 7;
  if (weekShift !== undefined) return addDays(near, weekday - isoWeekday(near) + 7 * weekShift);
  if (pick === "last") return addDays(near, ahead - 7);
  if (pick === "next") return addDays(near, ahead === 0 ? 7 : ahead);
  if (ahead === 0 || tense === "future") return addDays(near, ahead);
  if (tense === "past") return addDays(near, ahead - 7);
  return addDays(near, ahead > 3 ? ahead - 7 : ahead);
}

/** The 12th of the month so many months from that of publication, or of the last or next one that has come to its 12th. */
export function dayInMonth(day: number, near: Day, pick: Pick | number, tense: Tense): Day | null {
  const ahead = pick === "next" || (pick === "nearest" && tense === "future");
  const steps = typeof pick === "number" ? [pick] : ahead ? [0, 1] : [0, -1];
  for (const step of steps) {
    const { year, month } = monthFrom(near, step);
    if (day < 1 || day > daysInMonth(year, month)) continue;
    const found = dayOf(year, month, day);
    if (typeof pick === "number" || (ahead ? found >= near : found <= near)) return found;
  }
  return null;
}

/** The month so many months from that of a day. */
export function monthFrom(day: Day, count: number): { year: number; month: number } {
  const { year, month } = partsOf(day);
  const months = year * 12 + month - 1 + count;
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
}

function nearest(years: readonly number[], distance: (year: number) => number): number | null {
  return years.reduce<number | null>(
    (best, year) => (best === null || Math.abs(distance(year)) < Math.abs(distance(best)) ? year : best),
    null,
  );
}
