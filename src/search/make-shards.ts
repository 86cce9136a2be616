import { type NameEntry, shardName } from "../../shared/search/format.ts";
import { collectTerms, joinTerms, type TermParts, type TermRange } from "./join-terms.ts";
import { type KeptWords, openKept, packKept } from "./kept-words.ts";
import { dictionaryFile, type WrittenTerm } from "./list-file.ts";
import type { IndexSegment } from "./segment-file.ts";
import { bucketOf } from "./sums.ts";
import type { WordShard } from "./word-shards.ts";

/** A shard to be made: plain data, which can be sent to a thread. */
export interface ShardOrder extends Omit<WordShard, "key"> {
  /** What words lead to, in the order of the words. */
  readonly names: readonly (readonly [word: string, entries: readonly NameEntry[]])[];
}

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
 * Merges the lists of shards: those of the buckets that have changed since they were kept.
 * @param segments in the order of their articles; gone through once, and only where something has changed.
 * @param base see `Head`.
 * @returns each when it is asked for.
 */
export function* makeShards(
  orders: readonly ShardOrder[],
  segments: Iterable<IndexSegment>,
  base: number,
  shards: KeptShards,
): Generator<MadeShard, void> {
  const version = `${shards.version} ${base}`;
  const drafts = orders.map((order) => {
    const kept = openKept(shards.read(shardName(order.start)), version, order.sums);
    return { order, kept, range: staleRange(kept, order) };
  });
  const ranges = drafts.flatMap(({ range }) => range ?? []);
  const parts = ranges.length === 0 ? [] : collectTerms(ranges, segments);
  const partsOf = new Map<TermRange | null, TermParts>(ranges.map((range, n) => [range, parts[n] ?? NO_PARTS]));
  for (const { order, kept, range } of drafts) {
    const stale = joinTerms(partsOf.get(range) ?? NO_PARTS, base, kept.before);
    const terms = [...kept.terms, ...stale].sort(byTerm);
    const lists = listsOf(terms);
    if (kept.stale.length > 0) shards.write(shardName(order.start), packKept(version, order.sums, terms, lists));
    yield { dictionary: dictionaryFile(terms, { names: order.names }), lists };
  }
}

const NO_PARTS: TermParts = new Map();

/** From the first to the last bucket that has changed; `null` where none has. */
function staleRange({ stale }: KeptWords, { sums: { prefixes }, end }: ShardOrder): TermRange | null {
  const [first, last] = [stale[0], stale.at(-1)];
  if (first === undefined || last === undefined) return null;
  const wanted = new Set(stale);
  return {
    start: first,
    end: prefixes[prefixes.indexOf(last) + 1] ?? end,
    isWanted: (term) => wanted.has(bucketOf(term)),
  };
}

function listsOf(terms: readonly WrittenTerm[]): Uint8Array {
  return Buffer.concat([
    ...terms.map(({ postings }) => postings.bytes),
    ...terms.flatMap(({ positions, groups }) => [positions?.bytes ?? NONE, ...groups.map(({ bytes }) => bytes)]),
  ]);
}

function byTerm(a: WrittenTerm, b: WrittenTerm): number {
  return a.term < b.term ? -1 : 1;
}

const NONE = new Uint8Array(0);
