import { createHash, hash } from "node:crypto";
import { dirname } from "node:path";
import type { Disk } from "../model/effects.ts";
import { type Chunks, type FileContent, isWhole } from "../model/file-content.ts";

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
export type Stager = (content: FileContent, to: string, there: string | undefined) => StagedBytes;

/** Remembers which folders there are: asking the disk for each of them takes as long as writing the file. */
export function createStager(disk: Disk): Stager {
  const folders = new Set<string>();
  const encode = createEncoder();
  const makeRoom = (to: string) => {
    const folder = dirname(to);
    if (!folders.has(folder)) disk.makeFolder(folder);
    folders.add(folder);
  };
  // A rename keeps the time of the last change, so this is that of the published file.
  const timeOf = (to: string) => disk.stat(to)?.mtimeMs ?? 0;
  return (content, to, there) => {
    if (!isWhole(content)) {
      makeRoom(to);
      const made = writeChunks(content, to, disk);
      if (made.hash !== there) return { ...made, mtimeMs: timeOf(to) };
      disk.remove(to);
      return { ...made, mtimeMs: null };
    }
    const bytes = typeof content === "string" ? encode(content) : content;
    const made = { hash: hashBytes(bytes), size: bytes.length };
    if (made.hash === there) return { ...made, mtimeMs: null };
    makeRoom(to);
    disk.write(to, bytes);
    return { ...made, mtimeMs: timeOf(to) };
  };
}

/** Only what is written tells whether it is what is there already. */
function writeChunks(chunks: Chunks, to: string, disk: Disk): Pick<StagedBytes, "hash" | "size"> {
  const sum = createHash(ALGORITHM);
  let size = 0;
  disk.write(to, "");
  for (const chunk of chunks) {
    sum.update(chunk);
    disk.append(to, chunk);
    size += chunk.length;
  }
  return { hash: shortened(sum.digest(ENCODING)), size };
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

export function hashBytes(bytes: Uint8Array | string): string {
  return shortened(hash(ALGORITHM, bytes, ENCODING));
}

const ALGORITHM = "sha256";
const ENCODING = "base64url";

/** To 128 bits: short, and nobody can make two files that share them. */
function shortened(sum: string): string {
  return sum.slice(0, 22);
}
