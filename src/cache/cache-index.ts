import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Authority } from "../model/authority.ts";
import type { Disk } from "../model/effects.ts";
import { openMap, sealMap } from "../model/packed-map.ts";
import { type CacheRows, cacheRows, packRows } from "./cache-rows.ts";
import { racyFrom } from "./file-state.ts";
import { sealed, unsealed } from "./sealed.ts";

export const INDEX = "articles.index";

/** What the cache holds: file → where its facts and its text lie. */
export interface CacheIndex {
  /** What changed at or after this time (milliseconds) may have changed again within one tick of the disk's clock. */
  readonly racyFrom: number;
  readonly rows: CacheRows;
  /** The records in whose light the files were read, where they are others than now. */
  readonly readBy: Authority | null;
}

/** In what light files are read: see `Setup`. */
export interface Light {
  readonly authority: Authority;
  /** Names all of it. */
  readonly version: string;
  /** Names all but the records. */
  readonly ground: string;
}

/** What is said of all rows. */
interface Head extends Pick<CacheIndex, "racyFrom">, Pick<Light, "version" | "ground"> {
  readonly segments: readonly (readonly [segment: string, count: number])[];
}

/** An empty index where there is none, where it is of another ground, or where it is not whole. */
export function readIndex(folder: string, { version, ground }: Omit<Light, "authority">, disk: Disk): CacheIndex {
  const nothing = { racyFrom: 0, rows: packRows(new Map()), readBy: null };
  const opened = unlessUnreadable(() => openMap(INDEX, disk.read(join(folder, INDEX))));
  const head = opened && (JSON.parse(opened.head) as Head);
  if (opened === undefined || head?.ground !== ground) return nothing;
  const readBy = head.version === version ? null : readLight(folder, head.version, disk);
  if (readBy === undefined) return nothing;
  return { racyFrom: head.racyFrom, rows: cacheRows(opened.map, new Map(head.segments)), readBy };
}

/** The records lie apart: they are asked for only when they have changed. */
function readLight(folder: string, version: string, disk: Disk): Authority | undefined {
  const kept = unlessUnreadable(() => unsealed(disk.read(lightPath(folder, version)))) as
    | Partial<KeptLight>
    | undefined;
  return kept?.kind === LIGHT && kept.version === version ? kept.authority : undefined;
}

function keepLight(folder: string, { version, authority }: Light, disk: Disk): void {
  const path = lightPath(folder, version);
  if (disk.stat(path) !== undefined) return;
  const next = lightPath(folder, randomUUID());
  disk.write(next, sealed({ kind: LIGHT, version, authority } satisfies KeptLight));
  disk.rename(next, path);
}

/** Says itself what it is: another note may lie in its place. */
interface KeptLight extends Omit<Light, "ground"> {
  readonly kind: typeof LIGHT;
}

const LIGHT = "records of articles";

function lightPath(folder: string, version: string): string {
  return join(folder, `${version}.records`);
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
  { light, own, rows }: { readonly light: Light; readonly own: string; readonly rows: CacheRows },
  { startedAt, now }: { readonly startedAt: number; readonly now: number },
  disk: Disk,
): void {
  const next = join(folder, `${own}.index`);
  const { version, ground } = light;
  const head: Head = { version, ground, racyFrom: racyFrom(next, startedAt, now, disk), segments: [...rows.segments] };
  keepLight(folder, light, disk);
  disk.write(next, sealMap(INDEX, JSON.stringify(head), rows.packed));
  disk.rename(next, join(folder, INDEX));
}
