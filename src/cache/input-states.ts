import { createHash } from "node:crypto";
import { join } from "node:path";
import type { Disk, Stat } from "../model/effects.ts";
import { isWithheld } from "../model/error-code.ts";
import { stateOf } from "./file-state.ts";

/** The state of every file below some folders. */
export interface InputStates {
  /** Equal where no file has come, gone or changed, as far as their states tell. */
  readonly digest: string;
  /** By paths below the root, with forward slashes. */
  readonly stats: ReadonlyMap<string, Stat>;
  /** The latest time at which one of them changed, in milliseconds by the disk's clock. */
  readonly changedAt: number;
}

/** What is made for editors' programs, and what no build reads. */
const UNREAD = ".schemas";

/**
 * @param root Absolute, native.
 * @param folders names below it; those that are not there have no files.
 * @returns `undefined` where states cannot tell: a link may lead anywhere, and a folder may be unreadable.
 */
export function inputStates(root: string, folders: readonly string[], disk: Disk): InputStates | undefined {
  try {
    return readStates(root, folders, disk);
  } catch (error) {
    // What cannot be looked at is told by who reads it, with what is to be done about it.
    if (isWithheld(error)) return undefined;
    throw error;
  }
}

function readStates(root: string, folders: readonly string[], disk: Disk): InputStates | undefined {
  const names: string[] = [];
  const states: number[] = [];
  const stats = new Map<string, Stat>();
  let changedAt = 0;
  const open = [...folders];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    names.push(`${folder}/`);
    for (const { name, kind } of disk.list(join(root, folder))) {
      if (name === UNREAD) continue;
      const file = `${folder}/${name}`;
      if (kind === "folder") open.push(file);
      else if (kind !== "file") return undefined;
      else {
        const stat = disk.stat(`${root}/${file}`);
        if (stat === undefined) return undefined;
        names.push(name);
        states.push(...stateOf(stat));
        stats.set(file, stat);
        changedAt = Math.max(changedAt, stat.mtimeMs, stat.ctimeMs);
      }
    }
  }
  const digest = createHash("sha256").update(names.join("\n")).update("\0").update(Float64Array.from(states));
  return { digest: digest.digest("base64url"), stats, changedAt };
}
