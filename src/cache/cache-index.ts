import { join } from "node:path";
import type { Disk } from "../model/effects.ts";
import { openMap, sealMap } from "../model/packed-map.ts";
import { type CacheRows, cacheRows, packRows } from "./cache-rows.ts";
import { racyFrom } from "./file-state.ts";

export const INDEX = "articles.index";

/** What the cache holds: file → where its facts and its text lie. */
export interface CacheIndex {
  /** What changed at or after this time (milliseconds) may have changed again within one tick of the disk's clock. */
  readonly racyFrom: number;
  readonly rows: CacheRows;
}

/** What is said of all rows. */
interface Head extends Pick<CacheIndex, "racyFrom"> {
  readonly version: string;
  readonly segments: readonly (readonly [segment: string, count: number])[];
}

/** An empty index where there is none, where it is of another version, or where it is not whole. */
export function readIndex(folder: string, version: string, disk: Disk): CacheIndex {
  const opened = unlessUnreadable(() => openMap(INDEX, disk.read(join(folder, INDEX))));
  const head = opened && (JSON.parse(opened.head) as Head);
  if (opened === undefined || head?.version !== version) return { racyFrom: 0, rows: packRows(new Map()) };
  return { racyFrom: head.racyFrom, rows: cacheRows(opened.map, new Map(head.segments)) };
}

function unlessUnreadable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/**
 * Puts an index in the place of the last one, whole or not at all.
 * @param own Names this build: another one may be writing at the same time.
 * @param startedAt When it began to look at files, in milliseconds by the machine's clock, which is `now` now.
 */
export function writeIndex(
  folder: string,
  { version, own, rows }: { readonly version: string; readonly own: string; readonly rows: CacheRows },
  { startedAt, now }: { readonly startedAt: number; readonly now: number },
  disk: Disk,
): void {
  const next = join(folder, `${own}.index`);
  const head: Head = { version, racyFrom: racyFrom(next, startedAt, now, disk), segments: [...rows.segments] };
  disk.write(next, sealMap(INDEX, JSON.stringify(head), rows.packed));
  disk.rename(next, join(folder, INDEX));
}
