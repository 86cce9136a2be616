import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Effects } from "../model/effects.ts";
import { type FileState, isRacy, isState, racyFrom, type Stated, stateOf } from "./file-state.ts";
import { sealed, unsealed } from "./sealed.ts";

/** What the last build read of all records and pages together: plain data. They are few, and whoever reads one needs all. */
export interface RecordCache<R> {
  /**
   * What was read, if it was of these files as they are now, in their order.
   * @param hashNow SHA-256 of a file, `undefined` where it cannot be read; asked only where its state on disk does not tell.
   */
  readonly find: (
    version: string,
    files: readonly Looked[],
    hashNow: (file: string) => string | undefined,
  ) => R | undefined;
  readonly keep: (version: string, files: readonly (Looked & { readonly hash: string })[], read: R) => void;
}

/** A file, and its state before it was read. */
export interface Looked {
  readonly file: string;
  readonly stat: Stated | undefined;
}

/** What is damaged, or was kept by another version of the program, counts as not there. */
export function openRecordCache<R>(folder: string, { disk, clock }: Effects): RecordCache<R> {
  const startedAt = clock();
  const path = join(folder, NOTE);
  const keep: RecordCache<R>["keep"] = (version, files, read) => {
    const next = `${path}.${randomUUID()}`;
    const rows = files.map(({ file, stat, hash }): Row => [file, hash, stat ? stateOf(stat) : null]);
    const note: Note<R> = { version, racyFrom: racyFrom(next, startedAt, clock(), disk), rows, read };
    disk.write(next, sealed(note));
    disk.rename(next, path);
  };
  return {
    find: (version, files, hashNow) => {
      const note = disk.stat(path) === undefined ? undefined : (unsealed(disk.read(path)) as Note<R> | undefined);
      if (note === undefined || note.version !== version || note.rows.length !== files.length) return undefined;
      let told = true;
      for (const [n, { file, stat }] of files.entries()) {
        const [name, hash, state = null] = note.rows[n] ?? [];
        if (name !== file || stat === undefined) return undefined;
        if (isState(state, stat) && !isRacy(state, note.racyFrom)) continue;
        if (hash !== hashNow(file)) return undefined;
        told = false;
      }
      // From now on their states will tell.
      if (!told)
        keep(
          version,
          note.rows.map(([file, hash], n) => ({ file, hash, stat: files[n]?.stat })),
          note.read,
        );
      return note.read;
    },
    keep,
  };
}

const NOTE = "records.note";

interface Note<R> {
  readonly version: string;
  /** See `CacheIndex`. */
  readonly racyFrom: number;
  readonly rows: readonly Row[];
  readonly read: R;
}

type Row = readonly [file: string, hash: string, state: FileState | null];
