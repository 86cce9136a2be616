import { addDays, dayNumber, dayOf, daysInMonth, isDayParts, isoWeekday, partsOf } from "../../model/calendar.ts";
import type { DateValue, Day } from "../../model/date.ts";
import type { Pick } from "./reading.ts";
import type { Certainty, Told } from "./tense.ts";

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

const GUESSED = { past: { days: 130, months: 3, inYear: { days: 60, months: 2 } }, future: { days: 92, months: 3 } };

/**
 * How far a date may lie from publication on the side that the tense speaks against, in days and in months: what a
 * report says without a year is mostly near, whatever its verbs ("bought bills for resale on April 2", printed in
 * March), and in the year of publication. Counted by hand on a thousand sentences of newswire.
 */
const AGAINST: Readonly<Record<Certainty, Readonly<Record<"past" | "future", Limits>>>> = {
  faint: GUESSED,
  guessed: GUESSED,
  close: { past: { days: 30, months: 0 }, future: { days: 30, months: 2 } },
  settled: { past: { days: 14, months: 0 }, future: { days: 14, months: 0 } },
};

interface Limits {
  readonly days: number;
  readonly months: number;
  /** Where the other side lies in the year of publication, and this one does not. */
  readonly inYear?: Omit<Limits, "inYear">;
}

/**
 * Picks one of the years around publication, which lie in it, before it and after it.
 * @param distance from publication, negative where it is over, in days or months.
 */
function pickYear(
  years: readonly number[],
  { year: published, pick, told, unit }: { year: number; pick: Pick; told: Told; unit: "days" | "months" },
  distance: (year: number) => number,
): number | null {
  if (pick === "this") return years.includes(published) ? published : null;
  const onSide = (side: "last" | "next") =>
    nearest(
      years.filter((year) => (side === "last" ? distance(year) < 0 : distance(year) > 0)),
      distance,
    );
  if (pick !== "nearest") return onSide(pick);
  const best = nearest(years, distance);
  const { tense, certainty } = told;
  if (best === null || tense === "unknown" || distance(best) === 0) return best;
  if (tense === (distance(best) < 0 ? "past" : "future")) return best;
  const other = onSide(tense === "past" ? "last" : "next");
  const limits = AGAINST[certainty][tense];
  const limit = (other === published && best !== published && limits.inYear) || limits;
  return Math.abs(distance(best)) > limit[unit] ? other : best;
}

/** The year of a month and day that is written without one; `null` where no year has that day near by. */
export function yearOfDay(month: number, day: number, near: Day, pick: Pick, told: Told, weekday: number | null) {
  const { year } = partsOf(near);
  const years = [year - 1, year, year + 1].filter((y) => isDayParts({ year: y, month, day }));
  const distance = (y: number) => dayNumber(dayOf(y, month, day)) - dayNumber(near);
  if (weekday !== null && pick !== "this") {
    const fitting = years.filter((y) => isoWeekday(dayOf(y, month, day)) === weekday);
    if (fitting.length > 0) return nearest(fitting, distance);
  }
  return pickYear(years, { year, pick, told, unit: "days" }, distance);
}

/** The year of a month that is written without one. */
export function yearOfMonth(month: number, near: Day, pick: Pick, told: Told): number | null {
  const { year, month: current } = partsOf(near);
  const distance = (y: number) => (y - year) * 12 + month - current;
  return pickYear([year - 1, year, year + 1], { year, pick, told, unit: "months" }, distance);
}

/** "Monday", "last Monday", "next Monday". @param weekShift the weekday in the week before (-1) or after (1) that of publication. */
export function dayOfWeekday(weekday: number, near: Day, pick: Pick, told: Told, weekShift?: number): Day | null {
  const tense = told.certainty === "faint" ? "unknown" : told.tense;
  const ahead = (weekday - isoWeekday(near) + 7) % 7;
  if (weekShift !== undefined) return addDays(near, weekday - isoWeekday(near) + 7 * weekShift);
  if (pick === "last") return addDays(near, ahead - 7);
  if (pick === "next") return addDays(near, ahead === 0 ? 7 : ahead);
  if (ahead === 0 || tense === "future") return addDays(near, ahead);
  if (tense === "past") return addDays(near, ahead - 7);
  return addDays(near, ahead > 3 ? ahead - 7 : ahead);
}

/**
 * The 12th of the month so many months from that of publication, or of the last or next one that has come to its 12th.
 * Where nothing says which, one that lies within days on the side that a guessed tense speaks against: 「22日に決める」,
 * printed on the 20th.
 */
export function dayInMonth(day: number, near: Day, pick: Pick | number, told: Told): Day | null {
  const inMonth = (step: number): Day | null => {
    const { year, month } = monthFrom(near, step);
    return day < 1 || day > daysInMonth(year, month) ? null : dayOf(year, month, day);
  };
  if (typeof pick === "number") return inMonth(pick);
  const around = [-1, 0, 1].map(inMonth).filter((found) => found !== null);
  const distance = (found: Day) => Math.abs(dayNumber(found) - dayNumber(near));
  const [best] = [...around].sort((a, b) => distance(a) - distance(b));
  const { tense, certainty } = told;
  if (best && pick === "nearest" && (certainty === "guessed" || certainty === "faint") && distance(best) <= DAYS_AROUND)
    return best;
  const isAhead = pick === "next" || (pick === "nearest" && tense === "future");
  return (isAhead ? around.find((found) => found >= near) : around.findLast((found) => found <= near)) ?? null;
}

const DAYS_AROUND = 7;

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
