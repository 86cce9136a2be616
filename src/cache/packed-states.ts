import { hash } from "node:crypto";
import type { FileState, Stated } from "./file-state.ts";

/**
 * States of many files in one piece, as they are kept: those of 20,000 are compared with what they were in a few milliseconds, and few
 * of them are ever asked for one by one.
 */
export interface PackedStates {
  /** Of files. */
  readonly size: number;
  /** Unpacked for who needs them for a while: of 20,000 files that takes 4 MB. */
  readonly stats: () => States;
  /** The latest time at which one of the files changed, in milliseconds by the disk's clock. */
  readonly changedAt: number;
  readonly bytes: Uint8Array;
  /** Of the bytes: equal where no file has come, gone or changed, as far as their states tell. */
  readonly digest: string;
}

/** By paths below the root, with forward slashes, in an order that depends on the paths alone. */
export type States = Pick<ReadonlyMap<string, Stated>, "get" | "keys">;

/** @param numbers of each file those of its `FileState`. */
export function packStates(files: readonly string[], numbers: readonly number[], changedAt: number): PackedStates {
  const table = new Float64Array(TABLE_HEAD + numbers.length);
  table[0] = files.length;
  table.set(numbers, TABLE_HEAD);
  // The one character that no name holds stands between them.
  const bytes = Buffer.concat([new Uint8Array(table.buffer), Buffer.from(files.join("\0"))]);
  return { size: files.length, stats: () => statesOf(bytes, files.length), changedAt, bytes, digest: digestOf(bytes) };
}

export function digestOf(packed: Uint8Array): string {
  return hash("sha1", packed, "base64url");
}

/**
 * The files whose states are others, or tell nothing.
 * @param before as they were packed.
 * @param racyFrom what changed at or after this time (milliseconds) before it was looked at may have changed again unseen.
 * @returns `undefined` where files have come or gone.
 */
export function changedSince(before: Uint8Array, racyFrom: number, now: PackedStates): readonly string[] | undefined {
  const files = [...now.stats().keys()];
  const length = TABLE_HEAD + files.length * FIELDS;
  const names = length * Float64Array.BYTES_PER_ELEMENT;
  if (Buffer.compare(before.subarray(names), now.bytes.subarray(names)) !== 0) return undefined;
  const [was, is] = [tableIn(before, length), tableIn(now.bytes, length)];
  return files.filter((_, n) => {
    const start = TABLE_HEAD + n * FIELDS;
    const latest = Math.max(was[start + MTIME] ?? 0, was[start + CTIME] ?? 0);
    if (latest >= racyFrom) return true;
    for (let at = start; at < start + FIELDS; at++) if (was[at] !== is[at]) return true;
    return false;
  });
}

/** Numbers of a `FileState`, and where two of them stand. */
const FIELDS = 4;
const MTIME = 1;
const CTIME = 2;

/** The number of files. */
const TABLE_HEAD = 1;

/** Copied: numbers of eight bytes must begin at a multiple of eight. */
function tableIn(packed: Uint8Array, length: number): Float64Array {
  return new Float64Array(Uint8Array.from(packed.subarray(0, length * Float64Array.BYTES_PER_ELEMENT)).buffer);
}

function statesOf(bytes: Buffer, size: number): States {
  const table = tableIn(bytes, TABLE_HEAD + size * FIELDS);
  const files = size === 0 ? [] : bytes.toString("utf8", table.byteLength).split("\0");
  let places: ReadonlyMap<string, number> | undefined;
  return {
    keys: () => files.values(),
    get: (file) => {
      places ??= new Map(files.map((name, n) => [name, n]));
      const n = places.get(file);
      if (n === undefined) return undefined;
      const [size, mtimeMs, ctimeMs, inode] = table.subarray(TABLE_HEAD + n * FIELDS) as unknown as FileState;
      return { size, mtimeMs, ctimeMs, inode };
    },
  };
}
