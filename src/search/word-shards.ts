import { ByteWriter } from "../../shared/search/bytes.ts";
import type { NameEntry } from "../../shared/search/format.ts";
import { listFile, type WrittenTerm } from "./list-file.ts";
import { limitFor, partition } from "./partition.ts";
import { BUCKET_LETTERS, readTerms, type Segment, type SegmentTerm } from "./segment.ts";

/** A shard of words before it is made. */
export interface WordShard {
  readonly start: string;
  /** The start of the next one; `null` of the last. */
  readonly end: string | null;
  /** Names the content. */
  readonly key: string;
  readonly positionBytes: number;
}

/** Where the words of all segments are cut, and what names each piece. */
export function wordShards(segments: readonly Segment[]): readonly WordShard[] {
  const buckets = totalsOf(segments);
  const prefixes = [...buckets.keys()].sort();
  const weights = prefixes.map((prefix) => (buckets.get(prefix)?.postings ?? 0) + ENTRY);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const starts = partition(prefixes, weights, limitFor(total, SHARDS, SMALLEST), BUCKET_LETTERS);
  const sums = starts.map((): Total => ({ postings: 0, positionBytes: 0, a: 0, b: 0 }));
  let shard = 0;
  for (const prefix of prefixes) {
    while (shard + 1 < starts.length && (starts[shard + 1] as string) <= prefix) shard++;
    addTo(sums[shard] as Total, buckets.get(prefix) as Total);
  }
  return starts.map((start, index) => {
    const { postings, positionBytes, a, b } = sums[index] as Total;
    return { start, end: starts[index + 1] ?? null, key: `${postings} ${a} ${b}`, positionBytes };
  });
}

/** Shards of a large archive; there may be half as many more. */
const SHARDS = 640;
/** Postings and terms of the smallest shard. */
const SMALLEST = 4096;
/** What a bucket weighs besides its postings. */
const ENTRY = 3;

interface Total {
  postings: number;
  positionBytes: number;
  /** Of the hashes. */
  a: number;
  b: number;
}

function addTo(total: Total, more: Total): void {
  total.postings += more.postings;
  total.positionBytes += more.positionBytes;
  total.a = (total.a + more.a) >>> 0;
  total.b = (total.b + more.b) >>> 0;
}

/** Each bucket, over all segments. Sums, because the segments' order says nothing. */
function totalsOf(segments: readonly Segment[]): ReadonlyMap<string, Total> {
  const totals = new Map<string, Total>();
  for (const { prefixes, weights, positionBytes, hashes } of segments) {
    for (const [bucket, prefix] of prefixes.entries()) {
      const here: Total = {
        postings: weights[bucket] ?? 0,
        positionBytes: positionBytes[bucket] ?? 0,
        a: hashes[bucket * 2] ?? 0,
        b: hashes[bucket * 2 + 1] ?? 0,
      };
      const total = totals.get(prefix);
      if (total === undefined) totals.set(prefix, here);
      else addTo(total, here);
    }
  }
  return totals;
}

export interface MadeShard {
  readonly file: Uint8Array;
  readonly positions: Uint8Array;
}

/**
 * Merges the lists of a shard.
 * @param segments in the order of their articles.
 * @param names what words lead to, in the order of the words.
 */
export function makeShard(
  { start, end }: Pick<WordShard, "start" | "end">,
  segments: readonly Segment[],
  names: readonly (readonly [word: string, entries: readonly NameEntry[]])[],
  base: number,
): MadeShard {
  const parts = new Map<string, SegmentTerm[]>();
  for (const segment of segments) {
    for (const term of termsBetween(segment, start, end)) {
      const known = parts.get(term.term);
      if (known) known.push(term);
      else parts.set(term.term, [term]);
    }
  }
  const positions = new ByteWriter();
  const terms = [...parts.keys()].sort().map((term): WrittenTerm => {
    const pieces = parts.get(term) ?? [];
    const before = positions.length;
    for (const piece of pieces) positions.put(piece.positions);
    return {
      term,
      forms: formsOf(pieces),
      count: pieces.reduce((sum, { count }) => sum + count, 0),
      postings: joined(pieces, base),
      positionsLength: positions.length - before,
    };
  });
  return { file: listFile(terms, { names }), positions: positions.done() };
}

function termsBetween({ prefixes, at, terms }: Segment, start: string, end: string | null): readonly SegmentTerm[] {
  const from = firstFrom(prefixes, start);
  const to = end === null ? prefixes.length : firstFrom(prefixes, end);
  return from === to ? [] : readTerms(terms(at[from] ?? 0, at[to] ?? 0));
}

function firstFrom(prefixes: readonly string[], start: string): number {
  let low = 0;
  let high = prefixes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((prefixes[middle] as string) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function joined(pieces: readonly SegmentTerm[], base: number): Uint8Array {
  const out = new ByteWriter();
  let before = base;
  for (const { firstPeriod, lastPeriod, postings } of pieces) {
    out.varint(firstPeriod - before);
    out.put(postings);
    before = lastPeriod;
  }
  return out.done();
}

function formsOf(pieces: readonly SegmentTerm[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { forms } of pieces) for (const [form, n] of forms) counts.set(form, (counts.get(form) ?? 0) + n);
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MOST_FORMS)
    .map(([form]) => form);
}

const MOST_FORMS = 6;
