import type { Archive } from "../archive/archive.ts";
import type { CalendarPage } from "../archive/calendar.ts";
import type { Article } from "../model/article.ts";
import { dayOf, daysInMonth, isoWeekday, unitText } from "../model/calendar.ts";
import { unitPermalink } from "../model/calendar-unit.ts";
import type { CalendarUnit, DateValue } from "../model/date.ts";
import { unitsOf } from "../model/date-units.ts";
import { anniversaryPermalink } from "../model/day-of-year.ts";
import { once } from "../model/once.ts";
import { type Permalink, pagePermalink } from "../model/permalink.ts";
import { keyOf, namesOf } from "./keys.ts";
import { numbered, PAGE_SIZE, splitList } from "./list-parts.ts";
import { pagerOf } from "./listing.ts";
import { laterDay, newestChange } from "./modified.ts";
import type { Page, Route } from "./page.ts";
import { emptyPeriod, periodOf, unitLabel } from "./periods.ts";
import { articleRow, DENSE, happenedRow } from "./rows.ts";
import { searchWithin } from "./search.ts";
import type { Site } from "./site.ts";
import type {
  Listing,
  MonthView,
  NavLink,
  PageView,
  PeriodView,
  Row,
  RowGroup,
  SearchWithin,
  TermLink,
} from "./views.ts";

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
  // Every day shows its month.
  const view = once((permalink: Permalink) => monthOf(permalink, archive, site));
  const months = { view, key: once((permalink: Permalink) => keyOf(JSON.stringify(view(permalink)))) };
  for (const page of archive.calendar.pages.values()) yield* calendarPages(page, months, site);
};

/** By their permalinks. */
interface Months {
  readonly view: (month: Permalink) => MonthView;
  readonly key: (month: Permalink) => string;
}

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

/** For `splitList`: tells those that stand on a finer page as well. */
function isFiner(page: CalendarPage, listOf: (inside: CalendarPage) => readonly Article[]) {
  let finer: ReadonlySet<Article> | undefined;
  return (article: Article) => {
    finer ??= new Set(page.inside.flatMap(listOf));
    return finer.has(article) ? "" : null;
  };
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

/** What the page is made of besides its rows and its unit. */
function frameNames(page: CalendarPage, months: Months, site: Site): readonly unknown[] {
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

/** A year's twelve; of a month or a day its month. */
function monthsShown({ unit: { year, month } }: CalendarPage): readonly Permalink[] {
  return (month === undefined ? MONTHS : [month]).map((n) => unitPermalink({ year, month: n }));
}

function frameOf(
  page: CalendarPage,
  permalink: Permalink,
  months: Months,
  site: Site,
): Omit<CalendarProps, "part" | "published" | "happened"> {
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
    months: page.kind === "year" && !calendars ? monthsOf(page, site) : [],
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
        ...around.map((unit) => ({ label: unitLabel(unit, site), href: site.link(unitPermalink(unit)) })),
      ],
    }),
  };
}

function itself(article: Article): Article {
  return article;
}

function anniversaryLink({ unit: { month, day } }: CalendarPage, site: Site): NavLink | null {
  if (month === undefined || day === undefined || !site.settings.features.onThisDay) return null;
  const permalink = anniversaryPermalink(month, day);
  return { label: site.strings.calendar.dayOfYear(month, day), href: site.link(permalink) };
}

/** The finer page on which a date stands as well. */
function segmentInside(page: CalendarPage, date: DateValue): string | null {
  if (page.kind === "day") return null;
  for (const { year, month, day } of unitsOf(date)) {
    if (year !== page.unit.year) continue;
    if (page.kind === "year" && month !== undefined) return twoDigits(month);
    if (page.kind === "month" && month === page.unit.month && day !== undefined) return twoDigits(day);
  }
  return null;
}

/**
 * Rows of a year under its months, of a month under its days, newest first; what is no more precise than the page comes
 * before them.
 * @param isPlain each row says its date itself: where they are few, headings would only say it again.
 */
function groupsInside<T>(
  page: CalendarPage,
  items: readonly T[],
  dateOf: (item: T) => DateValue | null,
  rowOf: (item: T) => Row,
  isPlain: boolean,
  site: Site,
): readonly RowGroup[] {
  const groups = new Map<string, Row[]>();
  for (const item of items) {
    const date = dateOf(item);
    const segment = (date === null ? null : segmentInside(page, date)) ?? "";
    const rows = groups.get(segment);
    if (rows) rows.push(rowOf(item));
    else groups.set(segment, [rowOf(item)]);
  }
  const sorted = [...groups].sort(([a], [b]) => Number(a !== "") - Number(b !== "") || (a < b ? 1 : -1));
  if (isPlain && items.length > 0 && items.length <= DENSE * groups.size)
    return [{ label: "", href: null, rows: sorted.flatMap(([, rows]) => rows) }];
  return sorted.map(([segment, rows]) => ({
    label: segment === "" ? "" : site.unit(unitInside(page, segment)),
    href: null,
    rows,
  }));
}

/** The finer pages, newest first. */
function partsInside(page: CalendarPage, countOf: (inside: CalendarPage) => number, site: Site): readonly TermLink[] {
  return page.inside
    .filter((inside) => countOf(inside) > 0)
    .map((inside) => ({
      name: site.unit(inside.unit),
      short: unitLabel(inside.unit, site),
      href: site.link(inside.permalink),
      count: countOf(inside),
    }))
    .reverse();
}

function unitInside({ unit, kind }: CalendarPage, segment: string): CalendarUnit {
  return kind === "year" ? { ...unit, month: Number(segment) } : { ...unit, day: Number(segment) };
}

function neighbour(page: CalendarPage | null, site: Site): NavLink | null {
  return page === null ? null : { label: site.unit(page.unit), href: site.link(page.permalink) };
}

function monthsOf(page: CalendarPage, site: Site): readonly PeriodView[] {
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

function weekdayOf({ unit: { year, month, day } }: CalendarPage, { strings }: Site): string | null {
  return month === undefined || day === undefined
    ? null
    : (strings.calendar.weekdays[isoWeekday(dayOf(year, month, day)) - 1] ?? null);
}

function twoDigits(n: number): string {
  return String(n).padStart(2, "0");
}
