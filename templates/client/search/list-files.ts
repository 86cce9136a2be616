import { type Shards, shardName } from "../../../shared/search/format.ts";
import { type ListFile, readListFile } from "../../../shared/search/lists.ts";
import { type Files, inflate } from "./files.ts";

/** Reads a file of lists, once. @param shard index of the shard. */
export type Lists = (folder: string, shards: Shards, shard: number) => Promise<ListFile>;

export function createLists(files: Files): Lists {
  const lists = new Map<string, Promise<ListFile>>();
  return (folder, { starts, stamps }, shard) => {
    const name = `${folder}/${shardName(starts[shard] ?? "")}.bin`;
    const known =
      lists.get(name) ??
      files
        .whole(name, stamps[shard] ?? "")
        .then((bytes) => inflate(bytes))
        .then(readListFile);
    lists.set(name, known);
    // What failed may be there the next time.
    known.catch(() => lists.delete(name));
    return known;
  };
}
