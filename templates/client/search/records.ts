import { ByteReader } from "../../../shared/search/bytes.ts";
import { type Head, type RecordMeta, type RecordText, recordName, TABLE_BYTES } from "../../../shared/search/format.ts";
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
    const first = readTable(await files.slice(name, stamp, 0, TABLE_BYTES), start);
    return first ?? readTable(await files.slice(name, stamp, 0, LONGEST_TABLE), start) ?? new Map();
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

const LONGEST_TABLE = 65_536;

/** @returns `null` where the table goes on beyond the bytes. */
function readTable(bytes: Uint8Array, start: number): Table | null {
  const reader = new ByteReader(bytes);
  let address = start;
  const rows = Array.from({ length: reader.varint() }, () => {
    address += reader.varint();
    return [address, reader.varint()] as const;
  });
  // The last byte may be the half of a number.
  if (reader.at >= bytes.length) return null;
  let at = reader.at;
  return new Map(
    rows.map(([key, length]) => {
      at += length;
      return [key, [at - length, length]];
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
