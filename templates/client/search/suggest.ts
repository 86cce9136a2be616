import { type ListFile, shardOf } from "../../../shared/search/lists.ts";
import { wordsIn } from "../../../shared/search/words.ts";
import type { Index } from "./index.ts";
import type { AskedWord } from "./query.ts";
import { asWritten, type IndexedWord, namesIn } from "./written.ts";

/** The question with the words that stand nowhere put right; `null` where nothing is near. */
export async function suggest(text: string, unknown: readonly AskedWord[], index: Index): Promise<string | null> {
  let better = text;
  for (const { word, gram } of unknown) {
    // Another number is another thing, however near it is.
    if (gram || word.length < 3 || word.length > LONGEST || /\p{N}/u.test(word)) continue;
    const near = await nearest(word, index);
    if (near === null) continue;
    const spelt = await asWritten(near, index);
    // Among the words, and not wherever its letters stand, which may be in another: "ris" is in "Paris".
    const place = wordsIn(better).find((one) => one.word === word);
    if (place === undefined) continue;
    better = better.slice(0, place.start) + spelt + better.slice(place.end);
  }
  return better === text ? null : better;
}

const LONGEST = 30;

/**
 * A word of the archive that is one or two slips away; the nearest, and of these the most frequent. Where there is none, the
 * most frequent of those that begin with it.
 */
async function nearest(word: string, index: Index): Promise<IndexedWord | null> {
  const most = word.length < TWO_SLIPS ? 1 : 2;
  const shards = new Set(
    [word, word.replace(/([aou])e/g, "$1"), ...slips(word)].map((spelling) =>
      shardOf(index.head.words.starts, spelling),
    ),
  );
  let longer: IndexedWord | null = null;
  let best: (IndexedWord & { readonly distance: number }) | null = null;
  for (const shard of [...shards].slice(0, MOST_SHARDS)) {
    const file = await index.words(index.head.words.starts[shard] ?? "");
    for (const one of wordsOf(file)) {
      const { word: candidate, count } = one;
      if (candidate === word) {
        // No report says it, and yet it is spelt as the name that is offered.
        if (one.term === null) return null;
        continue;
      }
      if (word.length >= BEGUN && candidate.startsWith(word) && (longer === null || count > longer.count)) longer = one;
      if (Math.abs(candidate.length - word.length) > most) continue;
      const distance = slipsBetween(word, candidate, most);
      if (distance > most) continue;
      if (best === null || distance < best.distance || (distance === best.distance && count > best.count)) {
        best = { ...one, distance };
      }
    }
  }
  return best ?? longer;
}

/** From so many letters on there may be two slips in a word: of five letters, the three that are left are those of many words. */
const TWO_SLIPS = 6;
/** From so many letters on, what goes on as the word does may be what was meant. */
const BEGUN = 5;
const MOST_SHARDS = 5;

/** Slips among the first letters, which lead to another shard. */
function slips(word: string): readonly string[] {
  const swap = (at: number) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  const drop = (at: number) => word.slice(0, at) + word.slice(at + 1);
  return [swap(0), swap(1), drop(0), drop(1), drop(2), swap(2)];
}

function* wordsOf(file: ListFile): Iterable<IndexedWord> {
  for (const term of file.terms) {
    for (const word of term.forms.length > 0 ? term.forms : [term.term]) yield { word, count: term.count, term };
  }
  for (const [word, names] of namesIn(file))
    yield { word, count: names.reduce((sum, entry) => sum + entry[4], 0), term: null };
}

/**
 * Letters put in, left out, changed, or two neighbours swapped (optimal string alignment); more than `most`
 * is not counted further.
 */
export function slipsBetween(a: string, b: string, most: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
