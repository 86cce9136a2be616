import type { ListedTerm, Positions, Postings } from "../../../shared/search/lists.ts";
import type { Index } from "./index.ts";
import type { AskedWord } from "./query.ts";
import { type Hits, only, placesIn } from "./sets.ts";

/**
 * Of articles that have all words those in which they stand side by side.
 * @param answers the terms that each word means.
 */
export async function sideBySide(
  hits: Hits,
  words: readonly AskedWord[],
  answers: readonly (readonly ListedTerm[])[],
  index: Index,
): Promise<Hits> {
  const all = await Promise.all(answers.map((terms) => positionsOf(terms, hits.documents, index)));
  const offsets = words.map(({ offset }) => offset - (words[0]?.offset ?? 0));
  return only(hits, (_, document) => standTogether(all, offsets, document));
}

/** Walks through the positions of all words at once, each of which only goes forward. */
function standTogether(all: readonly Positions[], offsets: readonly number[], document: number): boolean {
  const at = all.map(({ starts }) => starts[document] as number);
  const [first] = all;
  if (first === undefined) return false;
  for (const end = first.starts[document + 1] as number; (at[0] as number) < end; at[0] = (at[0] as number) + 1) {
    const start = first.places[at[0] as number] as number;
    let met = 1;
    for (; met < all.length; met++) {
      const { starts, places } = all[met] as Positions;
      const last = starts[document + 1] as number;
      const wanted = start + (offsets[met] as number);
      let here = at[met] as number;
      while (here < last && (places[here] as number) < wanted) here++;
      at[met] = here;
      // What has no place left has none for later starts either.
      if (here === last) return false;
      if (places[here] !== wanted) break;
    }
    if (met === all.length) return true;
  }
  return false;
}

/** Where a word stands in some articles. @param wanted ascending. */
async function positionsOf(terms: readonly ListedTerm[], wanted: Float64Array, index: Index): Promise<Positions> {
  const lists = await index.postings(terms);
  const parts = await Promise.all(
    terms.map(async (term, n) => {
      const { documents } = lists[n] as Postings;
      const shared = placesIn(documents, wanted);
      const positions = await index.positions(term, shared);
      const isAll = shared.length === wanted.length;
      return isAll ? positions : spread(positions, placesIn(wanted, documents), wanted.length);
    }),
  );
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : merged(parts, wanted.length);
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
    if (parts.length > 1) places.subarray(from, at).sort();
    starts[n + 1] = at;
  }
  return { starts, places };
}
