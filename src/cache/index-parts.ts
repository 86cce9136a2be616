import { join } from "node:path";
import type { Disk, FileReader } from "../model/effects.ts";
import { openBytes, sealBytes } from "../model/sealed-bytes.ts";
import { readAhead } from "./read-ahead.ts";

/** Parts of the search index, each a file that is named by what it was made from. */
export interface IndexParts {
  /** Absolute, native. */
  readonly folder: string;
  /** Absolute, native: for other threads, which write to it by `writePart`. */
  readonly pathOf: (name: string) => string;
  readonly write: (name: string, bytes: Uint8Array) => void;
  /** Stays open until all are closed; `undefined` where there is no such part. What it reads is to be checked. */
  readonly open: (name: string) => FileReader | undefined;
  /** The whole of it, to be checked as well. */
  readonly read: (name: string) => Uint8Array | undefined;
  /** Deletes all others. */
  readonly sweep: (wanted: ReadonlySet<string>) => void;
  /** What the last build noted under a name, whole; `undefined` where nothing is there that reads as it was written. */
  readonly noted: (name: string) => Uint8Array | undefined;
  readonly note: (name: string, bytes: Uint8Array) => void;
  readonly close: () => void;
}

/** @param folder absolute, native. */
export function openIndexParts(folder: string, disk: Disk): IndexParts {
  const readers = new Map<string, FileReader>();
  const pathOf = (name: string) => join(folder, `${name}${PART}`);
  const noteOf = (name: string) => join(folder, `${name}${NOTE}`);
  return {
    folder,
    pathOf,
    write: (name, bytes) => writePart(pathOf(name), bytes, disk),
    open: (name) => {
      const known = readers.get(name);
      if (known !== undefined) return known;
      const path = pathOf(name);
      if (disk.stat(path) === undefined) return undefined;
      const reader = readAhead(disk.open(path), WINDOW);
      readers.set(name, reader);
      return reader;
    },
    read: (name) => (disk.stat(pathOf(name)) === undefined ? undefined : disk.read(pathOf(name))),
    sweep: (wanted) => {
      for (const { name } of disk.list(folder)) {
        const part = name.endsWith(PART) ? name.slice(0, -PART.length) : name;
        if (wanted.has(part) || name.endsWith(NOTE)) continue;
        readers.get(part)?.close();
        readers.delete(part);
        disk.remove(join(folder, name));
      }
    },
    noted: (name) => {
      const path = noteOf(name);
      return disk.stat(path) === undefined ? undefined : openBytes(name, disk.read(path));
    },
    note: (name, bytes) => writePart(noteOf(name), sealBytes(name, bytes), disk),
    close: () => {
      for (const reader of readers.values()) reader.close();
      readers.clear();
    },
  };
}

/** In bytes, of each of a part for some hundred articles: the terms of some ten shards, which are made one after the other. */
const WINDOW = 16_384;

const PART = ".part";
const NOTE = ".note";

/** Whole or not at all: another build may be reading it. */
export function writePart(path: string, bytes: Uint8Array, disk: Disk): void {
  disk.write(`${path}.new`, bytes);
  disk.rename(`${path}.new`, path);
}
