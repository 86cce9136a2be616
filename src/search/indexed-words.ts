import { type Shards, shardName } from "../../shared/search/format.ts";
import type { IndexFile } from "./index-file.ts";
import type { NamesByWord } from "./names.ts";
import type { Indexed, Numbered } from "./numbering.ts";
import { openSegments, type SegmentStore } from "./segments.ts";
import { wordFiles } from "./word-files.ts";

export interface IndexedWords {
  readonly files: readonly IndexFile[];
  readonly shards: Shards;
}

/**
 * All words of some articles, and where they stand.
 * @param documents ascending by address.
 * @param base see `Head`.
 * @param version names the program: what was kept by another is not believed.
 */
export async function indexedWords(
  documents: readonly Numbered<Indexed>[],
  names: NamesByWord,
  base: number,
  version: string,
  store: SegmentStore,
): Promise<IndexedWords> {
  const { names: segmentNames, segments, sums } = await openSegments(documents, version, store);
  const threads = store.threads?.({ segments: segmentNames, base, version });
  const words = wordFiles(segments, sums, names, base, store.keptShards(version), threads);
  store.sweep(segmentNames, words.shards.starts.map(shardName));
  return words;
}
