import type { Archive } from "../../archive/archive.ts";
import type { Term } from "../../archive/term.ts";
import type { Article } from "../../model/article.ts";
import type { PlaceKind } from "../../model/authority.ts";
import { once } from "../../model/once.ts";
import type { LonLat } from "./frame.ts";

/** A place of which it is known where it lies. */
export interface Located {
  readonly place: Term;
  readonly at: LonLat;
  readonly kind: PlaceKind | null;
  /** Articles that name the place itself. */
  readonly articles: readonly Article[];
}

/** Whose name stands for a stretch of land, and not for a point. */
export const AREAS: ReadonlySet<PlaceKind | null> = new Set(["continent", "region", "country", "state", "province"]);

export interface Gazetteer {
  /** All published places with coordinates, in the order of their index. */
  readonly all: readonly Located[];
  readonly of: (place: Term) => Located | null;
  /** Places inside a place, at any depth. */
  readonly inside: (place: Term) => readonly Located[];
}

export function gazetteerOf(archive: Archive): Gazetteer {
  const located = new Map<Term, Located>();
  for (const place of archive.terms.places) {
    const record = place.record?.kind === "place" ? place.record : null;
    if (record?.coordinates == null || !place.published) continue;
    const articles = place.entries.filter(({ through }) => through === null).map(({ article }) => article);
    located.set(place, { place, at: record.coordinates, kind: record.placeKind, articles });
  }
  const inside = once((place: Term): readonly Located[] => {
    const found = new Set<Term>();
    const open = [...place.inside];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      open.push(...next.inside);
    }
    found.delete(place);
    return [...found].flatMap((other) => located.get(other) ?? []).sort(bySlug);
  });
  return { all: [...located.values()], of: (place) => located.get(place) ?? null, inside };
}

function bySlug(a: Located, b: Located): number {
  return a.place.slug < b.place.slug ? -1 : 1;
}
