import type { Archive } from "../archive/archive.ts";
import type { Intersection } from "../archive/intersections.ts";
import type { Term } from "../archive/term.ts";
import type { Settings } from "../model/settings.ts";
import { listParts, PAGE_SIZE } from "./list-parts.ts";

/** Which pairs of names, and which years of a name, have a page: all that link to one, and the page itself, ask here. */
export interface Intersections {
  readonly all: readonly Intersection[];
  readonly of: (a: Term, b: Term) => Intersection | undefined;
  /** Years of a list too short to be cut that have a page all the same. */
  readonly yearsOf: (term: Term) => ReadonlySet<number>;
}

/** As many as the site wants; each part of a long list is a page. */
export function createIntersections(archive: Archive, { intersections, features }: Settings): Intersections {
  if (!features.intersections || intersections.perTenArticles === 0) return NONE;
  const { pairs, years } = archive.intersections({
    ...intersections,
    whole: PAGE_SIZE,
    pagesOf: (articles, stem) => [...listParts(articles, (article) => article, stem)].length,
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
  return { all: pairs, of: (a, b) => partners.get(a)?.get(b), yearsOf: (term) => years.get(term) ?? NO_YEARS };
}

const NO_YEARS: ReadonlySet<number> = new Set();
const NONE: Intersections = { all: [], of: () => undefined, yearsOf: () => NO_YEARS };
