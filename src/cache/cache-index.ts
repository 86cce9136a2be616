import { join } from "node:path";
import { crc32 } from "node:zlib";
import type { Disk, Stat } from "../model/effects.ts";
import type { Stretch } from "./segment.ts";

export const INDEX = "articles.index";

/** What the cache holds: file → where its facts and its text lie. */
export interface CacheIndex {
  /** What changed at or after this time (milliseconds) may have changed again within one tick of the disk's clock. */
  readonly racyFrom: number;
  readonly rows: ReadonlyMap<string, CacheRow>;
}

export interface CacheRow {
  readonly hash: string;
  readonly segment: string;
  readonly facts: Stretch;
  readonly proofs: Stretch | null;
  readonly html: Stretch | null;
  readonly mentions: Stretch | null;
  readonly words: Stretch | null;
  readonly state: FileState | null;
}

/** Of a file when it was read; `null` in its place where it was not to be had. */
export type FileState = readonly [size: number, mtimeMs: number, ctimeMs: number, inode: number];

export function stateOf({ size, mtimeMs, ctimeMs, inode }: Stat): FileState {
  return [size, mtimeMs, ctimeMs, inode];
}

export function isState(state: FileState | null, { size, mtimeMs, ctimeMs, inode }: Stat): state is FileState {
  return state !== null && state[0] === size && state[1] === mtimeMs && state[2] === ctimeMs && state[3] === inode;
}

/** Changed too shortly before it was read for its times to tell whether it has changed since. */
export function isRacy([, mtimeMs, ctimeMs]: FileState, racyFrom: number): boolean {
  return mtimeMs >= racyFrom || ctimeMs >= racyFrom;
}

/** An empty index where there is none, where it is of another version, or where it is not whole. */
export function readIndex(folder: string, version: string, disk: Disk): CacheIndex {
  try {
    const text = Buffer.from(disk.read(join(folder, INDEX))).toString();
    const [checksum = "", body = ""] = text.split("\n", 2);
    if (checksum !== checksumOf(body)) return EMPTY;
    const stored = JSON.parse(body) as StoredIndex;
    if (stored.version !== version) return EMPTY;
    const rows = stored.rows.map(([file, hash, segment, facts, proofs, html, mentions, words, state]) => {
      return [file, { hash, segment, facts, proofs, html, mentions, words, state }] as const;
    });
    return { racyFrom: stored.racyFrom, rows: new Map(rows) };
  } catch {
    return EMPTY;
  }
}

const EMPTY: CacheIndex = { racyFrom: 0, rows: new Map() };

/**
 * Puts an index in the place of the last one, whole or not at all.
 * @param own Names this build: another one may be writing at the same time.
 * @param startedAt When it began to look at files, in milliseconds by the machine's clock, which is `now` now.
 */
export function writeIndex(
  folder: string,
  { version, own, rows }: { readonly version: string; readonly own: string; readonly rows: CacheIndex["rows"] },
  { startedAt, now }: { readonly startedAt: number; readonly now: number },
  disk: Disk,
): void {
  const next = join(folder, `${own}.index`);
  const stored: StoredIndex = {
    version,
    racyFrom: racyFrom(next, startedAt, now, disk),
    rows: [...rows].map(([file, { hash, segment, facts, proofs, html, mentions, words, state }]) => {
      return [file, hash, segment, facts, proofs, html, mentions, words, state] as const;
    }),
  };
  const body = JSON.stringify(stored);
  disk.write(next, `${checksumOf(body)}\n${body}`);
  disk.rename(next, join(folder, INDEX));
}

export const COARSEST_CLOCK_MS = 2000;

/**
 * From when on (milliseconds, by the disk's clock) a change may be followed by one that its time does not tell. Files carry the times of the
 * disk, whose clock on a network drive may be behind the machine's.
 * @param probe a file to be written now, by which the two clocks are compared.
 * @param startedAt when files were first looked at, by the machine's clock, which is `now` now.
 */
export function racyFrom(probe: string, startedAt: number, now: number, disk: Disk): number {
  disk.write(probe, "");
  const behind = Math.max(0, now - (disk.stat(probe)?.mtimeMs ?? now));
  return startedAt - behind - COARSEST_CLOCK_MS;
}

interface StoredIndex extends Pick<CacheIndex, "racyFrom"> {
  readonly version: string;
  readonly rows: readonly (readonly [
    file: string,
    hash: string,
    segment: string,
    facts: Stretch,
    proofs: Stretch | null,
    html: Stretch | null,
    mentions: Stretch | null,
    words: Stretch | null,
    state: FileState | null,
  ])[];
}

function checksumOf(body: string): string {
  return crc32(body).toString(16);
}
