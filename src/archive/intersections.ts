import type { Article } from "../model/article.ts";
import { certainSegment } from "../model/date-units.ts";
import { type Permalink, pagePermalink } from "../model/permalink.ts";
import { type AdmissionRule, admit, type Meeting, type Pair } from "./admission.ts";
import type { Entry, Term } from "./term.ts";

/** Two people, two places, or a person and a place that several articles name together. */
export interface Intersection {
  /** Whose address the page has: the person before the place, else the first by slug. */
  readonly owner: Term;
  readonly other: Term;
  /** `/people/kim-jong-un/with/moon-jae-in/`; of a person and a place `/people/kim-jong-un/where/kaesong/`. */
  readonly permalink: Permalink;
  /** The articles that name both by their own names, newest first. */
  readonly entries: () => readonly SharedEntry[];
}

/** What an article says of both. */
export interface SharedEntry {
  readonly owner: Entry;
  readonly other: Entry;
}

/** What has a page because several articles meet in it. */
export interface Met {
  readonly pairs: readonly Intersection[];
  /** The years of a term's list that have a page though the list is short. */
  readonly years: YearsOfTerms;
  /**
   * What would have one if there were more pages. Each may have had one, when the archive lacked an older article that
   * it has now: so its address leads on.
   */
  readonly over: { readonly pairs: readonly Intersection[]; readonly years: YearsOfTerms };
}

type TermsOf = ReadonlyMap<Article, readonly Entry[]>;

export type YearsOfTerms = ReadonlyMap<Term, ReadonlySet<number>>;

export interface MetOptions extends AdmissionRule {
  /** How long a list may be that stands on one page. */
  readonly whole: number;
  /** How many pages a longer one makes. @param articles Newest first. */
  readonly pagesOf: (articles: readonly Article[], stem: Permalink) => number;
}

/** No name has a page with more others: its own page lists them all. */
const MOST_PARTNERS = 40;

/**
 * Pairs of people and places, and years of any term, as many as the rule admits. A place and one inside it are no pair:
 * who names the village has named the county. Nor has a term a page of a year that holds all its articles.
 * @param articles Newest first.
 */
export function intersectionsOf(articles: readonly Article[], termsOf: TermsOf, options: MetOptions): Met {
  const numbering = numberingOf(articles, termsOf, options.atLeast);
  const { terms, yearOf } = numbering;
  const histories: History[] = [];
  const pairs = new Map<Pair, Intersection>();
  const years = new Map<Term, Set<number>>();
  const over = { pairs: [] as Intersection[], years: new Map<Term, Set<number>>() };
  const partners = new Map<Term, number>();
  const isFull = (term: Term) => (partners.get(term) ?? 0) >= MOST_PARTNERS;
  const accepts = (pair: Pair): boolean => {
    const [term, other] = [terms[pair[0]], terms[pair[1]]];
    if (term === undefined) return false;
    if (other === undefined) {
      if ((histories[pair[0]]?.length ?? 0) > options.whole) return false;
      addYear(years, term, yearOf(pair[1]));
      return true;
    }
    if (isFull(term) || isFull(other) || contains(term, other)) return false;
    for (const one of [term, other]) partners.set(one, (partners.get(one) ?? 0) + 1);
    pairs.set(pair, intersectionOf(term, other, termsOf));
    return true;
  };
  const pagesOf = createCosts(pairs, options);
  const read = meetings(articles, termsOf, numbering, histories);
  const { others } = admit(read, numbering.size, options, { accepts, pagesOf });
  for (const pair of others) {
    const [term, other] = [terms[pair[0]], terms[pair[1]]];
    if (term === undefined) continue;
    if (other !== undefined && !contains(term, other)) over.pairs.push(intersectionOf(term, other, termsOf));
    if (other === undefined && term.entries.length <= options.whole) addYear(over.years, term, yearOf(pair[1]));
  }
  return { pairs: [...pairs.values()], years, over };
}

function addYear(years: Map<Term, Set<number>>, term: Term, year: number): void {
  years.set(term, (years.get(term) ?? new Set()).add(year));
}

/** People by slug, places by slug, all other terms, then the years: the lower number of a pair owns its page. */
interface Numbering {
  readonly terms: readonly Term[];
  readonly numbers: ReadonlyMap<Term, number>;
  readonly numberOf: (year: number) => number;
  readonly yearOf: (number: number) => number;
  readonly size: number;
  /** How many they are: the terms from this number on meet years alone. */
  readonly peopleAndPlaces: number;
}

