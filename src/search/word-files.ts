import { hash } from "node:crypto";
import { type Shards, shardName } from "../../shared/search/format.ts";
import { once } from "../model/once.ts";
import { stampOf } from "./document-files.ts";
import type { IndexFile } from "./index-file.ts";
import { type KeptShards, type MadeShard, makeShards, type ShardOrder } from "./make-shards.ts";
import type { NamesByWord } from "./names.ts";
import type { IndexSegment } from "./segment-file.ts";
import type { ShardThreads } from "./shard-threads.ts";
import type { Sums } from "./sums.ts";
import { type WordShard, wordShards } from "./word-shards.ts";

/**
 * Words with their lists: of each shard its terms in one file, which is fetched whole, and their lists in another.
 * @param threads where they may be made as well.
 */
export function wordFiles(
  segments: readonly IndexSegment[],
  sums: Sums,
  names: NamesByWord,
  base: number,
  kept: KeptShards,
  threads?: ShardThreads,
): { readonly files: readonly IndexFile[]; readonly shards: Shards } {
  const shards = wordShards(sums);
  const namesOf = namesByShard(shards, names);
  const keyOf = once((shard: WordShard) => {
    const { start, end, key } = shard;
    return hash("sha1", JSON.stringify([base, { start, end, key }, namesOf.get(start)]), "base64");
  });
  const orderOf = ({ start, end, sums }: WordShard): ShardOrder => ({
    start,
    end,
    sums,
    names: namesOf.get(start) ?? [],
  });
  // Both files are made together, and needed one after the other.
  const made = rememberingLast((shard: WordShard) => {
    const [only] = makeShards([orderOf(shard)], segments, base, kept);
    return only as MadeShard;
  });
  const files = shards.flatMap((shard): readonly IndexFile[] => {
    const key = keyOf(shard);
    const fileOf = (name: string, file: 0 | 1): IndexFile => ({
      name,
      key,
      bytes: () => (file === 0 ? made(shard).dictionary : made(shard).lists),
      ...(threads && { stage: (to, there) => threads.stage(orderOf(shard), file, to, there) }),
    });
    const [dictionary, lists] = namesOfShard(shard.start);
    return [fileOf(dictionary, 0), fileOf(lists, 1)];
  });
  return {
    files,
    shards: { starts: shards.map(({ start }) => start), stamps: shards.map((shard) => stampOf(keyOf(shard))) },
  };
}

/** Of the files of a shard, by where it begins. */
export function namesOfShard(start: string): readonly [dictionary: string, lists: string] {
  const name = `${shardName(start)}.bin`;
  return [`w/${name}`, `p/${name}`];
}

/** By where the shards begin. */
function namesByShard(shards: readonly WordShard[], names: NamesByWord): ReadonlyMap<string, NamesByWord> {
  const byShard = new Map<string, (typeof names)[number][]>();
  let index = 0;
  for (const name of names) {
    while (index + 1 < shards.length && (shards[index + 1] as WordShard).start <= name[0]) index++;
    const { start } = shards[index] as WordShard;
    const known = byShard.get(start);
    if (known) known.push(name);
    else byShard.set(start, [name]);
  }
  return byShard;
}

function rememberingLast<K, V>(make: (key: K) => V): (key: K) => V {
  let last: readonly [K, V] | undefined;
  return (key) => {
    if (last?.[0] !== key) last = [key, make(key)];
    return last[1];
  };
}
