import { type Shards, shardName } from "../../../shared/search/format.ts";
import { type ListFile, readListFile } from "../../../shared/search/lists.ts";
import { type Files, inflate } from "./files.ts";
import { remembered } from "./remembered.ts";

/** Reads a file of lists, once. @param shard index of the shard. */
export type Lists = (folder: string, shards: Shards, shard: number) => Promise<ListFile>;

export function createLists(files: Files): Lists {
  const lists = new Map<string, Promise<ListFile>>();
  return (folder, { starts, stamps }, shard) => {
    return remembered(lists, `${folder}/${shardName(starts[shard] ?? "")}.bin`, async (name) =>
      readListFile(await inflate(await files.whole(name, stamps[shard] ?? ""))),
    );
  };
}
