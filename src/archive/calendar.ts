import type { Article, Naming } from "../model/article.ts";
import { unitPermalink } from "../model/calendar-unit.ts";
import type { CalendarUnit, DateValue } from "../model/date.ts";
import { compareDates } from "../model/date-order.ts";
import { unitsOf } from "../model/date-units.ts";
import { once } from "../model/once.ts";
import type { Permalink } from "../model/permalink.ts";
import { datesTold } from "../model/told-dates.ts";

/** The archive by date: what was published when, and what happened when, never mixed. */
export interface Calendar {
  /** Oldest first; only those with reports. */
  readonly years: readonly CalendarPage[];
  /** By permalink. */
  readonly pages: ReadonlyMap<Permalink, CalendarPage>;
  /** Decades and centuries that reports speak of as a whole, or of which no more is known than that they are of it. */
  readonly wide: readonly WideDate[];
}

/** A year, a month or a day. */
export interface CalendarPage {
  readonly unit: CalendarUnit;
  readonly permalink: Permalink;
  readonly kind: "year" | "month" | "day";
  /** Newest first. */
  readonly published: readonly Article[];
  /** What tells of something that happened then, newest publication first. */
  readonly telling: readonly Article[];
  /** What one of these tells. Made when a page asks, since a large archive has hundreds of thousands. */
  readonly happening: (article: Article) => Happening;
  /** Distinct articles of both lists. */
  readonly articles: number;
  /** Months of a year, days of a month; those with reports, in order. */
  readonly inside: readonly CalendarPage[];
  /** Nearest of the same kind with reports. */
  readonly earlier: CalendarPage | null;
  readonly later: CalendarPage | null;
}

/** An article that tells of the period. */
export interface Happening {
  readonly article: Article;
  readonly dates: readonly ToldDate[];
}

export interface ToldDate {
  readonly date: DateValue;
  /** The editor's words for it. */
  readonly label: string | null;
  /** How the text names it; `null` for a date of front matter. */
  readonly naming: Naming | null;
}

export interface WideDate {
  readonly date: DateValue;
  /** Newest first. */
  readonly published: readonly Article[];
  readonly happened: readonly Happening[];
}

interface Draft extends CalendarPage {
  published: Article[];
  telling: Article[];
  articles: number;
  inside: CalendarPage[];
  earlier: CalendarPage | null;
  later: CalendarPage | null;
}

interface WideDraft extends WideDate {
  published: Article[];
  happened: Happening[];
}

/** @param articles Newest first. */
export function calendarOf(articles: readonly Article[]): Calendar {
  const drafts = new Map<Permalink, Draft>();
  const wide = new Map<string, WideDraft>();
  // Of many thousand dates most are the same few hundred.
  const draftsOf: DraftsOf = once((date) =>
    withOuter(unitsOf(date)).map((unit) => draftOf(unit, drafts, (told) => draftsOf(told))),
  );
  for (const article of articles) {
    for (const draft of draftsOf(article.published)) {
      draft.published.push(article);
      draft.articles++;
    }
    if (isWide(article.published)) wideOf(article.published, wide).published.push(article);
    for (const date of datesTold(article)) {
      for (const draft of draftsOf(date)) {
        if (draft.telling.at(-1) === article) continue;
        draft.telling.push(article);
        if (draft.published.at(-1) !== article) draft.articles++;
      }
      if (isWide(date)) tellWide(article, date, wide);
    }
  }
  return {
    years: joinUp(drafts),
    pages: drafts,
    wide: [...wide.values()].sort((a, b) => compareDates(b.date, a.date)),
  };
}

type DraftsOf = (date: DateValue) => readonly Draft[];

/** What `datesTold` gives, with what is said of each. */
function toldDates(article: Article): readonly ToldDate[] {
  return [
    ...article.happened.map(({ date, label }) => ({ date, label, naming: null })),
    ...article.namings.flatMap((naming) =>
      naming.date === null || naming.sent ? [] : [{ date: naming.date, label: null, naming }],
    ),
  ];
}

/** Each unit once, with the month and the year around it. */
function withOuter(units: readonly CalendarUnit[]): readonly CalendarUnit[] {
  if (units.length === 0) return units;
  const all = new Map<number, CalendarUnit>();
  for (const { year, month, day } of units) {
    all.set(year * 10_000, { year });
    if (month === undefined) continue;
    all.set(year * 10_000 + month * 100, { year, month });
    if (day !== undefined) all.set(year * 10_000 + month * 100 + day, { year, month, day });
  }
  return [...all.values()];
}

function draftOf(unit: CalendarUnit, drafts: Map<Permalink, Draft>, draftsOf: DraftsOf): Draft {
  const permalink = unitPermalink(unit);
  const before = drafts.get(permalink);
  if (before) return before;
  const kind = unit.day !== undefined ? "day" : unit.month !== undefined ? "month" : "year";
  const draft: Draft = {
    unit,
    permalink,
    kind,
    published: [],
    telling: [],
    happening: (article) => ({
      article,
      dates: toldDates(article).filter(({ date }) => draftsOf(date).includes(draft)),
    }),
    articles: 0,
    inside: [],
    earlier: null,
    later: null,
  };
  drafts.set(permalink, draft);
  return draft;
}

function tellWide(article: Article, date: DateValue, wide: Map<string, WideDraft>): void {
  const entry = wideOf(date, wide);
  if (entry.happened.at(-1)?.article === article) return;
  entry.happened.push({ article, dates: toldDates(article).filter((told) => told.date.edtf === date.edtf) });
}

function isWide({ kind }: DateValue): boolean {
  return kind === "decade" || kind === "century";
}

function wideOf(date: DateValue, wide: Map<string, WideDraft>): WideDraft {
  const entry = wide.get(date.edtf) ?? { date, published: [], happened: [] };
  wide.set(date.edtf, entry);
  return entry;
}

/** Sets neighbours and what lies inside; gives the years. */
function joinUp(drafts: ReadonlyMap<Permalink, Draft>): readonly CalendarPage[] {
  const sorted = [...drafts.values()].sort((a, b) => (a.permalink < b.permalink ? -1 : 1));
  const latest: { year: Draft | null; month: Draft | null; day: Draft | null } = { year: null, month: null, day: null };
  for (const draft of sorted) {
    const before = latest[draft.kind];
    draft.earlier = before;
    if (before) before.later = draft;
    latest[draft.kind] = draft;
    if (draft.kind === "month") latest.year?.inside.push(draft);
    if (draft.kind === "day") latest.month?.inside.push(draft);
  }
  return sorted.filter((draft) => draft.kind === "year");
}
