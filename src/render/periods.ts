import type { Archive } from "../archive/archive.ts";
import type { CalendarPage } from "../archive/calendar.ts";
import type { Article } from "../model/article.ts";
import type { CalendarUnit } from "../model/date.ts";
import { certainPath } from "../model/date-units.ts";
import { pagePermalink } from "../model/permalink.ts";
import type { Site } from "./site.ts";
import type { PeriodView } from "./views.ts";

/** A bar for a page of the calendar. */
export function periodOf(page: CalendarPage, site: Site): PeriodView {
  return {
    label: site.unit(page.unit),
    short: barLabel(page.unit, site),
    href: site.link(page.permalink),
    published: page.published.length,
    happened: page.telling.length,
  };
}

/** A bar for a unit without reports. */
export function emptyPeriod(unit: CalendarUnit, site: Site): PeriodView {
  return { label: site.unit(unit), short: barLabel(unit, site), href: null, published: 0, happened: 0 };
}

/**
 * From the first year of which there are reports to the last; one of "the 1930s" is of none, and one that may be of 2024
 * or of 2025 lengthens nothing, where others are certain.
 */
export function yearsHeld({ calendar }: Archive): { readonly first: number; readonly last: number } | null {
  const all = calendar.years.filter(({ published }) => published.length > 0);
  const certain = all.filter(({ published }) => published.some(isOfOneYear));
  const years = (certain.length > 0 ? certain : all).map(({ unit }) => unit.year);
  const [first, last] = [years[0], years.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}

/** A winter is of the year in which it begins. */
function isOfOneYear({ published }: Article): boolean {
  return certainPath(published).length > 0;
}

/**
 * The years that the archive holds, none left out, so that gaps are seen: by year, and by decade where years are too many
 * to stand in a row.
 */
export function spanOf(archive: Archive, site: Site): readonly PeriodView[] {
  const { calendar } = archive;
  const held = yearsHeld(archive);
  if (held === null) return [];
  const { first, last } = held;
  const byYear = new Map(calendar.years.map((page) => [page.unit.year, page]));
  const years = Array.from({ length: last - first + 1 }, (_, n) => first + n);
  if (years.length <= IN_A_ROW) {
    return years.map((year) => {
      const page = byYear.get(year);
      return page ? periodOf(page, site) : emptyPeriod({ year }, site);
    });
  }
  const decades = [...new Set(years.map(decadeOf))];
  const all = decades.map((decade) => decadePeriod(decade, calendar.years, site));
  return decades.length <= WIDEST ? all : all.filter(({ published }) => published > 0);
}

const IN_A_ROW = 24;

function decadePeriod(decade: number, years: Archive["calendar"]["years"], site: Site): PeriodView {
  const pages = years.filter(({ unit }) => decadeOf(unit.year) === decade);
  const count = (articles: readonly unknown[]) => new Set(articles).size;
  const label = site.strings.calendar.decade(decade);
  return {
    label,
    short: site.strings.calendar.shortDecade(decade),
    href: pages.length === 0 ? null : site.link(pagePermalink("dates"), decadeId(decade)),
    published: count(pages.flatMap(({ published }) => published)),
    happened: count(pages.flatMap(({ telling }) => telling)),
  };
}

export function decadeOf(year: number): number {
  return Math.floor(year / 10) * 10;
}

/** Names the decade on `/dates/`. */
export function decadeId(decade: number): string {
  return `d${String(decade).padStart(4, "0")}`;
}

export const WIDEST = 150;

/** The same under a bar, where a month has little room. */
export function barLabel(unit: CalendarUnit, site: Site): string {
  const month =
    unit.day === undefined && unit.month !== undefined ? site.strings.calendar.monthsShort[unit.month - 1] : undefined;
  return month ?? unitLabel(unit, site);
}

/** In a path from the year down: "June" and "12", «6月» and «12日». */
export function crumbLabel({ year, month, day }: CalendarUnit, site: Site): string {
  const { calendar } = site.strings;
  if (day !== undefined) return calendar.dayOfMonth(day);
  const short = calendar.yearFirst && month !== undefined ? calendar.monthsShort[month - 1] : undefined;
  return short ?? unitLabel(month === undefined ? { year } : { year, month }, site);
}

/** What tells a unit from its neighbours: "2018", "June", "12". */
export function unitLabel({ year, month, day }: CalendarUnit, { strings }: Site): string {
  if (day !== undefined) return String(day);
  return month === undefined ? strings.calendar.year(year) : (strings.calendar.months[month - 1] ?? String(month));
}
