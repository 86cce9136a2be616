import { foldWord } from "../../../shared/search/fold-word.ts";
import { groupOf } from "../../../shared/search/groups.ts";
import type { ListedTerm, Postings } from "../../../shared/search/lists.ts";
import type { Positions } from "../../../shared/search/positions.ts";
import { type Stem, termsOf } from "../../../shared/search/terms.ts";
import type { Index, Neighbour } from "./index.ts";
import type { AskedWord } from "./query.ts";
import { type Hits, only, placesIn } from "./sets.ts";

/** Articles that may have a phrase, and where in the n-th of them it may begin. */
export interface Standing {
  readonly hits: Hits;
  readonly starts: Positions;
}

/** Where a word stands in some articles, and how far it should be behind the beginning of its phrase. */
export interface Part {
  readonly positions: Positions;
  readonly offset: number;
}

/** Walks through the positions of all words at once, each of which only goes forward. */
export function standTogether(hits: Hits, parts: readonly Part[]): Standing {
  const starts = new Uint32Array(hits.documents.length + 1);
  const places: number[] = [];
  let kept = 0;
  const standing = only(hits, (_, document) => {
    const before = places.length;
    startsOf(parts, document, places);
    if (places.length === before) return false;
    starts[++kept] = places.length;
    return true;
  });
  return { hits: standing, starts: { starts: starts.subarray(0, kept + 1), places: Uint32Array.from(places) } };
}

function startsOf(parts: readonly Part[], document: number, found: number[]): void {
  const at = parts.map(({ positions }) => positions.starts[document] as number);
  const [first] = parts;
  if (first === undefined) return;
  const end = first.positions.starts[document + 1] as number;
  for (let here = at[0] as number; here < end; here++) {
    const start = (first.positions.places[here] as number) - first.offset;
    let met = 1;
    for (; met < parts.length; met++) {
      const { positions, offset } = parts[met] as Part;
      const last = positions.starts[document + 1] as number;
      const wanted = start + offset;
      let next = at[met] as number;
      while (next < last && (positions.places[next] as number) < wanted) next++;
      at[met] = next;
      // What has no place left has none for later starts either.
      if (next === last) return;
      if (positions.places[next] !== wanted) break;
    }
    if (met === parts.length && start >= 0) found.push(start);
  }
}

/** The same beginnings, of fewer articles. */
export function startsIn(before: Standing | null, { documents }: Hits): Positions {
  if (before === null) return { starts: new Uint32Array(documents.length + 1), places: new Uint32Array(0) };
  const { starts, places } = before.starts;
  const own = placesIn(before.hits.documents, documents);
  const kept = [...own].map((n) => places.subarray(starts[n], starts[n + 1]));
  const keptStarts = new Uint32Array(kept.length + 1);
  for (const [n, { length }] of kept.entries()) keptStarts[n + 1] = (keptStarts[n] as number) + length;
  const keptPlaces = new Uint32Array(keptStarts[kept.length] as number);
  for (const [n, own] of kept.entries()) keptPlaces.set(own, keptStarts[n]);
  return { starts: keptStarts, places: keptPlaces };
}

/**
 * What is known to stand beside a word of a phrase. Between them there may be stop words; but what is one in a language of
 * the archive may be a word like others in an article of another language, so then nothing is known.
 */
export function neighbourOf(words: readonly AskedWord[], n: number, stems: readonly Stem[]): Neighbour | null {
  const [first, last] = n === 0 ? [0, 1] : [n - 1, n];
  const gap = (words[last]?.offset ?? 0) - (words[first]?.offset ?? 0);
  const other = words[n === 0 ? 1 : n - 1];
  if (other === undefined || (gap > 1 && stems.length > 1)) return null;
  const { word, written, gram } = other;
  const terms = gram ? [word] : stems.map((stem) => termsOf(word, written, stem, foldWord)[0] ?? "");
  return { side: n === 0 ? "after" : "before", groups: new Set(terms.map(groupOf)) };
}

/** Where a word stands in some articles. @param wanted ascending. */
export async function positionsOf(
  terms: readonly ListedTerm[],
  wanted: Float64Array,
  index: Index,
  neighbour: Neighbour | null,
): Promise<Positions> {
  const lists = await index.postings(terms);
  const parts = await Promise.all(
    terms.map(async (term, n) => {
      const { documents } = lists[n] as Postings;
      const shared = placesIn(documents, wanted);
      const positions = await index.positions(term, shared, neighbour);
      const isAll = shared.length === wanted.length;
      return isAll ? positions : positions.map((one) => spread(one, placesIn(wanted, documents), wanted.length));
    }),
  );
  const all = parts.flat();
  const [only] = all;
  return all.length === 1 && only !== undefined ? only : merged(all, wanted.length);
}

/** So that the n-th are those of the n-th article that is wanted. */
function spread({ starts, places }: Positions, to: ArrayLike<number>, count: number): Positions {
  const spreadStarts = new Uint32Array(count + 1);
  for (let n = 0, next = 0; n < count; n++) {
    if (to[next] === n) next++;
    spreadStarts[n + 1] = starts[next] as number;
  }
  return { starts: spreadStarts, places };
}

function merged(parts: readonly Positions[], count: number): Positions {
  const starts = new Uint32Array(count + 1);
  const places = new Uint32Array(parts.reduce((sum, part) => sum + part.places.length, 0));
  let at = 0;
  for (let n = 0; n < count; n++) {
    const from = at;
    for (const part of parts) {
      const own = part.places.subarray(part.starts[n], part.starts[n + 1]);
      places.set(own, at);
      at += own.length;
    }
    places.subarray(from, at).sort();
    starts[n + 1] = at;
  }
  return { starts, places };
}
