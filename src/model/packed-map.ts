import { crc32 } from "node:zlib";
import { inBatches } from "./batches.ts";

/**
 * A map from text to text in one piece, as it is kept on disk: looked up and changed without being taken apart, since a build that
 * changes one file among many thousands would else spend its time on notes of the others.
 */
export interface PackedMap {
  readonly size: number;
  readonly get: (key: string) => string | undefined;
  readonly has: (key: string) => boolean;
  /** In the order of the keys (UTF-16 code units). */
  readonly entries: () => Iterable<readonly [key: string, value: string]>;
  /** The same but for some entries; `null` takes one out. */
  readonly with: (changes: ReadonlyMap<string, string | null>) => PackedMap;
  readonly bytes: Uint8Array;
}

/** @param textOf Neither it nor a key holds U+0000 or half a surrogate pair. */
export function packMap<V>(entries: ReadonlyMap<string, V>, textOf: (value: V) => string): PackedMap {
  // In UTF-16 code units, as strings are sorted by default.
  const keys = [...entries.keys()].sort();
  // Some at a time: as one text they would take three times the room of what is made of them.
  const pieces = inBatches(keys, BATCH).map((batch) =>
    Buffer.from(batch.map((key) => record([key, textOf(entries.get(key) as V)])).join("")),
  );
  return packedMap(Buffer.concat(pieces));
}

const BATCH = 1000;

/**
 * A packed map in a file, with what is to be said of all of it, and a checksum.
 * @param kind of the file: one of another kind, whole as it may be, is not opened.
 */
export function sealMap(kind: string, head: string, { bytes }: PackedMap): Uint8Array {
  const text = Buffer.from(head);
  const sealed = Buffer.concat([Buffer.alloc(HEAD), text, bytes]);
  sealed.writeUInt32LE(text.length, 4);
  sealed.writeUInt32LE(crc32(sealed.subarray(4), crc32(kind)));
  return sealed;
}

/** `undefined` where the bytes are not those that were sealed. */
export function openMap(
  kind: string,
  sealed: Uint8Array,
): { readonly head: string; readonly map: PackedMap } | undefined {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  if (bytes.length < HEAD || bytes.readUInt32LE() !== crc32(bytes.subarray(4), crc32(kind))) return undefined;
  const start = HEAD + bytes.readUInt32LE(4);
  return { head: bytes.toString("utf8", HEAD, start), map: packedMap(bytes.subarray(start)) };
}

/** Checksum and length of the head, both of 32 bits. */
const HEAD = 8;
const END = 0;

function record([key, value]: readonly [string, string]): string {
  return `${key}\0${value}\0`;
}

/** @param count of its entries, where it is known: what is only written is not gone through. */
function packedMap(bytes: Buffer, count?: number): PackedMap {
  let known: readonly number[] | undefined;
  const starts = () => {
    known ??= startsOf(bytes);
    return known;
  };
  const size = () => count ?? starts().length - 1;
  const start = (n: number) => starts()[n] ?? bytes.length;
  const keyAt = (n: number) => bytes.toString("utf8", start(n), bytes.indexOf(END, start(n)));
  const isAt = (n: number, key: string) => n < size() && keyAt(n) === key;
  const place = (key: string): number => {
    let low = 0;
    let high = size();
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (keyAt(middle) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  // Who asks for all asks for most of them in their order; who asks in no order asks again.
  let next = 0;
  const searched = new Map<string, number>();
  const find = (key: string): number | undefined => {
    const n = isAt(next, key) ? next : (searched.get(key) ?? place(key));
    if (!isAt(n, key)) return undefined;
    if (n !== next) searched.set(key, n);
    next = n + 1;
    return n;
  };
  return {
    get size() {
      return size();
    },
    has: (key) => find(key) !== undefined,
    get: (key) => {
      const n = find(key);
      if (n === undefined) return undefined;
      return bytes.toString("utf8", bytes.indexOf(END, start(n)) + 1, start(n + 1) - 1);
    },
    *entries() {
      const texts = bytes.toString().split("\0");
      for (let n = 0; n + 1 < texts.length; n += 2) yield [texts[n] ?? "", texts[n + 1] ?? ""];
    },
    with: (changes) => {
      const parts: Uint8Array[] = [];
      let done = 0;
      let count = size();
      for (const key of [...changes.keys()].sort()) {
        const n = place(key);
        const value = changes.get(key) ?? null;
        parts.push(bytes.subarray(start(done), start(n)));
        if (value !== null) parts.push(Buffer.from(record([key, value])));
        done = isAt(n, key) ? n + 1 : n;
        count += (value === null ? 0 : 1) - (done - n);
      }
      parts.push(bytes.subarray(start(done)));
      return packedMap(Buffer.concat(parts), count);
    },
    bytes,
  };
}

/** Where each record begins, and where the last one ends. */
function startsOf(bytes: Buffer): readonly number[] {
  const starts = [0];
  for (let at = 0; at < bytes.length; ) {
    const value = bytes.indexOf(END, at) + 1;
    at = bytes.indexOf(END, value) + 1;
    if (value === 0 || at === 0) break;
    starts.push(at);
  }
  return starts;
}
