import { hash } from "node:crypto";
import { type Facet, type Head, periodOf, type RecordMeta, VERSION } from "../../shared/search/format.ts";
import { primaryOf } from "../../shared/search/stop-words.ts";
import type { Archive } from "../archive/archive.ts";
import type { Article } from "../model/article.ts";
import { documentFiles } from "./document-files.ts";
import type { IndexFile } from "./index-file.ts";
import { indexedWords } from "./indexed-words.ts";
import { compressed } from "./list-file.ts";
import { type NamesByWord, namesByWord } from "./names.ts";
import { type Indexed, type Numbering, numberArticles } from "./numbering.ts";
import type { SegmentStore } from "./segments.ts";
import { valueFiles } from "./value-files.ts";
import { boundsOf, facetsOf, happenedOf, spansOf, yearsOf } from "./values.ts";

export interface IndexInput {
  readonly archive: Archive;
  /** BCP 47, of the interface. */
  readonly language: string;
  /** What `createRecordMaker` gave for the article. */
  readonly recordOf: (article: Article) => Uint8Array;
  readonly metaOf: (article: Article) => RecordMeta;
  /** Names what is said of the article elsewhere. */
  readonly saidOf: (article: Article) => string;
  /** Names the program: what was kept by another is not believed. */
  readonly version: string;
  readonly store: SegmentStore;
}

/** The index, and what is kept of it: see `rewordedIndex`. */
export interface MadeIndex {
  /** Every file, the head first. */
  readonly files: readonly IndexFile[];
  readonly basis: IndexBasis;
}

/** All that the files depend on in which an article's words stand: plain data. */
export interface IndexBasis {
  readonly head: Head;
  readonly names: NamesByWord;
  /** Ascending by address. */
  readonly documents: readonly DocumentRow[];
}

/** Of an article its address, its file, its version, and the name of what is said of it elsewhere. */
export type DocumentRow = readonly [address: number, file: string, version: string, said: string];

/** Its numbers are those of the lists on the pages. */
export async function searchIndex(input: IndexInput): Promise<MadeIndex> {
  const { archive, language, recordOf, metaOf, saidOf, version, store } = input;
  const numbering = numberArticles(archive.articles);
  const base = baseOf(numbering);
  const names = namesByWord(archive);
  const words = await indexedWords(numbering.documents, names, base, version, store);
  const facets = facetsOf(archive, numbering).map(([name, values]) => {
    const { files, shards } = valueFiles(`f/${name}`, values, base);
    return { files, facet: { name, values: values.length, ...shards } satisfies Facet };
  });
  const happened = valueFiles("h", happenedOf(archive, numbering), base);
  const spans = valueFiles("y", spansOf(archive, numbering), base);
  const bounds = valueFiles("b", boundsOf(archive, numbering), base);
  const all = valueFiles("a", yearsOf(numbering), base);
  const { documents } = numbering;
  const texts = documentFiles({
    documents,
    recordOf,
    metaOf: ({ article }) => JSON.stringify(metaOf(article)),
    keyOf: (article) => documentKey(article, saidOf(article)),
  });
  const head: Head = {
    version: VERSION,
    count: documents.length,
    languages: languagesOf(archive, language),
    base,
    periods: numbering.periods.map(({ period, count }) => [period, count]),
    words: words.shards,
    facets: facets.map(({ facet }) => facet),
    happened: happened.shards,
    spans: spans.shards,
    ...(bounds.files.length > 0 && { bounds: bounds.shards }),
    all: all.shards,
    records: texts.shards,
  };
  const lists = [words, ...facets, happened, spans, bounds, all, texts];
  return {
    files: [headFile(head), ...lists.flatMap(({ files }) => files)],
    basis: {
      head,
      names,
      documents: documents.map(({ address, article }) => [address, article.file, article.version, saidOf(article)]),
    },
  };
}

/** Names an article and what is said of it. */
export function documentKey({ version }: Indexed, said: string): string {
  return `${version} ${said}`;
}

/** Half centuries, so that an older article rarely moves it. */
function baseOf({ periods }: Numbering): number {
  const first = periods.find(({ period }) => period > 0)?.period;
  if (first === undefined || periods[0]?.period === 0) return 0;
  const year = Math.floor((first - 1) / 13);
  return periodOf(Math.floor(year / 50) * 50);
}

function languagesOf({ articles }: Archive, language: string): readonly string[] {
  return [...new Set([primaryOf(language), ...articles.map((article) => primaryOf(article.language)).sort()])];
}

export function headFile(head: Head): IndexFile {
  const text = JSON.stringify(head);
  return { name: HEAD, key: hash("sha1", text, "base64"), bytes: () => compressed(Buffer.from(text)) };
}

/** The file that is read first. */
export const HEAD = "head.bin";
