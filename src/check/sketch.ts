import { foldName } from "../model/fold.ts";

/**
 * A bottom-k sketch of a text: the smallest hashes of its shingles. Two sketches tell how much two texts have in
 * common without the texts. A. Broder, "On the resemblance and containment of documents", SEQUENCES 1997.
 */
export interface Sketch {
  /** Ascending, distinct, unsigned 32-bit; fewer than `SIZE` where the text has fewer shingles. */
  readonly hashes: readonly number[];
  readonly words: number;
}

const SIZE = 128;
/** Words in a row. */
const SHINGLE = 5;

/** `null` for a text too short to be told from another. */
export function sketchOf(blocks: readonly string[]): Sketch | null {
  const words = blocks.flatMap((text) => foldName(text).match(WORD) ?? []);
  if (words.length < SHORTEST) return null;
  const hashes = words.map(hashOf);
  const shingles = new Set<number>();
  for (let at = 0; at + SHINGLE <= hashes.length; at++) {
    let shingle = 0;
    for (let n = 0; n < SHINGLE; n++) shingle = mixed(shingle ^ (hashes[at + n] ?? 0));
    shingles.add(shingle);
  }
  return { hashes: [...shingles].sort((a, b) => a - b).slice(0, SIZE), words: words.length };
}

const SHORTEST = 40;
/** Scripts that write no spaces give a word a sign. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+/gu;

/** Jaccard's index of their shingles, 0 to 1, as the sketches estimate it (±0.05 with 128 hashes). */
export function resemblance(a: Sketch, b: Sketch): number {
  let [i, j, union, both] = [0, 0, 0, 0];
  const most = Math.min(SIZE, Math.max(a.hashes.length, b.hashes.length));
  while (union < most && (i < a.hashes.length || j < b.hashes.length)) {
    const x = a.hashes[i] ?? Number.POSITIVE_INFINITY;
    const y = b.hashes[j] ?? Number.POSITIVE_INFINITY;
    if (x <= y) i++;
    if (y <= x) j++;
    if (x === y) both++;
    union++;
  }
  return union === 0 ? 0 : both / union;
}

/** FNV-1a over UTF-16 code units: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return mixed(hash);
}

/** The finaliser of MurmurHash3: each bit of the argument moves about half of those of the result. */
function mixed(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (Math.imul(hash ^ (hash >>> 16), 0x9e3779b1) ^ hash) >>> 0;
}
