import { createHash } from "node:crypto";
import { basename, dirname, join } from "node:path";
import type { Disk, Effects } from "../model/effects.ts";
import type { Permalink } from "../model/permalink.ts";
import { readSealedJson, sealedJson } from "../write/json-file.ts";

/** A theme as Vite made it, before its code runs. */
export interface CompiledTheme {
  readonly version: string;
  readonly styles: readonly Permalink[];
  readonly scripts: readonly Permalink[];
  readonly fonts: readonly Permalink[];
  readonly files: readonly { readonly permalink: Permalink; readonly bytes: Uint8Array }[];
  /** One self-contained ES module. */
  readonly code: string;
  /** Its source map, with absolute paths. */
  readonly map: string;
  /** The files outside the template folders that went in: packages, with their hashes. */
  readonly inputs: readonly Hashed[];
}

interface Hashed {
  /** Absolute. */
  readonly file: string;
  readonly sha256: string;
}

/** What `theme.json` says of the other files in its folder. */
interface CacheRecord extends Omit<CompiledTheme, "code" | "map" | "files"> {
  readonly code: string;
  readonly map: string;
  readonly files: readonly { readonly permalink: Permalink; readonly sha256: string }[];
}

/** Where the theme that is compiled of templates of that key is kept. */
export function themeFolder(cacheFolder: string, key: string): string {
  return join(cacheFolder, `theme-${key}`);
}

/** Where a file of a theme that is kept lies. */
export function keptFile(folder: string, permalink: Permalink): string {
  return join(folder, "files", permalink);
}

/** Whether a theme is kept, and the packages that went in are what they were. What is kept besides is compared where it is read. */
export function isCompiled(folder: string, disk: Disk): boolean {
  return unlessUnreadable(() => recordIn(folder, disk)) !== undefined;
}

/** `undefined` where nothing is kept, where a byte of it has changed, or where a package that went in has. */
export function readCompiled(folder: string, disk: Disk): CompiledTheme | undefined {
  return unlessUnreadable(() => {
    const record = recordIn(folder, disk);
    if (record === undefined) return undefined;
    return {
      ...record,
      code: sound(record.code, disk.read(join(folder, "draw.mjs"))).toString(),
      map: sound(record.map, disk.read(join(folder, "draw.mjs.map"))).toString(),
      files: record.files.map((file) => ({
        permalink: file.permalink,
        bytes: sound(file.sha256, disk.read(keptFile(folder, file.permalink))),
      })),
    };
  });
}

function recordIn(folder: string, disk: Disk): CacheRecord | undefined {
  const record = readSealedJson(join(folder, RECORD), disk) as CacheRecord | undefined;
  return record?.inputs.some((input) => sha256(disk.read(input.file)) !== input.sha256) ? undefined : record;
}

/** A cache that cannot be read is no cache; what made it unreadable will speak up when it is written. */
function unlessUnreadable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** Whole or not at all: two commands may compile the same theme at the same time. */
export function keepCompiled(folder: string, compiled: CompiledTheme, disk: Disk): void {
  const stage = join(dirname(folder), `new-${basename(folder)}-${process.pid}`);
  const { code, map, files, ...rest } = compiled;
  const record: CacheRecord = {
    ...rest,
    code: sha256(code),
    map: sha256(map),
    files: files.map(({ permalink, bytes }) => ({ permalink, sha256: sha256(bytes) })),
  };
  disk.remove(stage);
  disk.write(join(stage, "draw.mjs"), code);
  disk.write(join(stage, "draw.mjs.map"), map);
  for (const { permalink, bytes } of files) disk.write(keptFile(stage, permalink), bytes);
  disk.write(join(stage, RECORD), sealedJson(record, RECORD));
  disk.remove(folder);
  try {
    disk.rename(stage, folder);
  } catch (error) {
    disk.remove(stage);
    if (readCompiled(folder, disk) === undefined) throw error;
  }
}

/** Removes the themes of former templates, and what a command left behind that was killed. */
export function sweepThemes(cacheFolder: string, current: string, { disk, clock }: Effects): void {
  for (const { name } of disk.list(cacheFolder)) {
    const path = join(cacheFolder, name);
    const isFormer = /^theme-[0-9a-f]{16}$/.test(name) && name !== basename(current);
    const isLeftBehind = /^new-theme-/.test(name) && clock() - (disk.stat(path)?.mtimeMs ?? 0) > HOUR;
    if (isFormer || isLeftBehind) disk.remove(path);
  }
}

/** In milliseconds: no command compiles for so long. */
const HOUR = 3_600_000;

export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

const RECORD = "theme.json";

function sound(expected: string, bytes: Uint8Array): Buffer {
  if (sha256(bytes) !== expected) throw new Error("corrupted");
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
