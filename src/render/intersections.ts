import type { Archive } from "../archive/archive.ts";
import type { Intersection } from "../archive/intersections.ts";
import type { Term } from "../archive/term.ts";
import type { Settings } from "../model/settings.ts";
import { listParts, PAGE_SIZE } from "./list-parts.ts";

/** Which pairs of names have a page: all pages that link to one, and the page itself, ask here. */
export interface Intersections {
  readonly all: readonly Intersection[];
  readonly of: (a: Term, b: Term) => Intersection | undefined;
}

/**
 * The strongest pairs, as many as the site wants pages of them; each part of a long list is one of these. No term has
 * more than a few dozen: its own page lists them all.
 */
export function createIntersections(archive: Archive, { intersections, features }: Settings): Intersections {
  const all: Intersection[] = [];
  const partners = new Map<Term, Map<Term, Intersection>>();
  const partnersOf = (term: Term) => {
    const known = partners.get(term) ?? new Map<Term, Intersection>();
    partners.set(term, known);
    return known;
  };
  let left = features.intersections ? Math.floor((archive.articles.length * intersections.perTenArticles) / 10) : 0;
  const candidates = left === 0 ? [] : archive.intersections(intersections.atLeast);
  for (const intersection of candidates) {
    const { owner, other } = intersection;
    const [ofOwner, ofOther] = [partnersOf(owner), partnersOf(other)];
    if (ofOwner.size >= MOST_PARTNERS || ofOther.size >= MOST_PARTNERS) continue;
    const pages = pagesOf(intersection);
    if (pages > left) continue;
    left -= pages;
    all.push(intersection);
    ofOwner.set(other, intersection);
    ofOther.set(owner, intersection);
    if (left === 0) break;
  }
  return { all, of: (a, b) => partners.get(a)?.get(b) };
}

export const MOST_PARTNERS = 40;

function pagesOf(intersection: Intersection): number {
  if (intersection.together <= PAGE_SIZE) return 1;
  return [...listParts(intersection.entries(), ({ owner }) => owner.article, intersection.permalink)].length;
}
