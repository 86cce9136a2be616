import type { Disk } from "../model/effects.ts";
import { filePermalink, outputPath, type Permalink } from "../model/permalink.ts";
import { periodOf } from "../render/exports/parts.ts";
import type { NotedFiles } from "../write/noted-files.ts";
import type { OutputFile } from "../write/output-file.ts";
import { placeOf } from "../write/target.ts";

/** Files under `data/`, in which stretches of text take the place of others. */
export interface ChangedFiles {
  /** Bytes of a file as the last build noted them; `undefined` where there is none. */
  readonly sizeOf: (name: string) => number | undefined;
  /** As they are now. */
  readonly read: (name: string) => Buffer;
  /** @returns false where the old text does not stand there once. */
  readonly exchange: (name: string, before: Uint8Array, now: Uint8Array) => boolean;
  /** Name → bytes of what has changed. */
  readonly changed: ReadonlyMap<string, Buffer>;
  readonly files: () => readonly OutputFile[];
}

export interface ChangedFilesInput {
  /** Absolute, native. */
  readonly out: string;
  /** Path → what was noted of the file in the output. */
  readonly there: Pick<NotedFiles, "get">;
}

export function changedFiles({ out, there }: ChangedFilesInput, disk: Disk): ChangedFiles {
  const pathOf = (name: string) => outputPath(filePermalink("data", name));
  const changed = new Map<string, Buffer>();
  const read = (name: string) => changed.get(name) ?? Buffer.from(disk.read(placeOf(pathOf(name), { out })));
  return {
    sizeOf: (name) => there.get(pathOf(name))?.size,
    read,
    exchange: (name, before, now) => {
      const bytes = read(name);
      const at = bytes.indexOf(before);
      if (at < 0 || bytes.indexOf(before, at + 1) >= 0) return false;
      changed.set(name, Buffer.concat([bytes.subarray(0, at), now, bytes.subarray(at + before.length)]));
      return true;
    },
    changed,
    files: () =>
      [...changed].map(([name, bytes]) => ({
        permalink: filePermalink("data", name),
        // Its key names all articles in it: the next whole build compares the bytes.
        key: null,
        bytes: () => bytes,
      })),
  };
}

/** The file of a table in which an article may stand: whole, by year, or by month; see `stretchesOf`. `undefined` where there is none. */
export function fileOf(
  table: string,
  extension: string,
  permalink: Permalink,
  { sizeOf }: ChangedFiles,
): string | undefined {
  const stems = [table, ...([1, 2] as const).map((segments) => `${table}-${periodOf(permalink, segments)}`)];
  return stems.map((stem) => `${stem}.${extension}`).find((name) => sizeOf(name) !== undefined);
}
