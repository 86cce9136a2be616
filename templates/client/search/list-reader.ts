import type { Head, Shards } from "../../../shared/search/format.ts";
import { type ListedTerm, type ListFile, readPostings, shardOf } from "../../../shared/search/lists.ts";
import type { Lists } from "./list-files.ts";

/** Reads lists of values, whatever they are of. */
export interface ListReader {
  /** Articles of a term of a file. */
  readonly documents: (file: ListFile, term: ListedTerm) => Float64Array;
  /** The files that hold the terms from one to another. */
  readonly between: (folder: string, shards: Shards, from: string, to: string) => Promise<readonly ListFile[]>;
}

export function createListReader(head: Head, list: Lists): ListReader {
  return {
    documents: (file, term) =>
      readPostings(file.lists.subarray(term.list.at, term.list.at + term.list.length), term.count, head.base, false)
        .documents,
    between: (folder, shards, from, to) => {
      const first = shardOf(shards.starts, from);
      const count = shards.starts.length === 0 ? 0 : shardOf(shards.starts, to) - first + 1;
      return Promise.all(Array.from({ length: count }, (_, n) => list(folder, shards, first + n)));
    },
  };
}

/** After every term. */
export const LAST = "\uffff";
export const NONE: Shards = { starts: [], stamps: [] };
