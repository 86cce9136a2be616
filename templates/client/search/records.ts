import { ByteReader } from "../../../shared/search/bytes.ts";
import { type Head, type RecordMeta, type RecordText, recordName, tableBytes } from "../../../shared/search/format.ts";
import { shardOf } from "../../../shared/search/lists.ts";
import { type Files, inflate } from "./files.ts";
import type { Found, Index } from "./index.ts";
import { remembered } from "./remembered.ts";

/** Fetches articles for results, each once: first the table of its file, then its record. */
export function createRecords({ records }: Pick<Head, "records">, files: Files): Index["record"] {
  const tables = new Map<number, Promise<Table>>();
  const found = new Map<number, Promise<Found>>();
  const placeOf = (shard: number) => {
    const start = records.starts[shard] ?? 0;
    return { name: `r/${recordName(start)}.bin`, stamp: records.stamps[shard] ?? "", start };
  };
  const table = async (shard: number) => {
    const { name, stamp, start } = placeOf(shard);
    const first = await files.slice(name, stamp, 0, tableBytes(records));
    const reader = new ByteReader(first);
    const end = reader.varint() + reader.at;
    const isWhole = end <= first.length;
    return readTable(new ByteReader(isWhole ? first : await files.slice(name, stamp, 0, end), reader.at), start, end);
  };
  const record = async (address: number) => {
    const shard = shardOf(records.starts, address);
    const [at, length] = (await remembered(tables, shard, table)).get(address) ?? [0, 0];
    if (length === 0) throw new Error(`article ${address} is not in the search index`);
    const { name, stamp } = placeOf(shard);
    return readRecord(await files.slice(name, stamp, at, length));
  };
  return (address) => remembered(found, address, record);
}

/** Address → where its record begins in the file, and how long it is. */
type Table = ReadonlyMap<number, readonly [at: number, length: number]>;

/** @param end where the records begin. */
function readTable(reader: ByteReader, start: number, end: number): Table {
  let address = start;
  let at = end;
  return new Map(
    Array.from({ length: reader.varint() }, () => {
      address += reader.varint();
      const length = reader.varint();
      at += length;
      return [address, [at - length, length]] as const;
    }),
  );
}

function readRecord(bytes: Uint8Array): Found {
  const reader = new ByteReader(bytes);
  const meta = JSON.parse(reader.text()) as RecordMeta;
  const rest = bytes.subarray(reader.at);
  return {
    meta,
    text: async () => JSON.parse(new TextDecoder().decode(await inflate(rest, "deflate-raw"))) as RecordText,
  };
}
