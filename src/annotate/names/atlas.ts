import type { PlaceRecord } from "../../model/authority.ts";
import type { Slug } from "../../model/slug.ts";
import type { Lexicon } from "./lexicon.ts";

/** Which place lies in which, by `partOf`. */
export interface Atlas {
  /** Whether one of two places contains the other. */
  related(a: Slug, b: Slug): boolean;
  ancestors(place: Slug): readonly PlaceRecord[];
}

export function atlasOf(lexicon: Lexicon): Atlas {
  const known = new Map<Slug, ReadonlyMap<Slug, PlaceRecord>>();

  /** Each place that contains this one; a loop in the records ends where it closes. */
  function containers(slug: Slug): ReadonlyMap<Slug, PlaceRecord> {
    const found = known.get(slug);
    if (found) return found;
    const result = new Map<Slug, PlaceRecord>();
    const open = [slug];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const place = lexicon.living(next, "place");
      if (place?.kind !== "place") continue;
      for (const parent of place.partOf) {
        const living = lexicon.living(parent, "place");
        if (living?.kind !== "place" || living.slug === slug || result.has(living.slug)) continue;
        result.set(living.slug, living);
        open.push(living.slug);
      }
    }
    known.set(slug, result);
    return result;
  }

  return {
    related: (a, b) => containers(a).has(b) || containers(b).has(a),
    ancestors: (place) => [...containers(place).values()],
  };
}
