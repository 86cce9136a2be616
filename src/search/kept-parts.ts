import type { IndexParts } from "../cache/index-parts.ts";
import { DamagedCache } from "../cache/segment.ts";
import type { KeptShards } from "./make-shards.ts";
import { type IndexSegment, openIndexSegment } from "./segment-file.ts";

/** @returns `undefined` where it is not there. */
export function segmentIn(parts: IndexParts, name: string): IndexSegment | undefined {
  const reader = parts.open(name);
  return reader && openIndexSegment(reader.read, () => new DamagedCache(`part ${name} of the search index`));
}

/** What was made of shards of words. @param version see `KeptShards`. */
export function keptShards(parts: IndexParts, version: string): KeptShards {
  return {
    version,
    read: (shard) => parts.read(shardPart(shard)),
    write: (shard, bytes) => parts.write(shardPart(shard), bytes),
  };
}

/** The part that keeps what was made of a shard. */
export function shardPart(shard: string): string {
  return `words-${shard}`;
}
