import { crc32 } from "node:zlib";
import type { Disk, FileReader } from "../model/effects.ts";
import { readAhead } from "./read-ahead.ts";

/** A stretch of a segment: where it begins, how long it is, and its CRC-32. Lengths in bytes. */
export type Stretch = readonly [at: number, length: number, crc: number];

/** What is kept does not read as it was written: the cache is no longer to be believed. */
export class DamagedCache extends Error {
  override readonly name = "DamagedCache";
}

/** A file of many small pieces, written once by one build and never changed. */
export interface Segment {
  /** Holds until more is read: thousands of windows, each with memory of its own, are more than what they show. @throws {DamagedCache} */
  readonly read: (stretch: Stretch) => Buffer;
  /** Until it is read again. */
  readonly close: () => void;
}

export interface SegmentWriter extends Segment {
  /** @returns where the bytes lie. They may be kept until the next `flush`, and must not change. */
  readonly add: (bytes: Uint8Array) => number;
  readonly flush: () => void;
}

/**
 * Single pieces are read where they lie.
 * @param wholeUpTo in bytes: a segment that is no larger is read at once, because most of it is needed, or in no order.
 */
export function openSegment(path: string, disk: Disk, wholeUpTo: number): Segment {
  let reader: FileReader | undefined;
  let all: Uint8Array | undefined;
  return {
    read: (stretch) => {
      // Where there is nothing but such, there is no file.
      if (stretch[1] === 0) return Buffer.alloc(0);
      try {
        if (reader === undefined && all === undefined) {
          if ((disk.stat(path)?.size ?? 0) <= wholeUpTo) all = disk.read(path);
          else reader = readAhead(disk.open(path), WINDOW, new Uint8Array(WINDOW));
        }
        const [at, length] = stretch;
        return checked(all?.subarray(at, at + length) ?? reader?.read(at, length), stretch);
      } catch (error) {
        throw new DamagedCache(`${path} cannot be read`, { cause: error });
      }
    },
    close: () => {
      reader?.close();
      reader = undefined;
      all = undefined;
    },
  };
}

/** @param wholeUpTo as of `openSegment`, for what is read again. */
export function createSegment(path: string, disk: Disk, wholeUpTo: number): SegmentWriter {
  let pending: Uint8Array[] = [];
  let pendingSize = 0;
  let size = 0;
  let written: Segment | undefined;
  const flush = () => {
    const [first] = pending;
    if (first === undefined) return;
    disk.append(path, pending.length === 1 ? first : Buffer.concat(pending));
    // What was read is no longer the whole.
    written?.close();
    pending = [];
    pendingSize = 0;
  };
  return {
    add: (bytes) => {
      const at = size;
      if (bytes.length > 0) pending.push(bytes);
      size += bytes.length;
      pendingSize += bytes.length;
      if (pendingSize > LARGEST_PENDING) flush();
      return at;
    },
    read: (stretch) => {
      flush();
      written ??= openSegment(path, disk, wholeUpTo);
      return written.read(stretch);
    },
    flush,
    close: () => written?.close(),
  };
}

/** In bytes: the texts of some dozen articles. */
const WINDOW = 65_536;

/** In bytes: what a batch of some dozen articles comes to. */
const LARGEST_PENDING = 100_000;

function checked(bytes: Uint8Array | undefined, [, length, crc]: Stretch): Buffer {
  if (bytes === undefined || bytes.length !== length || crc32(bytes) !== crc)
    throw new DamagedCache("checksum differs");
  return Buffer.from(bytes.buffer, bytes.byteOffset, length);
}
