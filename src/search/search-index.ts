import { hash } from "node:crypto";
import {
  type Facet,
  type Head,
  periodOf,
  type RecordMeta,
  shardName,
  startsGroup,
  VERSION,
} from "../../shared/search/format.ts";
import { primaryOf } from "../../shared/search/stop-words.ts";
import type { Archive } from "../archive/archive.ts";
import type { Article } from "../model/article.ts";
import { once } from "../model/once.ts";
import { documentFiles, documentShards, stampOf } from "./document-files.ts";
import type { IndexFile } from "./index-file.ts";
import { compressed } from "./list-file.ts";
import { type NamesByWord, namesByWord } from "./names.ts";
import { type Numbering, numberArticles } from "./numbering.ts";
import { makeSegment, openSegment, type Segment } from "./segment.ts";
import { valueFiles } from "./value-files.ts";
import { facetsOf, happenedOf } from "./values.ts";
import { makeShard, type WordShard, wordShards } from "./word-shards.ts";

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
  /** Gives what was kept under a name, or keeps what is made now. */
  readonly kept: (name: string, make: () => Uint8Array) => Uint8Array;
}

/** Every file of the index, the head first. Its numbers are those of the lists on the pages. */
export function searchIndex(input: IndexInput): readonly IndexFile[] {
  const { archive, language, recordOf, metaOf, keyOf } = input;
  const numbering = numberArticles(archive.articles);
  const base = baseOf(numbering);
  const segments = segmentsOf(numbering, input);
  const words = wordFiles(segments, namesByWord(archive), base);
  const facets = facetsOf(archive, numbering).map(([name, values]) => {
    const { files, shards } = valueFiles(`f/${name}`, values, base);
    return { files, facet: { name, values: values.length, ...shards } satisfies Facet };
  });
  const happened = valueFiles("h", happenedOf(archive, numbering), base);
  const { documents } = numbering;
  const texts = documentFiles({ documents, recordOf, metaOf, keyOf });
  const head: Head = {
    version: VERSION,
    count: documents.length,
    languages: languagesOf(archive, language),
    base,
    periods: numbering.periods.map(({ period, count, days }) => [period, count, ...days]),
    words: words.shards,
    positionBytes: words.positionBytes,
    facets: facets.map(({ facet }) => facet),
    happened: happened.shards,
    directories: texts.directories,
    records: texts.records,
  };
  return [headFile(head), ...words.files, ...facets.flatMap(({ files }) => files), ...happened.files, ...texts.files];
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

function segmentsOf({ documents }: Numbering, { recordOf, kept, version }: IndexInput): readonly Segment[] {
  return documentShards(documents, IN_SEGMENT)
    .filter((shard) => shard.documents.length > 0)
    .map((shard) => {
      const versions = shard.documents.map(({ address, article }) => `${address} ${article.version}`);
      const name = hash("sha256", [version, ...versions].join("\n"), "hex").slice(0, 32);
      return openSegment(
        kept(name, () =>
          makeSegment(
            shard.documents.map(({ period, slot, article }) => ({ period, slot, record: recordOf(article) })),
          ),
        ),
      );
    });
}

/** Articles of a segment, at most. */
const IN_SEGMENT = 512;

function wordFiles(segments: readonly Segment[], names: NamesByWord, base: number) {
  const shards = wordShards(segments);
  const namesOf = namesByShard(shards, names);
  const keyOf = once((shard: WordShard) => hash("sha1", JSON.stringify([base, shard, namesOf.get(shard)]), "base64"));
  const groups: WordShard[][] = [];
  for (const shard of shards) {
    if (groups.length === 0 || startsGroup(shard.start)) groups.push([]);
    groups.at(-1)?.push(shard);
  }
  // Lists and positions of a shard are made together, and needed one after the other.
  const made = remembering((shard: WordShard) => makeShard(shard, segments, namesOf.get(shard) ?? [], base));
  const files: IndexFile[] = groups.flatMap((group) => [
    ...group.map((shard) => ({
      name: `w/${shardName(shard.start)}.bin`,
      key: keyOf(shard),
      bytes: () => made(shard).file,
    })),
    {
      name: `p/${shardName(group[0]?.start ?? "")}.bin`,
      key: hash("sha1", group.map(keyOf).join(" "), "base64"),
      bytes: () => Buffer.concat(group.map((shard) => made(shard).positions)),
    },
  ]);
  return {
    files,
    shards: { starts: shards.map(({ start }) => start), stamps: shards.map((shard) => stampOf(keyOf(shard))) },
    positionBytes: shards.map(({ positionBytes }) => positionBytes),
  };
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

/** Remembers the last few that were made. */
function remembering<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    const [oldest] = made.keys();
    if (made.size > REMEMBERED && oldest !== undefined) made.delete(oldest);
    return value;
  };
}

/** More shards than a group usually has. */
const REMEMBERED = 32;

function headFile(head: Head): IndexFile {
  const text = JSON.stringify(head);
  return { name: "head.bin", key: hash("sha1", text, "base64"), bytes: () => compressed(Buffer.from(text)) };
}
