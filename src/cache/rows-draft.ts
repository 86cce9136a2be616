import { type CacheRow, type CacheRows, packRows } from "./cache-rows.ts";

/** The rows of a build under way, and what they will be once it is done. */
export interface RowsDraft {
  readonly get: (file: string) => CacheRow | undefined;
  readonly set: (file: string, row: CacheRow) => void;
  /** All rows of before stay, but for those of these files. */
  readonly keepOthers: (changed: ReadonlySet<string>) => void;
  /** Those that were set. */
  readonly values: () => Iterable<CacheRow>;
  readonly rows: () => CacheRows;
}

export function draftRows(before: CacheRows): RowsDraft {
  const after = new Map<string, CacheRow>();
  let changed: ReadonlySet<string> | undefined;
  return {
    get: (file) => after.get(file) ?? (changed?.has(file) === false ? before.get(file) : undefined),
    set: (file, row) => void after.set(file, row),
    keepOthers: (files) => {
      changed = files;
    },
    values: () => after.values(),
    rows: () => {
      if (changed === undefined) return packRows(after);
      const gone = [...changed].filter((file) => !after.has(file));
      return before.with(new Map([...after, ...gone.map((file) => [file, null] as const)]));
    },
  };
}
