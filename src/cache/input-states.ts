import { hash } from "node:crypto";
import { join } from "node:path";
import type { Disk } from "../model/effects.ts";
import { COARSEST_CLOCK_MS, stateOf } from "./cache-index.ts";

/** The state of every file below some folders. */
export interface InputStates {
  /** Equal where no file has come, gone or changed, as far as their states tell. */
  readonly digest: string;
  readonly files: number;
  /** The latest time at which one of them changed, in milliseconds by the disk's clock. */
  readonly changedAt: number;
}

/** What is made for editors' programs, and what no build reads. */
const UNREAD = ".schemas";

/**
 * @param folders absolute, native; those that are not there have no files.
 * @returns `undefined` where states cannot tell: a link may lead anywhere, and a folder may be unreadable.
 */
export function inputStates(folders: readonly string[], disk: Disk): InputStates | undefined {
  const rows: string[] = [];
  let changedAt = 0;
  let files = 0;
  const open = [...folders];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    rows.push(folder);
    for (const { name, kind } of disk.list(folder)) {
      const path = join(folder, name);
      if (name === UNREAD) continue;
      if (kind === "folder") open.push(path);
      else if (kind !== "file") return undefined;
      else {
        const stat = disk.stat(path);
        if (stat === undefined) return undefined;
        files++;
        const state = stateOf(stat);
        rows.push(`${name} ${state.join(" ")}`);
        changedAt = Math.max(changedAt, stat.mtimeMs, stat.ctimeMs);
      }
    }
  }
  return { digest: hash("sha256", rows.join("\n"), "base64url"), files, changedAt };
}

/**
 * Whether states that were taken at a time (milliseconds) tell of every later change as well: what
 * had just changed may change once more within one tick of the disk's clock.
 * Git's rule for racy entries: https://git-scm.com/docs/racy-git
 */
export function tells({ changedAt }: InputStates, takenAt: number): boolean {
  return changedAt < takenAt - COARSEST_CLOCK_MS;
}