/** Of terms that so many articles carry; the others meet nothing so often. */
function numberingOf(articles: readonly Article[], termsOf: TermsOf, atLeast: number): Numbering {
  const carried = new Set(articles.flatMap((article) => (termsOf.get(article) ?? []).map(({ term }) => term)));
  const terms = [...carried]
    .filter(({ entries }) => entries.length >= atLeast)
    .sort((a, b) => rankOf(a) - rankOf(b) || (a.permalink < b.permalink ? -1 : 1));
  const years = [...new Set(articles.map(yearOf))].filter((year) => year !== null).sort((a, b) => a - b);
  const first = years[0] ?? 0;
  return {
    terms,
    numbers: new Map(terms.map((term, number) => [term, number])),
    numberOf: (year) => terms.length + year - first,
    yearOf: (number) => number - terms.length + first,
    size: terms.length + (years.at(-1) ?? 0) - first + 1,
    peopleAndPlaces: terms.filter((term) => rankOf(term) < 2).length,
  };
}

function rankOf({ taxonomy }: Term): number {
  return taxonomy === "people" ? 0 : taxonomy === "places" ? 1 : 2;
}

function yearOf({ published }: Article): number | null {
  const year = certainSegment(published, 0);
  return year === null ? null : Number(year);
}

function* meetings(
  articles: readonly Article[],
  termsOf: TermsOf,
  { numbers, numberOf, peopleAndPlaces }: Numbering,
  histories: History[],
): Iterable<Meeting> {
  for (const article of articles.toReversed()) {
    const named: number[] = [];
    for (const { term } of termsOf.get(article) ?? []) {
      const number = numbers.get(term);
      if (number !== undefined) named.push(number);
    }
    const year = yearOf(article);
    const pairs: number[] = [];
    for (const a of named) {
      if (year !== null) meetYear(a, numberOf(year), histories, pairs);
      if (a >= peopleAndPlaces) continue;
      for (const b of named) if (a < b && b < peopleAndPlaces) pairs.push(a, b);
    }
    yield { named: year === null ? named : [...named, numberOf(year)], pairs };
  }
}

/** What was read of a term so far. */
interface History {
  /** Articles. A list that is cut has a page for each of its years anyhow. */
  length: number;
  readonly firstYear: number;
  /** Articles of that year, while it is the only one. */
  held: number;
}

/** The year of one more article; and the first year, which counts only from when there is another. */
function meetYear(term: number, year: number, histories: History[], pairs: number[]): void {
  const history = histories[term] ?? { length: 0, firstYear: year, held: 0 };
  histories[term] = history;
  history.length++;
  if (history.firstYear === year) {
    history.held++;
    return;
  }
  for (; history.held > 0; history.held--) pairs.push(term, history.firstYear);
  pairs.push(term, year);
}

/** Counted anew only when a long list has grown by a quarter, which is often enough and costs little. */
function createCosts(pairs: ReadonlyMap<Pair, Intersection>, { whole, pagesOf }: MetOptions) {
  const known = new Map<
    Intersection,
    { readonly at: number; readonly pages: number; readonly list: readonly Article[] }
  >();
  return (pair: Pair, together: number): number => {
    const intersection = together > whole ? pairs.get(pair) : undefined;
    if (intersection === undefined) return 1;
    const before = known.get(intersection);
    if (before !== undefined && together < before.at * GROWN) return before.pages;
    const list = before?.list ?? intersection.entries().map(({ owner }) => owner.article);
    const pages = pagesOf(list.slice(-together), intersection.permalink);
    known.set(intersection, { at: together, pages, list });
    return pages;
  };
}

const GROWN = 1.25;

function intersectionOf(owner: Term, other: Term, termsOf: TermsOf): Intersection {
  const way = owner.taxonomy === other.taxonomy ? "with" : "where";
  return {
    owner,
    other,
    permalink: pagePermalink(owner.taxonomy, owner.slug, way, other.slug),
    entries: () => sharedEntries(owner, other, termsOf),
  };
}

/** Asks the articles of the shorter list what else they name: of thousands of pairs most are of one long list and a short one. */
function sharedEntries(owner: Term, other: Term, termsOf: TermsOf): readonly SharedEntry[] {
  const [fewer, more] = owner.entries.length <= other.entries.length ? [owner, other] : [other, owner];
  const shared: SharedEntry[] = [];
  for (const entry of fewer.entries) {
    if (entry.through !== null) continue;
    const match = termsOf.get(entry.article)?.find(({ term }) => term === more);
    if (match !== undefined)
      shared.push(fewer === owner ? { owner: entry, other: match } : { owner: match, other: entry });
  }
  return shared;
}

function contains(a: Term, b: Term): boolean {
  return a.taxonomy === "places" && b.taxonomy === "places" && (isInside(a, b, new Set()) || isInside(b, a, new Set()));
}

function isInside(place: Term, around: Term, seen: Set<Term>): boolean {
  if (seen.has(place)) return false;
  seen.add(place);
  return place.containedIn.some((outer) => outer === around || isInside(outer, around, seen));
}
