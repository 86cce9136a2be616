import { hash } from "node:crypto";
import { type Shards, shardName } from "../../shared/search/format.ts";
import { once } from "../model/once.ts";
import { stampOf } from "./document-files.ts";
import type { IndexFile } from "./index-file.ts";
import type { NamesByWord } from "./names.ts";
import type { IndexSegment } from "./segment-file.ts";
import type { Sums } from "./sums.ts";
import { type KeptShards, makeShard, type WordShard, wordShards } from "./word-shards.ts";

/** Words with their lists: of each shard its terms in one file, which is fetched whole, and their lists in another. */
export function wordFiles(
  segments: readonly IndexSegment[],
  sums: Sums,
  names: NamesByWord,
  base: number,
  kept: KeptShards,
): { readonly files: readonly IndexFile[]; readonly shards: Shards } {
  const shards = wordShards(sums);
  const namesOf = namesByShard(shards, names);
  const keyOf = once((shard: WordShard) => {
    const { start, end, key } = shard;
    return hash("sha1", JSON.stringify([base, { start, end, key }, namesOf.get(shard)]), "base64");
  });
  // Both files are made together, and needed one after the other.
  const made = rememberingLast((shard: WordShard) => makeShard(shard, segments, namesOf.get(shard) ?? [], base, kept));
  const files = shards.flatMap((shard): readonly IndexFile[] => {
    const [dictionary, lists] = namesOfShard(shard.start);
    const key = keyOf(shard);
    return [
      { name: dictionary, key, bytes: () => made(shard).dictionary },
      { name: lists, key, bytes: () => made(shard).lists },
    ];
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

function namesByShard(shards: readonly WordShard[], names: NamesByWord): ReadonlyMap<WordShard, NamesByWord> {
  const byShard = new Map<WordShard, (typeof names)[number][]>();
  let index = 0;
  for (const name of names) {
    while (index + 1 < shards.length && (shards[index + 1] as WordShard).start <= name[0]) index++;
    const shard = shards[index] as WordShard;
    const known = byShard.get(shard);
    if (known) known.push(name);
    else byShard.set(shard, [name]);
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
