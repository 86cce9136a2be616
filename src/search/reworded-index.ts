import { type RecordMeta, SLOTS } from "../../shared/search/format.ts";
import { once } from "../model/once.ts";
import { documentFiles, metasIn, recordAddress } from "./document-files.ts";
import { indexedWords } from "./indexed-words.ts";
import type { Indexed, Numbered } from "./numbering.ts";
import { type DocumentRow, documentKey, headFile, type IndexBasis, type MadeIndex } from "./search-index.ts";
import type { SegmentStore } from "./segments.ts";
import { namesOfShard } from "./word-files.ts";

export interface RewordingInput {
  /** As the last build left it. */
  readonly basis: IndexBasis;
  /** Their new versions, by their files. */
  readonly versions: ReadonlyMap<string, string>;
  /** What results are to say of those that say it otherwise, by their files. */
  readonly retold: ReadonlyMap<string, ResultWords>;
  readonly recordOf: (article: Indexed) => Uint8Array;
  /** A file of the index as it was published. */
  readonly published: (name: string) => Uint8Array;
  /** See `IndexInput`. */
  readonly version: string;
  readonly store: SegmentStore;
}

/** A summary is there, or not, as it was. */
export type ResultWords = Pick<RecordMeta, "title" | "summary">;

export interface RewordedIndex extends MadeIndex {
  /** Names of files that it has no longer, since their words lie in others. */
  readonly gone: readonly string[];
}

/**
 * The files of the index in which words of articles stand, for an archive in which some articles say the same in other words. The files of names
 * and dates are what they were.
 * @returns `null` where what results say would lie in other files than before.
 */
export async function rewordedIndex(input: RewordingInput): Promise<RewordedIndex | null> {
  const { basis, versions, retold, recordOf, published, version, store } = input;
  const rows = basis.documents.map(([address, file, before, said]) => {
    return [address, file, versions.get(file) ?? before, said] as const;
  });
  const documents = rows.map(numbered);
  const saidOf = new Map(rows.map(([, file, , said]) => [file, said]));
  const words = await indexedWords(documents, basis.names, basis.head.base, version, store);
  const metaIn = createMetaReader(published);
  const texts = documentFiles({
    documents,
    recordOf,
    metaOf: ({ address, article }, name) => retoldMeta(metaIn(name).get(address) ?? "", retold.get(article.file)),
    keyOf: (article) => documentKey(article, saidOf.get(article.file) ?? ""),
  });
  // What they say is taken from them as they were published.
  if (String(texts.shards.starts) !== String(basis.head.records.starts)) return null;
  const head = { ...basis.head, words: words.shards, records: texts.shards };
  const starts = new Set(words.shards.starts);
  return {
    files: [headFile(head), ...words.files, ...texts.files],
    basis: { ...basis, head, documents: rows },
    gone: basis.head.words.starts.filter((start) => !starts.has(start)).flatMap(namesOfShard),
  };
}

function numbered([address, file, version]: DocumentRow): Numbered<Indexed> {
  return { article: { file, version }, period: Math.floor(address / SLOTS), slot: address % SLOTS, address };
}

function retoldMeta(meta: string, words: ResultWords | undefined): string {
  return words === undefined ? meta : JSON.stringify({ ...(JSON.parse(meta) as RecordMeta), ...words });
}

/** What each file said, read once. */
function createMetaReader(published: RewordingInput["published"]): (name: string) => ReadonlyMap<number, string> {
  return once((name) => metasIn(published(name), recordAddress(name)));
}

/** Whether a basis is that of the index whose head has a key. */
export function isBasisOf({ head }: IndexBasis, key: string): boolean {
  return headFile(head).key === key;
}
