import { hash } from "node:crypto";
import { type PackedMap, packMap } from "../model/packed-map.ts";
import { MARKER } from "./target.ts";

/** What is noted of a file of the output. */
export interface WrittenFile {
  readonly key: string | null;
  readonly hash: string;
  /** In bytes. */
  readonly size: number;
  readonly mtimeMs: number;
}

/** The files of an output, by their paths below it (forward slashes), as they are kept from one build to the next. */
export interface NotedFiles {
  readonly size: number;
  readonly sums: Sums;
  readonly has: (path: string) => boolean;
  readonly get: (path: string) => WrittenFile | undefined;
  readonly keys: () => Iterable<string>;
  readonly entries: () => Iterable<readonly [path: string, file: WrittenFile]>;
  /** The same but for some files; `null` takes one out. */
  readonly with: (changes: ReadonlyMap<string, WrittenFile | null>) => NotedFiles;
  readonly packed: PackedMap;
}

/** Of all files together; kept with them, so that who changes one need not look at the others. */
export interface Sums {
  readonly bytes: number;
  /**
   * Names what is in all of them but the marker, which holds it: of each a hash of its path and its hash, added up. Hexadecimal.
   * A sum of hashes is that of a set, whatever order it was made in (Bellare and Micciancio, "A new paradigm for collision-free
   * hashing", 1997): nobody gains by making two sites that share it.
   */
  readonly content: string;
}

export function noteFiles(files: ReadonlyMap<string, WrittenFile>): NotedFiles {
  const packed = packMap(files, rowOf);
  return notedFiles(packed, changedSums(NO_SUMS, [], files));
}

const NO_SUMS: Sums = { bytes: 0, content: "0" };

/** @param sums of these files, as they were when they were packed. */
export function notedFiles(packed: PackedMap, sums: Sums): NotedFiles {
  const get = (path: string) => {
    const row = packed.get(path);
    return row === undefined ? undefined : fileOf(row);
  };
  return {
    get size() {
      return packed.size;
    },
    sums,
    has: packed.has,
    get,
    *keys() {
      for (const [path] of packed.entries()) yield path;
    },
    *entries() {
      for (const [path, row] of packed.entries()) yield [path, fileOf(row)];
    },
    with: (changes) => {
      const before = [...changes.keys()].flatMap((path) => {
        const file = get(path);
        return file === undefined ? [] : [[path, file] as const];
      });
      const after = [...changes].flatMap(([path, file]) => (file === null ? [] : [[path, file] as const]));
      const rows = new Map([...changes].map(([path, file]) => [path, file && rowOf(file)]));
      return notedFiles(packed.with(rows), changedSums(sums, before, after));
    },
    packed,
  };
}

/** Without the marker. */
export function countOf(files: NotedFiles): { readonly files: number; readonly bytes: number } {
  const marker = files.get(MARKER);
  return marker === undefined
    ? { files: files.size, bytes: files.sums.bytes }
    : { files: files.size - 1, bytes: files.sums.bytes - marker.size };
}

type Files = Iterable<readonly [path: string, file: WrittenFile]>;

function changedSums({ bytes, content }: Sums, gone: Files, come: Files): Sums {
  let size = bytes;
  let sum = BigInt(`0x${content}`);
  for (const [path, file] of gone) {
    size -= file.size;
    sum -= termOf(path, file);
  }
  for (const [path, file] of come) {
    size += file.size;
    sum += termOf(path, file);
  }
  return { bytes: size, content: BigInt.asUintN(BITS, sum).toString(16) };
}

const BITS = 128;

function termOf(path: string, file: WrittenFile): bigint {
  return path === MARKER ? 0n : BigInt(`0x${hash("sha256", `${path}\0${file.hash}`).slice(0, BITS / 4)}`);
}

function rowOf({ hash, size, mtimeMs, key }: WrittenFile): string {
  return JSON.stringify([hash, size, mtimeMs, key]);
}

function fileOf(row: string): WrittenFile {
  const [hash, size, mtimeMs, key] = JSON.parse(row) as [string, number, number, string | null];
  return { key, hash, size, mtimeMs };
}
