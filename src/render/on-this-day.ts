import type { Anniversary } from "../archive/anniversaries.ts";
import type { CalendarPage } from "../archive/calendar.ts";
import type { Article } from "../model/article.ts";
import { unitText } from "../model/calendar.ts";
import { ON_THIS_DAY } from "../model/day-of-year.ts";
import { once } from "../model/once.ts";
import { pagePermalink } from "../model/permalink.ts";
import { type MonthOfDays, monthOfDays } from "./days-of-year.ts";
import { keyOf, namesOf } from "./keys.ts";
import { laterDay, newestChange } from "./modified.ts";
import type { Route } from "./page.ts";
import { articleRow, happenedRow } from "./rows.ts";
import type { Site } from "./site.ts";
import type { NavLink, PageView, Row } from "./views.ts";

/** `/on-this-day/06-12/`: what was published and what happened on that day, year by year. */
export interface OnThisDayProps extends PageView {
  /** "12 June". */
  readonly name: string;
  /** Distinct articles. */
  readonly articles: number;
  /** Newest first. */
  readonly years: readonly YearOfDay[];
  /** The day before and the day after, whether they have reports or not. */
  readonly earlier: NavLink;
  readonly later: NavLink;
  /** Where this day has nothing: the nearest before and after it that have. */
  readonly nearest: readonly NavLink[];
  readonly month: MonthOfDays;
}

export interface YearOfDay {
  readonly label: string;
  /** The day's own page in the calendar. */
  readonly day: NavLink;
  readonly published: RowsOf;
  readonly happened: RowsOf;
}

/** The newest of what may be many: the day's own page has all. */
export interface RowsOf {
  readonly total: number;
  readonly rows: readonly Row[];
}

export const onThisDayRoute: Route<"on-this-day", OnThisDayProps> = function* ({ anniversaries }, site) {
  if (!site.settings.features.onThisDay) return;
  const month = once((n: number) => monthOfDays(n, anniversaries, site));
  const monthKey = once((n: number) => keyOf(JSON.stringify(month(n))));
  for (const [index, anniversary] of anniversaries.entries()) {
    const { years, permalink } = anniversary;
    const nearest = years.length > 0 ? [] : nearestTo(index, anniversaries);
    yield {
      kind: "on-this-day",
      permalink,
      files: [],
      modified: () => years.reduce((day: ReturnType<typeof newest>, page) => laterDay(day, newest(page)), null),
      madeOf: () =>
        [
          site.keys.site,
          monthKey(anniversary.month),
          ...years.map(
            (page) => `${page.permalink} ${namesOf(page.published, itself)}, ${namesOf(page.telling, itself)}`,
          ),
          ...nearest.map((near) => near.permalink),
        ].join("\n"),
      props: () => ({
        ...dayFacts(anniversary, site),
        earlier: dayLink(anniversaries.at(index - 1) ?? anniversary, site),
        later: dayLink(anniversaries[index + 1] ?? anniversaries[0] ?? anniversary, site),
        nearest: nearest.map((near) => dayLink(near, site)),
        month: month(anniversary.month),
      }),
      ...(years.length === 0 && { listed: false }),
    };
  }
};

function dayFacts({ month, day, years, articles, permalink }: Anniversary, site: Site) {
  const name = site.strings.calendar.dayOfYear(month, day);
  const most = Math.max(1, Math.floor(MOST_ROWS / Math.max(1, years.length)));
  return {
    name,
    articles,
    years: years.map((page) => ({
      label: site.strings.calendar.year(page.unit.year),
      day: { label: site.unit(page.unit), href: site.link(page.permalink) },
      published: rowsOf(page.published, most, (article) => articleRow(article, site)),
      happened: rowsOf(page.telling, most, (article) =>
        happenedRow(page.happening(article), site, unitText(page.unit)),
      ),
    })),
    ...site.page(permalink, `${site.strings.ways.onThisDay}${site.strings.colon}${name}`, {
      description: articles === 0 ? site.strings.ways.nothingInAnyYear : site.strings.count.reports(articles),
      breadcrumbs: [
        { label: site.strings.words.dates, href: site.link(pagePermalink("dates")) },
        { label: site.strings.ways.onThisDay, href: site.link(ON_THIS_DAY) },
      ],
    }),
  };
}

/** Of all years together, about: more would make the page of a large archive too long. */
const MOST_ROWS = 60;

function rowsOf<T>(items: readonly T[], most: number, rowOf: (item: T) => Row): RowsOf {
  return { total: items.length, rows: items.slice(0, most).map(rowOf) };
}

/** The year is a ring: the day before the first of January is the last of December. */
function nearestTo(index: number, anniversaries: readonly Anniversary[]): readonly Anniversary[] {
  const around = [...anniversaries.slice(index + 1), ...anniversaries.slice(0, index)].filter(
    ({ years }) => years.length > 0,
  );
  return [...new Set([around.at(-1), around[0]])].filter((near) => near !== undefined);
}

function dayLink({ month, day, permalink }: Anniversary, site: Site): NavLink {
  return { label: site.strings.calendar.dayOfYear(month, day), href: site.link(permalink) };
}

function newest(page: CalendarPage) {
  return laterDay(newestChange(page.published, itself), newestChange(page.telling, itself));
}

function itself(article: Article): Article {
  return article;
}
