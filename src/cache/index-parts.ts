import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Disk, FileReader } from "../model/effects.ts";
import { errorCode } from "../model/error-code.ts";
import { openBytes, sealBytes } from "../model/sealed-bytes.ts";
import { LONGEST_BUILD_MS } from "./longest-build.ts";
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
  /** Deletes all others, but for those of the last hour: another build may be about to read what it has made. */
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
      const file = ifThere(() => disk.open(pathOf(name)));
      if (file === undefined) return undefined;
      const reader = readAhead(file, WINDOW);
      readers.set(name, reader);
      return reader;
    },
    read: (name) => ifThere(() => disk.read(pathOf(name))),
    sweep: (wanted) => {
      const files = disk.list(folder).map(({ name }) => ({ name, at: disk.stat(join(folder, name))?.mtimeMs ?? 0 }));
      // By the disk's clock, which need not be the machine's.
      const now = files.reduce((latest, { at }) => Math.max(latest, at), 0);
      for (const { name, at } of files) {
        const part = name.endsWith(PART) ? name.slice(0, -PART.length) : name;
        if (wanted.has(part) || name.endsWith(NOTE) || now - at < LONGEST_BUILD_MS) continue;
        readers.get(part)?.close();
        readers.delete(part);
        disk.remove(join(folder, name));
      }
    },
    noted: (name) => {
      const bytes = ifThere(() => disk.read(noteOf(name)));
      return bytes && openBytes(name, bytes);
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

/** Whole or not at all: another build may be reading it, or writing its own. */
export function writePart(path: string, bytes: Uint8Array, disk: Disk): void {
  const next = `${path}.${randomUUID()}.new`;
  disk.write(next, bytes);
  disk.rename(next, path);
}

/** Another build may take a part away at any time. */
function ifThere<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}
