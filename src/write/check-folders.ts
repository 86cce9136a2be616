import { join } from "node:path";
import type { Disk } from "../model/effects.ts";
import { foldersAbove } from "./check-paths.ts";
import type { Location } from "./target.ts";

/** Paths below the output folder, with forward slashes. */
export interface FolderChange {
  readonly comes: readonly string[];
  readonly goes: readonly string[];
}

/**
 * Asks of each folder in which something is about to be changed whether it may be, while there is a way back: one that may not
 * would leave an output that is half the old site and half the new one, until somebody has changed its permissions.
 * Throws the system's own error.
 */
export function checkFolders(change: FolderChange, location: Location, disk: Disk): void {
  const taking = new Set<string>();
  for (const path of change.comes) {
    for (const folder of andTop(path)) {
      if (taking.has(folder)) break;
      taking.add(folder);
      if (checkIfThere(folder, location, disk)) break;
    }
  }
  // A folder that is emptied is deleted, and those above it may be.
  const giving = new Set<string>();
  for (const path of change.goes) {
    for (const folder of andTop(path)) {
      if (giving.has(folder)) break;
      giving.add(folder);
      if (!taking.has(folder)) checkIfThere(folder, location, disk);
    }
  }
}

function* andTop(path: string): Generator<string> {
  yield* foldersAbove(path);
  yield "";
}

/** @returns false for what is not there, or a file now: it will be made in the folder above. */
function checkIfThere(folder: string, { out }: Location, disk: Disk): boolean {
  const path = join(out, folder);
  if (disk.stat(path)?.kind !== "folder") return false;
  disk.checkWritable(path, "folder");
  return true;
}
