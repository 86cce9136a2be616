import type { CalendarPage } from "../archive/calendar.ts";
import { dayOf, isoWeekday, unitText } from "../model/calendar.ts";
import { unitPermalink } from "../model/calendar-unit.ts";
import { anniversaryPermalink } from "../model/day-of-year.ts";
import { type Permalink, pagePermalink } from "../model/permalink.ts";
import { type Months, monthsOfYear, monthsShown } from "./calendar-months.ts";
import { crumbLabel } from "./periods.ts";
import { searchWithin } from "./search.ts";
import type { Site } from "./site.ts";
import type { NavLink } from "./views.ts";

/** What stands on the page of a year, a month or a day besides its two lists: see `CalendarProps`. */
export function frameOf(page: CalendarPage, permalink: Permalink, months: Months, site: Site) {
  const { year, month } = page.unit;
  const name = site.unit(page.unit);
  const { charts } = site.settings.features;
  const calendars = hasCalendars(page, site);
  const term = unitText(page.unit);
  const around = [{ year }, ...(month === undefined ? [] : [{ year, month }])].filter(
    (unit) => unitPermalink(unit) !== page.permalink,
  );
  return {
    unit: page.kind,
    name,
    weekday: weekdayOf(page, site),
    articles: page.articles,
    earlier: neighbour(page.earlier, site),
    later: neighbour(page.later, site),
    calendars: calendars ? monthsShown(page).map(months.view) : [],
    months: page.kind === "year" && !calendars ? monthsOfYear(page, site) : [],
    charts,
    onThisDay: anniversaryLink(page, site),
    ...(page.published.length > 1
      ? searchWithin(
          name,
          [
            ["from", term],
            ["to", term],
          ],
          site,
        )
      : {}),
    ...site.page(permalink, name, {
      breadcrumbs: [
        { label: site.strings.words.dates, href: site.link(pagePermalink("dates")) },
        ...around.map((unit) => ({ label: crumbLabel(unit, site), href: site.link(unitPermalink(unit)) })),
      ],
    }),
  };
}

/** What of it a page is made of, besides its unit. */
export function frameNames(page: CalendarPage, months: Months, site: Site): readonly unknown[] {
  return [
    page.published.length,
    page.telling.length,
    page.earlier?.permalink,
    page.later?.permalink,
    ...(site.settings.features.calendars ? monthsShown(page).map(months.key) : []),
    ...page.inside.map((inside) => `${inside.permalink} ${inside.published.length} ${inside.telling.length}`),
  ];
}

/** None of a year of which no day is known. */
function hasCalendars({ kind, inside }: CalendarPage, { settings }: Site): boolean {
  return settings.features.calendars && (kind !== "year" || inside.some((month) => month.inside.length > 0));
}

function anniversaryLink({ unit: { month, day } }: CalendarPage, site: Site): NavLink | null {
  if (month === undefined || day === undefined || !site.settings.features.onThisDay) return null;
  const permalink = anniversaryPermalink(month, day);
  return { label: site.strings.calendar.dayOfYear(month, day), href: site.link(permalink) };
}

function neighbour(page: CalendarPage | null, site: Site): NavLink | null {
  return page === null ? null : { label: site.unit(page.unit), href: site.link(page.permalink) };
}

function weekdayOf({ unit: { year, month, day } }: CalendarPage, { strings }: Site): string | null {
  return month === undefined || day === undefined
    ? null
    : (strings.calendar.weekdays[isoWeekday(dayOf(year, month, day)) - 1] ?? null);
}
