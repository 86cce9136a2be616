import { hash } from "node:crypto";
import { dirname } from "node:path";
import type { Disk } from "../model/effects.ts";

/** What became of one file's bytes. */
export interface StagedBytes {
  readonly hash: string;
  /** In bytes. */
  readonly size: number;
  /** Of the staged file; `null` where it was not staged, because the output has these bytes already. */
  readonly mtimeMs: number | null;
}

/**
 * Stages a file's bytes, unless they are those that the output has.
 * @param to absolute, native.
 * @param there hash of the file in the output; `undefined` where there is none.
 */
export type Stager = (bytes: Uint8Array | string, to: string, there: string | undefined) => StagedBytes;

/** Remembers which folders there are: asking the disk for each of them takes as long as writing the file. */
export function createStager(disk: Disk): Stager {
  const folders = new Set<string>();
  const encode = createEncoder();
  return (text, to, there) => {
    const bytes = typeof text === "string" ? encode(text) : text;
    const made = { hash: hashBytes(bytes), size: bytes.length };
    if (made.hash === there) return { ...made, mtimeMs: null };
    const folder = dirname(to);
    if (!folders.has(folder)) disk.makeFolder(folder);
    folders.add(folder);
    disk.write(to, bytes);
    // A rename keeps the time of the last change, so this is that of the published file.
    return { ...made, mtimeMs: disk.stat(to)?.mtimeMs ?? 0 };
  };
}

/**
 * Writes one text after the other in the same place: tens of thousands of pages, each with memory of its own, leave holes that
 * are never filled. What it gives holds until it is asked again.
 */
function createEncoder(): (text: string) => Uint8Array {
  const room = Buffer.allocUnsafeSlow(LARGEST_USUAL * MOST_BYTES);
  return (text) => (text.length > LARGEST_USUAL ? Buffer.from(text) : room.subarray(0, room.write(text)));
}

/** In UTF-16 units. */
const LARGEST_USUAL = 200_000;
/** Of UTF-8 for one of them. */
const MOST_BYTES = 3;

/** 128 bits of SHA-256: short, and nobody can make two files that share it. */
export function hashBytes(bytes: Uint8Array | string): string {
  return hash("sha256", bytes, "base64url").slice(0, 22);
}
