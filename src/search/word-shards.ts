import { limitFor, partition } from "./partition.ts";
import { BUCKET_LETTERS, type Sums, sliceSums } from "./sums.ts";

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
