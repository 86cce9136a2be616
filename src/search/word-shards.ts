import { type NameEntry, shardName } from "../../shared/search/format.ts";
import { joinTerms } from "./join-terms.ts";
import { type KeptWords, openKept, packKept } from "./kept-words.ts";
import { dictionaryFile, type WrittenTerm } from "./list-file.ts";
import { limitFor, partition } from "./partition.ts";
import type { IndexSegment } from "./segment-file.ts";
import { BUCKET_LETTERS, bucketOf, type Sums, sliceSums } from "./sums.ts";

/** A shard of words before it is made. */
export interface WordShard {
  readonly start: string;
  /** The start of the next one; `null` of the last. */
  readonly end: string | null;
  /** Names the content. */
  readonly key: string;
  /** Of the buckets in it. */
  readonly sums: Sums;
}

/** Where the words of all segments are cut, and what names each piece. */
export function wordShards(sums: Sums): readonly WordShard[] {
  const { prefixes, postings, a, b } = sums;
  const weights = Uint32Array.from(postings, (count) => count + ENTRY);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const starts = partition(prefixes, weights, limitFor(total, SHARDS, SMALLEST), BUCKET_LETTERS);
  let to = 0;
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? null;
    const from = to;
    const key = [0, 0, 0] as [number, number, number];
    for (; to < prefixes.length && (end === null || (prefixes[to] as string) < end); to++) {
      key[0] += postings[to] ?? 0;
      key[1] = (key[1] + (a[to] ?? 0)) >>> 0;
      key[2] = (key[2] + (b[to] ?? 0)) >>> 0;
    }
    return { start, end, key: key.join(" "), sums: sliceSums(sums, from, to) };
  });
}

/** Shards of a large archive; there may be half as many more. */
const SHARDS = 400;
/** Postings and terms of the smallest shard. */
const SMALLEST = 4096;
/** What a bucket weighs besides its postings: its terms are what a question fetches whole. */
const ENTRY = 8;

export interface MadeShard {
  /** Terms and names. */
  readonly dictionary: Uint8Array;
  /** The lists of all terms, then the positions of all. */
  readonly lists: Uint8Array;
}

/** What was made of shards before, by their names. */
export interface KeptShards {
  /** Names the program: what another one kept is not believed. */
  readonly version: string;
  readonly read: (shard: string) => Uint8Array | undefined;
  readonly write: (shard: string, bytes: Uint8Array) => void;
}

/**
 * Merges the lists of a shard: those of the buckets that have changed since it was kept.
 * @param segments in the order of their articles.
 * @param names what words lead to, in the order of the words.
 */
export function makeShard(
  { start, end, sums }: Omit<WordShard, "key">,
  segments: readonly IndexSegment[],
  names: readonly (readonly [word: string, entries: readonly NameEntry[]])[],
  base: number,
  shards: KeptShards,
): MadeShard {
  const version = `${shards.version} ${base}`;
  const kept = openKept(shards.read(shardName(start)), version, sums);
  const terms = [...kept.terms, ...staleTerms(kept, sums, end, segments, base)].sort(byTerm);
  const lists = Buffer.concat([
    ...terms.map(({ postings }) => postings.bytes),
    ...terms.flatMap(({ positions, groups }) => [positions?.bytes ?? NONE, ...groups.map(({ bytes }) => bytes)]),
  ]);
  if (kept.stale.length > 0) shards.write(shardName(start), packKept(version, sums, terms, lists));
  return { dictionary: dictionaryFile(terms, { names }), lists };
}

function staleTerms(
  { stale, before }: KeptWords,
  { prefixes }: Sums,
  end: string | null,
  segments: readonly IndexSegment[],
  base: number,
): readonly WrittenTerm[] {
  const [first, last] = [stale[0], stale.at(-1)];
  if (first === undefined || last === undefined) return [];
  const wanted = new Set(stale);
  const beyond = prefixes[prefixes.indexOf(last) + 1] ?? end;
  return joinTerms(
    { start: first, end: beyond, isWanted: (term) => wanted.has(bucketOf(term)) },
    segments,
    base,
    before,
  );
}

function byTerm(a: WrittenTerm, b: WrittenTerm): number {
  return a.term < b.term ? -1 : 1;
}

const NONE = new Uint8Array(0);
