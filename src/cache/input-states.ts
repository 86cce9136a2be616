import { join } from "node:path";
import type { Disk } from "../model/effects.ts";
import { isWithheld } from "../model/error-code.ts";
import { type PackedStates, packStates } from "./packed-states.ts";

/** What is made for editors' programs, and what no build reads. */
const UNREAD = ".schemas";

/**
 * The state of every file below some folders.
 * @param root Absolute, native.
 * @param folders names below it; those that are not there have no files.
 * @returns `undefined` where states cannot tell: a link may lead anywhere, and a folder may be unreadable.
 */
export function inputStates(root: string, folders: readonly string[], disk: Disk): PackedStates | undefined {
  try {
    return readStates(root, folders, disk);
  } catch (error) {
    // What cannot be looked at is told by who reads it, with what is to be done about it.
    if (isWithheld(error)) return undefined;
    throw error;
  }
}

function readStates(root: string, folders: readonly string[], disk: Disk): PackedStates | undefined {
  const files: string[] = [];
  const numbers: number[] = [];
  let changedAt = 0;
  const open = [...folders];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    for (const { name, kind } of disk.list(join(root, folder))) {
      if (name === UNREAD) continue;
      const file = `${folder}/${name}`;
      if (kind === "folder") open.push(file);
      else if (kind !== "file") return undefined;
      else {
        const stat = disk.stat(`${root}/${file}`);
        if (stat === undefined) return undefined;
        files.push(file);
        const { size, mtimeMs, ctimeMs, inode } = stat;
        numbers.push(size, mtimeMs, ctimeMs, inode);
        changedAt = Math.max(changedAt, mtimeMs, ctimeMs);
      }
    }
  }
  return packStates(files, numbers, changedAt);
}
