import { dirname, join } from "node:path";
import { contains } from "../model/contains.ts";
import type { Disk, Effects } from "../model/effects.ts";
import { errorCode } from "../model/error-code.ts";
import { foldersAbove } from "./check-paths.ts";
import { isRecord, readJson } from "./json-file.ts";
import { installManifest } from "./manifest.ts";
import { type Location, locate, type OutputTarget } from "./target.ts";

/**
 * All that turns the old output into the new one, once the new files are staged. Every step
 * may be done twice, so a build that was interrupted is simply done again from the top.
 * Paths are below the output folder, with forward slashes.
 */
export interface Journal {
  /** Ours, and in the way of a new file (`a` of `a/index.html`, `A.html` of `a.html`): deleted first. */
  readonly blocking: readonly string[];
  /** Nobody knows whose these are: moved, first as well, out of the output to this folder. */
  readonly aside: { readonly folder: string; readonly paths: readonly string[] };
  /** Staged files to rename into place, the marker last. */
  readonly moves: readonly string[];
  /** Ours, no longer part of the site. */
  readonly removals: readonly string[];
}

/** True while the output is neither the old site nor the new one: a build was killed halfway, or is at work. */
export function openJournal(target: OutputTarget, { disk }: Pick<Effects, "disk">): boolean {
  return disk.stat(locate(target, disk).journal) !== undefined;
}

/** From here on there is no way back. A journal that is there is whole: it was renamed into place. */
export function commitJournal(journal: Journal, location: Location, disk: Disk): void {
  const part = `${location.journal}.part`;
  disk.write(part, JSON.stringify(journal));
  disk.sync(part);
  disk.rename(part, location.journal);
  disk.sync(location.staging);
  playJournal(journal, location, disk);
}

/** The journal of an interrupted build. */
export function readJournal(location: Location, disk: Disk): Journal | undefined {
  const journal = readJson(location.journal, disk);
  return isJournal(journal) ? journal : undefined;
}

/** Brings the output to its new state and closes the journal. */
export function playJournal(journal: Journal, location: Location, disk: Disk): void {
  // Once the first file is in place, what was in its way must not be deleted again: on a disk
  // that ignores case, or where a folder became a file, that would be the new file.
  if (!disk.stat(location.journalCleared)) {
    removeFiles(journal.blocking, location, disk);
    for (const path of journal.aside.paths) moveAside(path, journal.aside.folder, location, disk);
    removeEmptied([...journal.blocking, ...journal.aside.paths], location, disk);
    disk.write(location.journalCleared, "");
    disk.sync(location.journalCleared);
  }
  for (const path of journal.moves) moveIntoPlace(path, location, disk);
  removeFiles(journal.removals, location, disk);
  removeEmptied(journal.removals, location, disk);
  installManifest(location, disk);
  disk.sync(location.out);
  disk.remove(location.journal);
}

function moveIntoPlace(path: string, location: Location, disk: Disk): void {
  const from = join(location.stagedFiles, path);
  if (!disk.stat(from)) return;
  const to = inside(location, path);
  try {
    disk.rename(from, to);
  } catch (error) {
    if (!hasCode(error, "ENOENT")) throw error;
    disk.makeFolder(dirname(to));
    disk.rename(from, to);
  }
}

/** A folder where our file was is somebody's own, and stays. */
function removeFiles(paths: readonly string[], location: Location, disk: Disk): void {
  for (const path of paths) {
    const file = inside(location, path);
    if (disk.stat(file)?.kind !== "folder") disk.remove(file);
  }
}

function moveAside(path: string, folder: string, location: Location, disk: Disk): void {
  const to = join(folder, path);
  disk.makeFolder(dirname(to));
  try {
    disk.rename(inside(location, path), to);
  } catch (error) {
    // Moved already, before the interruption.
    if (!hasCode(error, "ENOENT")) throw error;
  }
}

/** Removes the folders that held these files and hold nothing now. */
export function removeEmptied(paths: readonly string[], location: Location, disk: Disk): void {
  for (const path of paths) {
    for (const folder of foldersAbove(path)) {
      if (!disk.removeEmptyFolder(inside(location, folder))) break;
    }
  }
}

/** The journal and the manifest are files, and a file can be tampered with: nothing outside is ever touched. */
function inside(location: Location, path: string): string {
  const file = join(location.out, path);
  if (!contains(location.out, file)) throw new Error(`${path} is not below the output folder`);
  return file;
}

function hasCode(error: unknown, code: string): boolean {
  return errorCode(error) === code;
}

function isJournal(value: unknown): value is Journal {
  if (!isRecord(value) || !isRecord(value.aside) || typeof value.aside.folder !== "string") return false;
  return [value.blocking, value.aside.paths, value.moves, value.removals].every(Array.isArray);
}
