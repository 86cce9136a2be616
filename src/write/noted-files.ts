import { type PackedMap, packMap } from "../model/packed-map.ts";
import { hashBytes } from "./stage-bytes.ts";
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
  /** Of all of them together. */
  readonly bytes: number;
  readonly has: (path: string) => boolean;
  readonly get: (path: string) => WrittenFile | undefined;
  readonly keys: () => Iterable<string>;
  readonly entries: () => Iterable<readonly [path: string, file: WrittenFile]>;
  /** The same but for some files; `null` takes one out. */
  readonly with: (changes: ReadonlyMap<string, WrittenFile | null>) => NotedFiles;
  readonly packed: PackedMap;
}

export function noteFiles(files: ReadonlyMap<string, WrittenFile>): NotedFiles {
  let bytes = 0;
  for (const { size } of files.values()) bytes += size;
  return notedFiles(packMap([...files].map(([path, file]) => [path, rowOf(file)] as const)), bytes);
}

/** @param bytes of all of them, as `bytes` said when they were packed. */
export function notedFiles(packed: PackedMap, bytes: number): NotedFiles {
  const get = (path: string) => {
    const row = packed.get(path);
    return row === undefined ? undefined : fileOf(row);
  };
  return {
    size: packed.size,
    bytes,
    has: packed.has,
    get,
    *keys() {
      for (const [path] of packed.entries()) yield path;
    },
    *entries() {
      for (const [path, row] of packed.entries()) yield [path, fileOf(row)];
    },
    with: (changes) => {
      let sum = bytes;
      for (const [path, file] of changes) sum += (file?.size ?? 0) - (get(path)?.size ?? 0);
      return notedFiles(packed.with(new Map([...changes].map(([path, file]) => [path, file && rowOf(file)]))), sum);
    },
    packed,
  };
}

/** Without the marker. */
export function countOf(files: NotedFiles): { readonly files: number; readonly bytes: number } {
  const marker = files.get(MARKER);
  return marker === undefined
    ? { files: files.size, bytes: files.bytes }
    : { files: files.size - 1, bytes: files.bytes - marker.size };
}

/** Names what is in all of them but the marker, which holds it. */
export function contentHash({ packed }: NotedFiles): string {
  let text = "";
  for (const [path, row] of packed.entries()) if (path !== MARKER) text += `${path}\0${hashIn(row)}\n`;
  return hashBytes(text);
}

function rowOf({ hash, size, mtimeMs, key }: WrittenFile): string {
  return JSON.stringify([hash, size, mtimeMs, key]);
}

function fileOf(row: string): WrittenFile {
  const [hash, size, mtimeMs, key] = JSON.parse(row) as [string, number, number, string | null];
  return { key, hash, size, mtimeMs };
}

/** Of all files, without a look at what else is noted of them. */
function hashIn(row: string): string {
  return row.slice(2, row.indexOf('"', 2));
}
