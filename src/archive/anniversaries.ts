import { daysInMonth } from "../model/calendar.ts";
import { anniversaryPermalink, dayName } from "../model/day-of-year.ts";
import type { Permalink } from "../model/permalink.ts";
import type { Calendar, CalendarPage } from "./calendar.ts";

/** A day of the year, whatever the year: what was published and what happened on it. */
export interface Anniversary {
  readonly month: number;
  readonly day: number;
  /** `/on-this-day/06-12/`. */
  readonly permalink: Permalink;
  /** That day of each year that has reports, newest first. */
  readonly years: readonly CalendarPage[];
  /** Distinct articles of all years. */
  readonly articles: number;
  /** Distinct articles of each year, added up. */
  readonly published: number;
  readonly happened: number;
}

/** The 366 days of a leap year, in order; none where the archive knows no day at all. */
export function anniversariesOf({ pages }: Calendar): readonly Anniversary[] {
  const byDay = new Map<string, CalendarPage[]>();
  for (const page of pages.values()) {
    if (page.kind !== "day") continue;
    const name = dayName(page.unit.month ?? 1, page.unit.day ?? 1);
    const years = byDay.get(name);
    if (years) years.push(page);
    else byDay.set(name, [page]);
  }
  if (byDay.size === 0) return [];
  return Array.from({ length: 12 }, (_, n) => n + 1).flatMap((month) =>
    Array.from({ length: daysInMonth(LEAP_YEAR, month) }, (_, n) => anniversary(month, n + 1, byDay)),
  );
}

const LEAP_YEAR = 2000;

function anniversary(month: number, day: number, byDay: ReadonlyMap<string, readonly CalendarPage[]>): Anniversary {
  const name = dayName(month, day);
  const years = [...(byDay.get(name) ?? [])].sort((a, b) => b.unit.year - a.unit.year);
  const articles = new Set(years.flatMap((page) => [...page.published, ...page.telling]));
  return {
    month,
    day,
    permalink: anniversaryPermalink(month, day),
    years,
    articles: articles.size,
    published: years.reduce((sum, page) => sum + page.published.length, 0),
    happened: years.reduce((sum, page) => sum + page.telling.length, 0),
  };
}
