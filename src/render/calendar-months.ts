import type { Archive } from "../archive/archive.ts";
import type { CalendarPage } from "../archive/calendar.ts";
import { dayOf, daysInMonth, isoWeekday } from "../model/calendar.ts";
import { unitPermalink } from "../model/calendar-unit.ts";
import { once } from "../model/once.ts";
import type { Permalink } from "../model/permalink.ts";
import { keyOf } from "./keys.ts";
import { emptyPeriod, periodOf, unitLabel } from "./periods.ts";
import type { Site } from "./site.ts";
import type { MonthView, PeriodView } from "./views.ts";

/** The small calendars, by the permalinks of their months. */
export interface Months {
  readonly view: (month: Permalink) => MonthView;
  readonly key: (month: Permalink) => string;
}

/** Every day shows its month: each is made once. */
export function createMonths(archive: Archive, site: Site): Months {
  const view = once((permalink: Permalink) => monthOf(permalink, archive, site));
  return { view, key: once((permalink: Permalink) => keyOf(JSON.stringify(view(permalink)))) };
}

/** A year's twelve; of a month or a day its month. */
export function monthsShown({ unit: { year, month } }: CalendarPage): readonly Permalink[] {
  return (month === undefined ? MONTHS : [month]).map((n) => unitPermalink({ year, month: n }));
}

/** The months of a year as bars or a list. */
export function monthsOfYear(page: CalendarPage, site: Site): readonly PeriodView[] {
  const byMonth = new Map(page.inside.map((inside) => [inside.unit.month, inside]));
  return Array.from({ length: 12 }, (_, n) => {
    const inside = byMonth.get(n + 1);
    return inside ? periodOf(inside, site) : emptyPeriod({ year: page.unit.year, month: n + 1 }, site);
  });
}

const MONTHS = Array.from({ length: 12 }, (_, n) => n + 1);

function monthOf(permalink: Permalink, { calendar }: Archive, site: Site): MonthView {
  const [year = 0, month = 1] = permalink.split("/").slice(1, 3).map(Number);
  const page = calendar.pages.get(permalink);
  return {
    label: site.unit({ year, month }),
    name: unitLabel({ year, month }, site),
    year,
    month,
    href: page === undefined ? null : site.link(permalink),
    blanks: isoWeekday(dayOf(year, month, 1)) - 1,
    length: daysInMonth(year, month),
    days: (page?.inside ?? []).map((inside) => ({
      day: inside.unit.day ?? 1,
      href: site.link(inside.permalink),
      published: inside.published.length,
      happened: inside.telling.length,
    })),
  };
}
