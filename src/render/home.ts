import type { Archive } from "../archive/archive.ts";
import type { Term } from "../archive/term.ts";
import type { Article } from "../model/article.ts";
import { pagePermalink } from "../model/permalink.ts";
import type { Strings } from "../model/strings/table.ts";
import type { TaxonomyName } from "../model/taxonomy.ts";
import { monthsOfYear } from "./calendar-months.ts";
import type { MapProps } from "./map/view.ts";
import { newestChange } from "./modified.ts";
import { onThisDayLink } from "./on-this-day-index.ts";
import type { Route } from "./page.ts";
import { spanOf, yearsHeld } from "./periods.ts";
import { articleRow } from "./rows.ts";
import type { Site } from "./site.ts";
import type { NavLink, PageView, PeriodView, Row, TermLink } from "./views.ts";

export interface HomeProps extends PageView, MapProps {
  /** The newest report. */
  readonly lead: Row | null;
  readonly latest: readonly Row[];
  /** Most written about in the newest months of the archive, ranked. */
  readonly people: readonly TermLink[];
  readonly places: readonly TermLink[];
  readonly topics: readonly TermLink[];
  /** In how many of the newest reports these are counted; `null` where it is all. */
  readonly recent: number | null;
  /** Of a long span its decades, of a single year its months. */
  readonly years: readonly PeriodView[];
  /** A script leads it on to the day on which the page is read. */
  readonly onThisDay: NavLink | null;
}

export const homeRoute: Route<"home", HomeProps> = function* (archive, site) {
  const modified = () => newestChange(archive.articles, (article) => article);
  yield { kind: "home", permalink: pagePermalink(), files: [], modified, props: () => homeProps(archive, site) };
};

function homeProps(archive: Archive, site: Site): HomeProps {
  const [lead, ...rest] = archive.articles;
  const recent = recentArticles(archive.articles);
  return {
    ...site.page(pagePermalink(), site.settings.title),
    holdings: holdingsOf(archive, site.strings),
    lead: lead ? articleRow(lead, site) : null,
    latest: rest.slice(0, LATEST).map((article) => articleRow(article, site)),
    people: ranked("people", recent, archive, site),
    places: ranked("places", recent, archive, site),
    topics: ranked("topics", recent, archive, site).slice(0, TOPICS),
    recent: recent.length < archive.articles.length ? recent.length : null,
    years: site.settings.features.charts ? barsOf(archive, site) : [],
    onThisDay: onThisDayLink(archive, site),
    ...site.maps.ofReports(),
  };
}

/** A year alone would be one bar. */
function barsOf(archive: Archive, site: Site): readonly PeriodView[] {
  const held = yearsHeld(archive);
  if (held === null || held.first !== held.last) return spanOf(archive, site);
  const only = archive.calendar.years.find(({ unit }) => unit.year === held.first);
  return only === undefined ? [] : monthsOfYear(only, site);
}

const LATEST = 8;
const RANKED = 10;
const TOPICS = 6;
/** What "now" means for an archive: the year before its newest article, or its newest articles where that year is thin. */
const RECENT_ARTICLES = 30;

function recentArticles(articles: readonly Article[]): readonly Article[] {
  const newest = articles.find(({ published }) => published.lower !== null)?.published.lower;
  if (!newest) return articles.slice(0, RECENT_ARTICLES);
  const yearBefore = `${String(Number(newest.slice(0, 4)) - 1).padStart(4, "0")}${newest.slice(4)}`;
  const within = articles.findIndex(({ published }) => published.lower !== null && published.lower < yearBefore);
  return articles.slice(0, Math.max(within === -1 ? articles.length : within, RECENT_ARTICLES));
}

function ranked(taxonomy: TaxonomyName, articles: readonly Article[], archive: Archive, site: Site) {
  const counts = new Map<Term, number>();
  for (const article of articles) {
    for (const { term } of archive.termsOf.get(article) ?? []) {
      if (term.taxonomy === taxonomy) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a.permalink < b.permalink ? -1 : 1))
    .slice(0, RANKED)
    .map(([term, count]) => site.term(term, count));
}

function holdingsOf(archive: Archive, strings: Strings): string {
  const reports = archive.articles.length;
  const held = yearsHeld(archive);
  if (held === null) return strings.count.reports(reports);
  return strings.phrase.holdings(reports, strings.calendar.year(held.first), strings.calendar.year(held.last));
}
