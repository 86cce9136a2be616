import { foldWord } from "../../../shared/search/fold-word.ts";
import { groupOf } from "../../../shared/search/groups.ts";
import type { ListedTerm, Postings } from "../../../shared/search/lists.ts";
import type { Positions } from "../../../shared/search/positions.ts";
import { type Stem, termsOf } from "../../../shared/search/terms.ts";
import type { Index, Neighbour } from "./index.ts";
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
  stems: readonly Stem[],
): Promise<Hits> {
  const all = await Promise.all(
    answers.map((terms, n) => positionsOf(terms, hits.documents, index, neighbourOf(words, n, stems))),
  );
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

/**
 * What is known to stand beside a word of a phrase. Between them there may be stop words; but what is one in a language of
 * the archive may be a word like others in an article of another language, so then nothing is known.
 */
function neighbourOf(words: readonly AskedWord[], n: number, stems: readonly Stem[]): Neighbour | null {
  const [first, last] = n === 0 ? [0, 1] : [n - 1, n];
  const gap = (words[last]?.offset ?? 0) - (words[first]?.offset ?? 0);
  const other = words[n === 0 ? 1 : n - 1];
  if (other === undefined || (gap > 1 && stems.length > 1)) return null;
  const { word, written, gram } = other;
  const terms = gram ? [word] : stems.map((stem) => termsOf(word, written, stem, foldWord)[0] ?? "");
  return { side: n === 0 ? "after" : "before", groups: new Set(terms.map(groupOf)) };
}

/** Where a word stands in some articles. @param wanted ascending. */
async function positionsOf(
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
