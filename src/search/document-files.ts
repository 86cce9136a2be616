import { hash } from "node:crypto";
import { ByteWriter } from "../../shared/search/bytes.ts";
import type { DocumentShards } from "../../shared/search/format.ts";
import type { Article } from "../model/article.ts";
import { once } from "../model/once.ts";
import { textOfRecord } from "./article-record.ts";
import type { IndexFile } from "./index-file.ts";
import { compressed } from "./list-file.ts";
import type { Numbered } from "./numbering.ts";
import { limitFor, partition } from "./partition.ts";

/** Articles that lie in one file, and the name of the file. */
export interface DocumentShard {
  /** First digits of the addresses in it, in hexadecimal. */
  readonly start: string;
  readonly documents: readonly Numbered[];
}

/** Cuts the articles by their addresses into shards of at most so many. */
export function documentShards(documents: readonly Numbered[], limit: number): readonly DocumentShard[] {
  const keys = documents.map(({ address }) => digits(address));
  const starts = partition(
    keys,
    keys.map(() => 1),
    limit,
    DIGITS,
  );
  let index = 0;
  return starts.map((start, n) => {
    const end = starts[n + 1];
    const first = index;
    while (index < keys.length && (end === undefined || (keys[index] as string) < end)) index++;
    return { start, documents: documents.slice(first, index) };
  });
}

/** Of an address: hexadecimal, so that they sort as the numbers do. */
const DIGITS = 11;

function digits(address: number): string {
  return address.toString(16).padStart(DIGITS, "0");
}

function addressOf(start: string): number {
  return Number.parseInt(start.padEnd(DIGITS, "0"), 16);
}

/** Without the zeros at its end, which say nothing: the name follows from the address. */
function nameOf(start: string): string {
  return start.replace(/0+$/, "") || "0";
}

export interface DocumentFilesInput {
  readonly documents: readonly Numbered[];
  /** See `article-record.ts`. */
  readonly recordOf: (article: Article) => Uint8Array;
  readonly metaOf: (article: Article) => unknown;
  /** Names the article and what is said of it. */
  readonly keyOf: (article: Article) => string;
}

/**
 * What results show: the records of some dozen neighbours in a file, each to be fetched by itself, and
 * directories, which tell where in its file each record lies.
 */
export function documentFiles({ documents, recordOf, metaOf, keyOf }: DocumentFilesInput): {
  readonly files: readonly IndexFile[];
  readonly records: DocumentShards;
  readonly directories: DocumentShards;
} {
  const shards = documentShards(documents, limitFor(documents.length, RECORD_FILES, SMALLEST));
  const metaBytes = once((article: Article) => Buffer.from(JSON.stringify(metaOf(article))));
  const lengthOf = ({ article }: Numbered) => {
    const meta = metaBytes(article).length;
    return varintLength(meta) + meta + textOfRecord(recordOf(article)).length;
  };
  const records = shards.map((shard) => ({
    start: addressOf(shard.start),
    file: {
      name: `r/${nameOf(shard.start)}.bin`,
      key: keyOfAll(shard.documents, keyOf),
      bytes: () => recordFile(shard.documents, recordOf, metaBytes),
    },
  }));
  const offsets = once((shard: DocumentShard) => {
    let at = 0;
    return new Map(
      shard.documents.map((document) => {
        const place = [at, lengthOf(document)] as const;
        at += place[1];
        return [document, place];
      }),
    );
  });
  const shardOfDocument = new Map(
    shards.flatMap((shard) => shard.documents.map((document) => [document, shard] as const)),
  );
  const directories = documentShards(documents, IN_DIRECTORY).map((shard) => ({
    start: addressOf(shard.start),
    file: {
      name: `d/${nameOf(shard.start)}.bin`,
      // A record's place depends on those before it in its file, and these may stand in the directory before.
      key: keyOfAll([...new Set(shard.documents.flatMap((one) => shardOfDocument.get(one)?.documents ?? []))], keyOf),
      bytes: () =>
        directoryFile(shard.documents, (document) => {
          const at = shardOfDocument.get(document);
          return (at && offsets(at).get(document)) ?? [0, 0];
        }),
    },
  }));
  return {
    files: [...records, ...directories].map(({ file }) => file),
    records: shardsOf(records),
    directories: shardsOf(directories),
  };
}

const RECORD_FILES = 480;
const SMALLEST = 16;
const IN_DIRECTORY = 1024;

function shardsOf(rows: readonly { readonly start: number; readonly file: IndexFile }[]): DocumentShards {
  return { starts: rows.map(({ start }) => start), stamps: rows.map(({ file }) => stampOf(file.key)) };
}

export function stampOf(key: string): string {
  return hash("sha1", key, "base64url").slice(0, 5);
}

function keyOfAll(documents: readonly Numbered[], keyOf: (article: Article) => string): string {
  return hash("sha1", documents.map(({ address, article }) => `${address} ${keyOf(article)}`).join("\n"), "base64");
}

/** Each record: length of what is said of the article, that as JSON, and its text, compressed. */
function recordFile(
  documents: readonly Numbered[],
  recordOf: (article: Article) => Uint8Array,
  metaBytes: (article: Article) => Uint8Array,
): Uint8Array {
  const out = new ByteWriter();
  for (const { article } of documents) {
    const meta = metaBytes(article);
    out.varint(meta.length);
    out.put(meta);
    out.put(textOfRecord(recordOf(article)));
  }
  return out.done();
}

/** For each article: how far its address is from the last one, where its record begins, how long it is. */
function directoryFile(
  documents: readonly Numbered[],
  placeOf: (document: Numbered) => readonly [number, number],
): Uint8Array {
  const out = new ByteWriter();
  let before = 0;
  for (const document of documents) {
    const [at, length] = placeOf(document);
    out.varint(document.address - before);
    out.varint(at);
    out.varint(length);
    before = document.address;
  }
  return compressed(out.view());
}

function varintLength(value: number): number {
  return value < 128 ? 1 : value < 16_384 ? 2 : 3;
}
