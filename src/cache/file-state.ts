import { COARSEST_CLOCK_MS } from "../model/coarsest-clock.ts";
import type { Disk, Stat } from "../model/effects.ts";

/** Of a file when it was read; `null` in its place where it was not to be had. */
export type FileState = readonly [size: number, mtimeMs: number, ctimeMs: number, inode: number];

/** What of a file's state on disk tells whether it has changed. */
export type Stated = Pick<Stat, "size" | "mtimeMs" | "ctimeMs" | "inode">;

export function stateOf({ size, mtimeMs, ctimeMs, inode }: Stated): FileState {
  return [size, mtimeMs, ctimeMs, inode];
}

export function isState(state: FileState | null, { size, mtimeMs, ctimeMs, inode }: Stated): state is FileState {
  return state !== null && state[0] === size && state[1] === mtimeMs && state[2] === ctimeMs && state[3] === inode;
}

/** Changed too shortly before it was read for its times to tell whether it has changed since. */
export function isRacy([, mtimeMs, ctimeMs]: FileState, racyFrom: number): boolean {
  return mtimeMs >= racyFrom || ctimeMs >= racyFrom;
}

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
