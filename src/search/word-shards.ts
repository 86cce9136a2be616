import { ByteWriter } from "../../shared/search/bytes.ts";
import type { NameEntry } from "../../shared/search/format.ts";
import { grouped } from "./grouped-positions.ts";
import { dictionaryFile, packedList, type WrittenTerm } from "./list-file.ts";
import { limitFor, partition } from "./partition.ts";
import { COLUMNS, type Column, type IndexSegment, type SegmentTerm } from "./segment-file.ts";
import { BUCKET_LETTERS, type Sums } from "./sums.ts";

/** A shard of words before it is made. */
export interface WordShard {
  readonly start: string;
  /** The start of the next one; `null` of the last. */
  readonly end: string | null;
  /** Names the content. */
  readonly key: string;
}

/** Where the words of all segments are cut, and what names each piece. */
export function wordShards({ prefixes, postings, a, b }: Sums): readonly WordShard[] {
  const weights = Uint32Array.from(postings, (count) => count + ENTRY);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const starts = partition(prefixes, weights, limitFor(total, SHARDS, SMALLEST), BUCKET_LETTERS);
  const sums = starts.map(() => ({ postings: 0, a: 0, b: 0 }));
  let shard = 0;
  for (let n = 0; n < prefixes.length; n++) {
    while (shard + 1 < starts.length && (starts[shard + 1] as string) <= (prefixes[n] as string)) shard++;
    const sum = sums[shard] as (typeof sums)[number];
    sum.postings += postings[n] ?? 0;
    sum.a = (sum.a + (a[n] ?? 0)) >>> 0;
    sum.b = (sum.b + (b[n] ?? 0)) >>> 0;
  }
  return starts.map((start, index) => {
    const sum = sums[index] as (typeof sums)[number];
    return { start, end: starts[index + 1] ?? null, key: `${sum.postings} ${sum.a} ${sum.b}` };
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

/**
 * Merges the lists of a shard.
 * @param segments in the order of their articles.
 * @param names what words lead to, in the order of the words.
 */
export function makeShard(
  { start, end }: Pick<WordShard, "start" | "end">,
  segments: readonly IndexSegment[],
  names: readonly (readonly [word: string, entries: readonly NameEntry[]])[],
  base: number,
): MadeShard {
  const parts = new Map<string, SegmentTerm[]>();
  for (const segment of segments) {
    for (const term of segment.terms(start, end)) {
      const known = parts.get(term.term);
      if (known) known.push(term);
      else parts.set(term.term, [term]);
    }
  }
  const column = new ByteWriter();
  const join = (pieces: readonly SegmentTerm[], name: Column) => {
    const n = COLUMNS.indexOf(name);
    column.clear();
    for (const { lists, columns } of pieces) column.copy(lists, columns[n] as number, columns[n + 1] as number);
    return column.done();
  };
  const terms = [...parts.keys()].sort().map((term): WrittenTerm => {
    const pieces = parts.get(term) ?? [];
    const positions = [join(pieces, "counts"), join(pieces, "pieces"), join(pieces, "places")] as const;
    return {
      term,
      forms: formsOf(pieces),
      count: pieces.reduce((sum, { count }) => sum + count, 0),
      postings: packedList([heads(pieces, base), join(pieces, "gaps"), join(pieces, "impacts")]),
      positions: packedList(positions),
      groups: isWorthGroups(positions) ? grouped(positions, [join(pieces, "after"), join(pieces, "before")]) : [],
    };
  });
  return {
    dictionary: dictionaryFile(terms, { names }),
    lists: Buffer.concat([
      ...terms.map(({ postings }) => postings.bytes),
      ...terms.flatMap(({ positions, groups }) => [positions?.bytes ?? NONE, ...groups.map(({ bytes }) => bytes)]),
    ]),
  };
}

/** Where all positions of a term take many bytes, most of which no phrase needs. */
function isWorthGroups(positions: readonly Uint8Array[]): boolean {
  return positions.reduce((sum, { length }) => sum + length, 0) >= WORTH_GROUPS;
}

/** In bytes. */
const WORTH_GROUPS = 16_384;

const NONE = new Uint8Array(0);

function heads(pieces: readonly SegmentTerm[], base: number): Uint8Array {
  const out = new ByteWriter();
  let before = base;
  for (const { firstPeriod, lastPeriod, lists, columns } of pieces) {
    out.varint(firstPeriod - before);
    out.copy(lists, columns[0] as number, columns[1] as number);
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
