import { hash } from "node:crypto";
import { type Facet, type Head, periodOf, type RecordMeta, shardName, VERSION } from "../../shared/search/format.ts";
import { primaryOf } from "../../shared/search/stop-words.ts";
import type { Archive } from "../archive/archive.ts";
import type { Article } from "../model/article.ts";
import { documentFiles } from "./document-files.ts";
import type { IndexFile } from "./index-file.ts";
import { compressed } from "./list-file.ts";
import { namesByWord } from "./names.ts";
import { type Numbering, numberArticles } from "./numbering.ts";
import { openSegments, type SegmentStore } from "./segments.ts";
import { valueFiles } from "./value-files.ts";
import { facetsOf, happenedOf, spansOf, yearsOf } from "./values.ts";
import { wordFiles } from "./word-files.ts";

export interface IndexInput {
  readonly archive: Archive;
  /** BCP 47, of the interface. */
  readonly language: string;
  /** What `createRecordMaker` gave for the article. */
  readonly recordOf: (article: Article) => Uint8Array;
  readonly metaOf: (article: Article) => RecordMeta;
  /** Names the article and what is said of it. */
  readonly keyOf: (article: Article) => string;
  /** Names the program: what was kept by another is not believed. */
  readonly version: string;
  readonly store: SegmentStore;
}

/** Every file of the index, the head first. Its numbers are those of the lists on the pages. */
export async function searchIndex(input: IndexInput): Promise<readonly IndexFile[]> {
  const { archive, language, recordOf, metaOf, keyOf, version, store } = input;
  const numbering = numberArticles(archive.articles);
  const base = baseOf(numbering);
  const { names, segments, sums } = await openSegments(numbering, version, store);
  const kept = { version, read: store.keptWords, write: store.keepWords };
  const words = wordFiles(segments, sums, namesByWord(archive), base, kept);
  store.sweep(names, words.shards.starts.map(shardName));
  const facets = facetsOf(archive, numbering).map(([name, values]) => {
    const { files, shards } = valueFiles(`f/${name}`, values, base);
    return { files, facet: { name, values: values.length, ...shards } satisfies Facet };
  });
  const happened = valueFiles("h", happenedOf(archive, numbering), base);
  const spans = valueFiles("y", spansOf(archive, numbering), base);
  const all = valueFiles("a", yearsOf(numbering), base);
  const { documents } = numbering;
  const texts = documentFiles({ documents, recordOf, metaOf, keyOf });
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
    all: all.shards,
    records: texts.shards,
  };
  const lists = [words, ...facets, happened, spans, all, texts];
  return [headFile(head), ...lists.flatMap(({ files }) => files)];
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

function headFile(head: Head): IndexFile {
  const text = JSON.stringify(head);
  return { name: "head.bin", key: hash("sha1", text, "base64"), bytes: () => compressed(Buffer.from(text)) };
}
