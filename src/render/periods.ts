import type { Archive } from "../archive/archive.ts";
import type { CalendarPage } from "../archive/calendar.ts";
import type { CalendarUnit } from "../model/date.ts";
import type { Site } from "./site.ts";
import type { PeriodView } from "./views.ts";

/** A bar for a page of the calendar. */
export function periodOf(page: CalendarPage, site: Site): PeriodView {
  return {
    label: site.unit(page.unit),
    short: barLabel(page.unit, site),
    href: site.link(page.permalink),
    published: page.published.length,
    happened: page.happened.length,
  };
}

/** A bar for a unit without reports. */
export function emptyPeriod(unit: CalendarUnit, site: Site): PeriodView {
  return { label: site.unit(unit), short: barLabel(unit, site), href: null, published: 0, happened: 0 };
}

/**
 * Every year of the holdings, from the first to the last in which something was published, so that
 * gaps are seen; where that is more than a drawing can show, only those that have any.
 */
export function yearsOf({ calendar }: Archive, site: Site): readonly PeriodView[] {
  const pages = calendar.years.filter((page) => page.published.length > 0);
  const [first, last] = [pages[0], pages.at(-1)];
  if (!first || !last || last.unit.year - first.unit.year > WIDEST) return pages.map((page) => periodOf(page, site));
  const byYear = new Map(calendar.years.map((page) => [page.unit.year, page]));
  return Array.from({ length: last.unit.year - first.unit.year + 1 }, (_, n) => {
    const year = first.unit.year + n;
    const page = byYear.get(year);
    return page ? periodOf(page, site) : emptyPeriod({ year }, site);
  });
}

export const WIDEST = 150;

/** The same under a bar, where a month has little room. */
export function barLabel(unit: CalendarUnit, site: Site): string {
  const month =
    unit.day === undefined && unit.month !== undefined ? site.strings.calendar.monthsShort[unit.month - 1] : undefined;
  return month ?? unitLabel(unit, site);
}

/** What tells a unit from its neighbours: "2018", "June", "12". */
export function unitLabel({ year, month, day }: CalendarUnit, { strings }: Site): string {
  if (day !== undefined) return String(day);
  return month === undefined ? strings.calendar.year(year) : (strings.calendar.months[month - 1] ?? String(month));
}
