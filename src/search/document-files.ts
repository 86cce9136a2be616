import { hash } from "node:crypto";
import { ByteWriter } from "../../shared/search/bytes.ts";
import { ADDRESS_DIGITS, type DocumentShards, recordName } from "../../shared/search/format.ts";
import type { Article } from "../model/article.ts";
import { textOfRecord } from "./article-record.ts";
import type { IndexFile } from "./index-file.ts";
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
    ADDRESS_DIGITS,
  );
  let index = 0;
  return starts.map((start, n) => {
    const end = starts[n + 1];
    const first = index;
    while (index < keys.length && (end === undefined || (keys[index] as string) < end)) index++;
    return { start, documents: documents.slice(first, index) };
  });
}

function digits(address: number): string {
  return address.toString(16).padStart(ADDRESS_DIGITS, "0");
}

function addressOf(start: string): number {
  return Number.parseInt(start.padEnd(ADDRESS_DIGITS, "0"), 16);
}

export interface DocumentFilesInput {
  readonly documents: readonly Numbered[];
  /** See `article-record.ts`. */
  readonly recordOf: (article: Article) => Uint8Array;
  readonly metaOf: (article: Article) => unknown;
  /** Names the article and what is said of it. */
  readonly keyOf: (article: Article) => string;
}

/** What results show: the records of some dozen neighbours in a file, each to be fetched by itself. */
export function documentFiles({ documents, recordOf, metaOf, keyOf }: DocumentFilesInput): {
  readonly files: readonly IndexFile[];
  readonly shards: DocumentShards;
} {
  const shards = documentShards(documents, limitFor(documents.length, FILES, SMALLEST));
  const files = shards.map((shard) => ({
    name: `r/${recordName(addressOf(shard.start))}.bin`,
    key: keyOfAll(shard.documents, keyOf),
    bytes: () => recordFile(shard, recordOf, metaOf),
  }));
  return {
    files,
    shards: {
      most: shards.reduce((most, shard) => Math.max(most, shard.documents.length), 0),
      starts: shards.map(({ start }) => addressOf(start)),
      stamps: files.map(({ key }) => stampOf(key)),
    },
  };
}

const FILES = 400;
const SMALLEST = 16;

export function stampOf(key: string): string {
  return hash("sha1", key, "base64url").slice(0, 5);
}

function keyOfAll(documents: readonly Numbered[], keyOf: (article: Article) => string): string {
  return hash("sha1", documents.map(({ address, article }) => `${address} ${keyOf(article)}`).join("\n"), "base64");
}

/**
 * The length of the table, and the table: how many records, and of each how far its address is from the last one (the first
 * from that of the file's name), and its length. Then the records: length of what is said of the article, that as JSON, and its text, compressed.
 */
function recordFile(
  { start, documents }: DocumentShard,
  recordOf: (article: Article) => Uint8Array,
  metaOf: (article: Article) => unknown,
): Uint8Array {
  const table = new ByteWriter();
  const records = new ByteWriter();
  table.varint(documents.length);
  let before = addressOf(start);
  for (const { article, address } of documents) {
    const from = records.length;
    records.text(JSON.stringify(metaOf(article)));
    records.put(textOfRecord(recordOf(article)));
    table.varint(address - before);
    table.varint(records.length - from);
    before = address;
  }
  const head = new ByteWriter();
  head.varint(table.length);
  return Buffer.concat([head.view(), table.view(), records.view()]);
}
