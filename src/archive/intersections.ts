import { type Permalink, pagePermalink } from "../model/permalink.ts";
import type { Association } from "./association.ts";
import type { Entry, Term } from "./term.ts";

/** Two people, two places, or a person and a place that several articles name together. */
export interface Intersection {
  /** Whose address the page has: the person before the place, else the first by slug. */
  readonly owner: Term;
  readonly other: Term;
  /** `/people/kim-jong-un/with/moon-jae-in/`; of a person and a place `/people/kim-jong-un/where/kaesong/`. */
  readonly permalink: Permalink;
  readonly together: number;
  readonly strength: number;
  /** The articles that name both by their own names, newest first. */
  readonly entries: () => readonly SharedEntry[];
}

/** What an article says of both. */
export interface SharedEntry {
  readonly owner: Entry;
  readonly other: Entry;
}

/**
 * All pairs with that many articles, the most strongly associated first. A place and one inside it are no pair:
 * who names the village has named the county.
 */
export function intersectionsOf(
  terms: Readonly<Record<"people" | "places", readonly Term[]>>,
  associates: (term: Term) => readonly Association[],
  atLeast: number,
): readonly Intersection[] {
  return [...terms.people, ...terms.places]
    .filter(({ entries }) => entries.length >= atLeast)
    .flatMap((owner) =>
      associates(owner)
        .filter(({ term, together }) => together >= atLeast && owns(owner, term) && !contains(owner, term))
        .map(({ term: other, together, strength }) => ({
          owner,
          other,
          together,
          strength,
          entries: () => sharedEntries(owner, other),
          permalink: pagePermalink(
            owner.taxonomy,
            owner.slug,
            owner.taxonomy === other.taxonomy ? "with" : "where",
            other.slug,
          ),
        })),
    )
    .sort((a, b) => b.strength - a.strength || b.together - a.together || (a.permalink < b.permalink ? -1 : 1));
}

function sharedEntries(owner: Term, other: Term): readonly SharedEntry[] {
  const others = new Map(other.entries.map((entry) => [entry.article, entry]));
  return owner.entries.flatMap((entry) => {
    const match = others.get(entry.article);
    return match === undefined || entry.through !== null || match.through !== null
      ? []
      : { owner: entry, other: match };
  });
}

function owns(owner: Term, other: Term): boolean {
  if (owner.taxonomy === other.taxonomy) return owner.slug < other.slug;
  return owner.taxonomy === "people" && other.taxonomy === "places";
}

function contains(a: Term, b: Term): boolean {
  return a.taxonomy === "places" && b.taxonomy === "places" && (isInside(a, b, new Set()) || isInside(b, a, new Set()));
}

function isInside(place: Term, around: Term, seen: Set<Term>): boolean {
  if (seen.has(place)) return false;
  seen.add(place);
  return place.containedIn.some((outer) => outer === around || isInside(outer, around, seen));
}
