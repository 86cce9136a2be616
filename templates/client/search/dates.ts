import { type Head, periodOf, SLOTS } from "../../../shared/search/format.ts";

/** Addresses of articles from one to the other, both in it. */
export type Stretch = readonly [from: number, to: number];

/**
 * Where the articles lie that were certainly published from one day to another, each `YYYY-MM-DD`: one of
 * which only the month or the year is known counts where all of it lies within.
 */
export function publishedBetween({ periods }: Head, from: string, to: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const [period, , ...days] of periods) {
    if (period === 0) continue;
    const year = String(Math.floor((period - 1) / 13)).padStart(4, "0");
    const month = (period - 1) % 13;
    const first = period * SLOTS;
    if (month === 0) {
      if (`${year}-01-01` >= from && `${year}-12-31` <= to) stretches.push([first, first + SLOTS - 1]);
      continue;
    }
    const prefix = `${year}-${String(month).padStart(2, "0")}`;
    // Those without a day come before the first day.
    if (`${prefix}-01` >= from && `${prefix}-${lastOf(year, month)}` <= to) {
      stretches.push([first, first + SLOTS - 1]);
      continue;
    }
    for (let n = 0; n < days.length; n += 2) {
      const day = `${prefix}-${String(days[n]).padStart(2, "0")}`;
      if (day < from || day > to) continue;
      const end = days[n + 3];
      stretches.push([first + (days[n + 1] ?? 0), first + (end === undefined ? SLOTS : end) - 1]);
    }
  }
  return stretches;
}

function lastOf(year: string, month: number): string {
  return String(new Date(Date.UTC(2000 + (Number(year) % 400), month, 0)).getUTCDate());
}

/** @param stretches ascending. */
export function isWithin(stretches: readonly Stretch[]): (address: number) => boolean {
  return (address) => {
    let low = 0;
    let high = stretches.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const [from, to] = stretches[middle] as Stretch;
      if (address < from) high = middle - 1;
      else if (address > to) low = middle + 1;
      else return true;
    }
    return false;
  };
}

/** How many of some articles were published in each year, oldest first; those without a year are in none. */
export function countYears(documents: Float64Array): ReadonlyMap<number, number> {
  const years = new Map<number, number>();
  for (const address of documents) {
    const period = Math.floor(address / SLOTS);
    if (period === 0) continue;
    const year = Math.floor((period - 1) / 13);
    years.set(year, (years.get(year) ?? 0) + 1);
  }
  return years;
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

/** "2018" → the first or the last day of it; a day as it is; `null` where it is neither. */
export function dayFrom(text: string, end: boolean): string | null {
  const [, year, month, day] = /^\s*(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?\s*$/.exec(text) ?? [];
  if (year === undefined) return null;
  const m = month === undefined ? (end ? 12 : 1) : Math.min(12, Math.max(1, Number(month)));
  const last = Number(lastOf(year, m));
  const d = day === undefined ? (end ? last : 1) : Math.min(last, Math.max(1, Number(day)));
  return `${year}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
}

/** Every period, for where only dates are asked for. */
export const FIRST = periodOf(0) * SLOTS;
