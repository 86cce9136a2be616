import type { Archive } from "../archive/archive.ts";
import type { Intersection, Met } from "../archive/intersections.ts";
import type { Redirect } from "../archive/redirects.ts";
import type { Term } from "../archive/term.ts";
import type { Permalink } from "../model/permalink.ts";
import type { Settings } from "../model/settings.ts";
import { type Dated, listParts, PAGE_SIZE, yearPermalink } from "./list-parts.ts";

/** Which pairs of names, and which years of a name, have a page: all that link to one, and the page itself, ask here. */
export interface Intersections {
  readonly all: readonly Intersection[];
  readonly of: (a: Term, b: Term) => Intersection | undefined;
  /** Those of a term, by the other. */
  readonly with: (term: Term) => ReadonlyMap<Term, Intersection>;
  /** Years of a list too short to be cut that have a page all the same. */
  readonly yearsOf: (term: Term) => ReadonlySet<number>;
  /** From the address of each that has no page, and may have had one, to the page of the name whose address it begins with. */
  readonly led: readonly Redirect[];
}

/** As many as the site wants; each part of a long list is a page. @param least See `leastOfPeriod`. */
export function createIntersections(
  archive: Archive,
  { intersections, features }: Settings,
  least: number,
): Intersections {
  if (!features.intersections || intersections.perTenArticles === 0) return NONE;
  const { pairs, years, over } = archive.intersections({
    ...intersections,
    whole: PAGE_SIZE,
    pagesOf: (articles, stem) => addressesOf(articles, stem, least).length,
  });
  const partners = new Map<Term, Map<Term, Intersection>>();
  for (const pair of pairs) {
    const { owner, other } = pair;
    for (const [one, two] of [
      [owner, other],
      [other, owner],
    ] as const) {
      const known = partners.get(one) ?? new Map<Term, Intersection>();
      partners.set(one, known.set(two, pair));
    }
  }
  return {
    all: pairs,
    of: (a, b) => partners.get(a)?.get(b),
    with: (term) => partners.get(term) ?? NO_PAIRS,
    yearsOf: (term) => years.get(term) ?? NO_YEARS,
    led: ledOn(over),
  };
}

function ledOn({ pairs, years }: Met["over"]): readonly Redirect[] {
  const to = ({ permalink, name, record }: Term, from: Permalink): Redirect => ({
    from,
    to: permalink,
    title: name,
    file: record?.file ?? null,
    isTemporary: true,
  });
  return [
    ...pairs.flatMap((pair) => addressesOfPair(pair).map((address) => to(pair.owner, address))),
    ...[...years].flatMap(([term, its]) => [...its].map((year) => to(term, yearPermalink(term.permalink, year)))),
  ];
}

/** Its own, and those of its parts. */
function addressesOfPair({ owner, other, permalink, entries }: Intersection): readonly Permalink[] {
  if (Math.min(owner.entries.length, other.entries.length) <= PAGE_SIZE) return [permalink];
  return addressesOf(
    entries().map(({ owner: { article } }) => article),
    permalink,
  );
}

function addressesOf(articles: readonly Dated[], stem: Permalink, least = 1): readonly Permalink[] {
  return Array.from(
    listParts(articles, (article) => article, stem, least),
    ({ permalink }) => permalink,
  );
}

const NO_YEARS: ReadonlySet<number> = new Set();
const NO_PAIRS: ReadonlyMap<Term, Intersection> = new Map();
const NONE: Intersections = { all: [], of: () => undefined, with: () => NO_PAIRS, yearsOf: () => NO_YEARS, led: [] };
