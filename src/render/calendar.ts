import type { CalendarPage } from "../archive/calendar.ts";
import type { Article } from "../model/article.ts";
import { unitText } from "../model/calendar.ts";
import type { Permalink } from "../model/permalink.ts";
import { frameNames, frameOf } from "./calendar-frame.ts";
import { groupsInside, isFiner, partsInside } from "./calendar-lists.ts";
import { createMonths, type Months } from "./calendar-months.ts";
import { namesOf } from "./keys.ts";
import { numbered, PAGE_SIZE, splitList } from "./list-parts.ts";
import { pagerOf } from "./listing.ts";
import { laterDay, newestChange } from "./modified.ts";
import type { Page, Route } from "./page.ts";
import { articleRow, happenedRow } from "./rows.ts";
import type { Site } from "./site.ts";
import type { Listing, MonthView, NavLink, PageView, PeriodView, SearchWithin } from "./views.ts";

/** `/2024/`, `/2024/10/`, `/2024/10/15/`: published then and happened then, never mixed. */
export interface CalendarProps extends PageView {
  readonly unit: "year" | "month" | "day";
  /** "15 October 2024". */
  readonly name: string;
  /** Weekday of a day. */
  readonly weekday: string | null;
  /** Distinct articles. */
  readonly articles: number;
  /** Among what was published then. */
  readonly within?: SearchWithin;
  readonly published: Listing;
  readonly happened: Listing;
  /** Nearest units of the same kind that have reports: empty ones are skipped. */
  readonly earlier: NavLink | null;
  readonly later: NavLink | null;
  /** The months of a year, or the month of a month or a day: small calendars; none where calendars are off. */
  readonly calendars: readonly MonthView[];
  /** The months of a year, where there are no calendars of them; as bars or as a list. */
  readonly months: readonly PeriodView[];
  readonly charts: boolean;
  /** The same day in all years; on days only. */
  readonly onThisDay: NavLink | null;
  /** The number of a day's own page within its listing: 1, or a later part. */
  readonly part: number;
}

export const calendarRoute: Route<"calendar", CalendarProps> = function* (archive, site) {
  const months = createMonths(archive, site);
  for (const page of archive.calendar.pages.values()) yield* calendarPages(page, months, site);
};

/**
 * A year or month that is too long for one page shows its newest entries and leads to the finer
 * pages, which exist anyway; what stands on none of these (a report of "July 1937" on a month), and
 * the entries of a full day, are numbered on: those of a day all, what happened on a year or a month up to `MOST_PAGES`.
 */
function* calendarPages(page: CalendarPage, months: Months, site: Site): Iterable<Page<"calendar", CalendarProps>> {
  const published = splitList(
    page.published,
    LIST_SIZE,
    isFiner(page, (inside) => inside.published),
  );
  const happened = splitList(
    page.telling,
    LIST_SIZE,
    isFiner(page, (inside) => inside.telling),
    // Alone on the pages that follow, it has the room of both.
    { later: published.pages.length === 1 ? PAGE_SIZE : LIST_SIZE },
  );
  const { told, left } = shownOf(page, happened.pages);
  const count = Math.max(published.pages.length, told.length);
  const permalinks = numbered(
    Array.from({ length: count }, () => []),
    page.permalink,
  ).map(({ permalink }) => permalink);
  for (const [index, permalink] of permalinks.entries()) {
    yield {
      kind: "calendar",
      permalink,
      files: [],
      modified: () => laterDay(newestChange(page.published, itself), newestChange(page.telling, itself)),
      madeOf: () => {
        const lists = [
          namesOf(published.pages[index] ?? [], itself),
          namesOf(told[index] ?? [], itself),
          published.finer.size,
          happened.finer.size,
        ];
        return [site.keys.site, count, page.articles, ...lists, ...frameNames(page, months, site)].join("\n");
      },
      props: () => ({
        part: index + 1,
        published: {
          total: page.published.length,
          groups: groupsInside(
            page,
            published.pages[index] ?? [],
            ({ published: date }) => date,
            (article) => articleRow(article, site),
            true,
            site,
          ),
          parts: published.finer.size === 0 ? [] : partsInside(page, (inside) => inside.published.length, site),
          pager: pagerIn(published.pages.length, index, permalinks, site),
        },
        happened: {
          total: page.telling.length,
          groups: groupsInside(
            page,
            (told[index] ?? []).map(page.happening),
            ({ dates }) => dates[0]?.date ?? null,
            (entry) => happenedRow(entry, site, unitText(page.unit)),
            false,
            site,
          ),
          parts: happened.finer.size === 0 ? [] : partsInside(page, (inside) => inside.telling.length, site),
          pager: pagerIn(told.length, index, permalinks, site),
          ...(left > 0 && index === told.length - 1 && { more: left }),
        },
        ...frameOf(page, permalink, months, site),
      }),
    };
  }
}

/** Each list goes on to its own end: the shorter one is on fewer of the pages. */
function pagerIn(length: number, index: number, permalinks: readonly Permalink[], site: Site): Listing["pager"] {
  if (length < 2 || index >= length) return null;
  return pagerOf({ n: index + 1, permalinks: permalinks.slice(0, length) }, site);
}

/**
 * Thousands of reports may name a year in passing and no day of it. So many pages list the newest of them; the last says
 * how many there are besides.
 */
const MOST_PAGES = 10;

function shownOf({ kind }: CalendarPage, pages: readonly (readonly Article[])[]) {
  const told = kind === "day" ? pages : pages.slice(0, MOST_PAGES);
  return { told, left: pages.slice(told.length).reduce((sum, { length }) => sum + length, 0) };
}

/** Two lists share a page. */
const LIST_SIZE = PAGE_SIZE / 2;

function itself(article: Article): Article {
  return article;
}
