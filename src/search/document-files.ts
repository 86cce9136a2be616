import { hash } from "node:crypto";
import { ByteReader, ByteWriter } from "../../shared/search/bytes.ts";
import { ADDRESS_DIGITS, type DocumentShards, recordName } from "../../shared/search/format.ts";
import { textOfRecord } from "./article-record.ts";
import type { IndexFile } from "./index-file.ts";
import type { Indexed, Numbered } from "./numbering.ts";
import { limitFor, partition } from "./partition.ts";

/** Articles that lie in one file, and the name of the file. */
export interface DocumentShard<A extends Indexed = Indexed> {
  /** First digits of the addresses in it, in hexadecimal. */
  readonly start: string;
  readonly documents: readonly Numbered<A>[];
}

/** Cuts the articles by their addresses into shards of at most so many. */
export function documentShards<A extends Indexed>(
  documents: readonly Numbered<A>[],
  limit: number,
): readonly DocumentShard<A>[] {
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

export interface DocumentFilesInput<A extends Indexed> {
  readonly documents: readonly Numbered<A>[];
  /** See `article-record.ts`. */
  readonly recordOf: (article: A) => Uint8Array;
  /** What is said of the article, a `RecordMeta`, in JSON. @param name of the file in which it is said. */
  readonly metaOf: (document: Numbered<A>, name: string) => string;
  /** Names the article and what is said of it. */
  readonly keyOf: (article: A) => string;
}

/** What results show: the records of some dozen neighbours in a file, each to be fetched by itself. */
export function documentFiles<A extends Indexed>({
  documents,
  recordOf,
  metaOf,
  keyOf,
}: DocumentFilesInput<A>): {
  readonly files: readonly IndexFile[];
  readonly shards: DocumentShards;
} {
  const shards = documentShards(documents, limitFor(documents.length, FILES, SMALLEST));
  const files = shards.map((shard) => {
    const name = `${FOLDER}${recordName(addressOf(shard.start))}${ENDING}`;
    return {
      name,
      key: keyOfAll(shard.documents, keyOf),
      bytes: () => recordFile(shard, recordOf, (document) => metaOf(document, name)),
    };
  });
  return {
    files,
    shards: {
      most: shards.reduce((most, shard) => Math.max(most, shard.documents.length), 0),
      starts: shards.map(({ start }) => addressOf(start)),
      stamps: files.map(({ key }) => stampOf(key)),
    },
  };
}

const FOLDER = "r/";
const ENDING = ".bin";

/** The address at which a file of records begins. */
export function recordAddress(name: string): number {
  return addressOf(name.slice(FOLDER.length, -ENDING.length));
}

const FILES = 400;
const SMALLEST = 16;

export function stampOf(key: string): string {
  return hash("sha1", key, "base64url").slice(0, 5);
}

function keyOfAll<A extends Indexed>(documents: readonly Numbered<A>[], keyOf: (article: A) => string): string {
  return hash("sha1", documents.map(({ address, article }) => `${address} ${keyOf(article)}`).join("\n"), "base64");
}

/**
 * The length of the table, and the table: how many records, and of each how far its address is from the last one (the first
 * from that of the file's name), and its length. Then the records: length of what is said of the article, that as JSON, and its text, compressed.
 */
function recordFile<A extends Indexed>(
  { start, documents }: DocumentShard<A>,
  recordOf: (article: A) => Uint8Array,
  metaOf: (document: Numbered<A>) => string,
): Uint8Array {
  const table = new ByteWriter();
  const records = new ByteWriter();
  table.varint(documents.length);
  let before = addressOf(start);
  for (const document of documents) {
    const { article, address } = document;
    const from = records.length;
    records.text(metaOf(document));
    records.put(textOfRecord(recordOf(article)));
    table.varint(address - before);
    table.varint(records.length - from);
    before = address;
  }
  const head = new ByteWriter();
  head.varint(table.length);
  return Buffer.concat([head.view(), table.view(), records.view()]);
}

/** What such a file says of its articles, by their addresses, in JSON. @param start the address in its name. */
export function metasIn(file: Uint8Array, start: number): ReadonlyMap<number, string> {
  const reader = new ByteReader(file);
  const length = reader.varint();
  let at = reader.at + length;
  const metas = new Map<number, string>();
  let address = start;
  for (let left = reader.varint(); left > 0; left--) {
    address += reader.varint();
    const size = reader.varint();
    metas.set(address, new ByteReader(file.subarray(at, at + size)).text());
    at += size;
  }
  return metas;
}
