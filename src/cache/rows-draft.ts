import { type CacheRow, type CacheRows, packRows } from "./cache-rows.ts";
import { isState, type Stated } from "./file-state.ts";

/** The rows of a build under way, and what they will be once it is done. */
export interface RowsDraft {
  readonly get: (file: string) => CacheRow | undefined;
  readonly set: (file: string, row: CacheRow) => void;
  /** Its row of before stays. */
  readonly keep: (file: string) => void;
  /** All rows of before stay, but for those of these files; those of another state are not to be had. */
  readonly keepOthers: (changed: ReadonlySet<string>, statOf: (file: string) => Stated | undefined) => void;
  /**
   * The rows as they are to be kept. They take half the room from here on, and a search where one is asked for out of their
   * order; more can be set.
   */
  readonly pack: () => CacheRows;
}

/** Most rows stay from build to build: they are neither taken out of their map nor put into it again. */
export function draftRows(found: CacheRows): RowsDraft {
  let before = found;
  const after = new Map<string, CacheRow>();
  const kept = new Set<string>();
  let changed: ReadonlySet<string> | undefined;
  let isAsFound = (_file: string, _row: CacheRow) => true;
  const goneFiles = (): readonly string[] => {
    if (changed !== undefined) return [...changed].filter((file) => !after.has(file));
    const { size, has, entries } = before.packed;
    const replaced = [...after.keys()].filter(has).length;
    if (kept.size + replaced === size) return [];
    return [...entries()].flatMap(([file]) => (kept.has(file) || after.has(file) ? [] : [file]));
  };
  return {
    get: (file) => {
      const isKept = changed === undefined ? kept.has(file) : !changed.has(file);
      const row = after.get(file) ?? (isKept ? before.get(file) : undefined);
      return row && isAsFound(file, row) ? row : undefined;
    },
    set: (file, row) => {
      after.set(file, row);
      kept.delete(file);
    },
    keep: (file) => void kept.add(file),
    keepOthers: (files, statOf) => {
      changed = files;
      isAsFound = (file, { state }) => {
        const stat = statOf(file);
        return stat !== undefined && isState(state, stat);
      };
    },
    pack: () => {
      const gone = goneFiles().map((file) => [file, null] as const);
      before = before.packed.size === 0 ? packRows(after) : before.with(new Map([...after, ...gone]));
      after.clear();
      kept.clear();
      changed = new Set();
      return before;
    },
  };
}
