import { type Head, periodOf, SLOTS } from "../../../shared/search/format.ts";
import { countBoth } from "./sets.ts";

/** Addresses of articles from one to the other, both in it. */
export type Stretch = readonly [from: number, to: number];

/** Month (its period) → day, slot at which it begins, day, slot, … */
export type MonthDays = ReadonlyMap<number, readonly number[]>;

/** Where articles lie that were published in a range of days: certainly, and those of which only a month or a year is known that reaches into it. */
export interface Published {
  readonly within: readonly Stretch[];
  readonly partly: readonly Stretch[];
}

/**
 * From one day to another, each `YYYY-MM-DD`: an article of which only the month or the year is known is certain where
 * all of it lies within.
 * @param daysOf the months of a year: asked only where a range begins or ends within a month.
 */
export async function publishedBetween(
  { periods }: Pick<Head, "periods">,
  from: string,
  to: string,
  daysOf: (year: number) => Promise<MonthDays>,
): Promise<Published> {
  const within: Stretch[] = [];
  const partly: Stretch[] = [];
  for (const [period] of periods) {
    if (period === 0) continue;
    const year = String(yearOf(period)).padStart(4, "0");
    const month = (period - 1) % 13;
    const first = period * SLOTS;
    const unit = month === 0 ? year : `${year}-${String(month).padStart(2, "0")}`;
    if (lastDay(unit) < from || firstDay(unit) > to) continue;
    const isWithin = firstDay(unit) >= from && lastDay(unit) <= to;
    if (isWithin || month === 0) (isWithin ? within : partly).push([first, first + SLOTS - 1]);
    else {
      const days = (await daysOf(yearOf(period))).get(period) ?? [];
      const withDay = days[1] ?? SLOTS;
      if (withDay > 0) partly.push([first, first + withDay - 1]);
      for (const [start, end] of daysWithin(days, unit, from, to)) within.push([first + start, first + end]);
    }
  }
  return { within, partly };
}

/** Slots of a month; those without a day come before the first. */
function daysWithin(days: readonly number[], month: string, from: string, to: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let n = 0; n < days.length; n += 2) {
    const day = `${month}-${String(days[n]).padStart(2, "0")}`;
    if (day >= from && day <= to) stretches.push([days[n + 1] ?? 0, (days[n + 3] ?? SLOTS) - 1]);
  }
  return stretches;
}

/** Of a year, a month or a day, as one writes it. */
export function firstDay(unit: string): string {
  return `${unit}-01-01`.slice(0, 10);
}

export function lastDay(unit: string): string {
  const [year = "", month] = unit.split("-");
  if (month === undefined) return `${unit}-12-31`;
  return unit.length > 7 ? unit : `${unit}-${lastOf(year, Number(month))}`;
}

function lastOf(year: string, month: number): string {
  return String(new Date(Date.UTC(2000 + (Number(year) % 400), month, 0)).getUTCDate());
}

/** Whether an article lies in one of them, as `isOneOf` says it of a list. @param stretches ascending. */
export function isWithin(stretches: readonly Stretch[]): (address: number) => boolean {
  let at = 0;
  return (address) => {
    if (at > 0 && (stretches[at - 1] as Stretch)[1] >= address) at = 0;
    while (at < stretches.length && (stretches[at] as Stretch)[1] < address) at++;
    return at < stretches.length && (stretches[at] as Stretch)[0] <= address;
  };
}

/**
 * How many of some articles were published in each year; those without a year are in none. One whose date is an
 * interval or a choice is in each year that it touches.
 * @param spanned see `Index.spannedYears`.
 */
export function countYears(
  documents: Float64Array,
  spanned: ReadonlyMap<number, Float64Array>,
): ReadonlyMap<number, number> {
  const years = new Map<number, number>();
  const add = (year: number, count: number) => years.set(year, (years.get(year) ?? 0) + count);
  for (let from = 0; from < documents.length; ) {
    const year = yearOf(Math.floor((documents[from] as number) / SLOTS));
    const to = firstAfter(documents, periodOf(year + 1) * SLOTS, from);
    if (year >= 0) add(year, to - from);
    from = to;
  }
  addSpanned(spanned, (list) => countBoth(documents, list), add);
  return years;
}

/** Index of the first that is not below the limit. @param documents ascending. */
function firstAfter(documents: Float64Array, limit: number, from: number): number {
  let low = from;
  let high = documents.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((documents[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same of all articles of the archive. */
export function countAllYears(
  { periods }: Pick<Head, "periods">,
  spanned: ReadonlyMap<number, Float64Array>,
): ReadonlyMap<number, number> {
  const years = new Map<number, number>();
  const add = (year: number, count: number) => years.set(year, (years.get(year) ?? 0) + count);
  for (const [period, count] of periods) if (period > 0) add(yearOf(period), count);
  addSpanned(spanned, ({ length }) => length, add);
  return years;
}

/** Those whose number is of the year are counted by it already. */
function addSpanned(
  spanned: ReadonlyMap<number, Float64Array>,
  count: (list: Float64Array) => number,
  add: (year: number, count: number) => void,
): void {
  for (const [year, list] of spanned) {
    const others = count(list.filter((address) => address < SLOTS || yearOf(Math.floor(address / SLOTS)) !== year));
    if (others > 0) add(year, others);
  }
}

/** The first and the last year of the archive; `null` where no article has a year. */
export function yearsOf({ periods }: Head): readonly [number, number] | null {
  const dated = periods.filter(([period]) => period > 0);
  const [first, last] = [dated[0]?.[0], dated.at(-1)?.[0]];
  return first === undefined || last === undefined ? null : [yearOf(first), yearOf(last)];
}

function yearOf(period: number): number {
  return Math.floor((period - 1) / 13);
}

/** Before and after every other. */
export const FIRST_DAY = "0000-01-01";
export const LAST_DAY = "9999-12-31";

/** "2018" → the first or the last day of it; a day as it is; `null` where it is neither. */
export function dayFrom(text: string, end: boolean): string | null {
  const [, year, month, day] = /^\s*(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\s*$/.exec(text) ?? [];
  if (year === undefined) return null;
  const m = month === undefined ? (end ? 12 : 1) : Math.min(12, Math.max(1, Number(month)));
  const last = Number(lastOf(year, m));
  const d = day === undefined ? (end ? last : 1) : Math.min(last, Math.max(1, Number(day)));
  return `${year}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
}
