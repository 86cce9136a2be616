import {
  appendFileSync,
  closeSync,
  copyFileSync,
  type Dirent,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import type { Disk, Effects, Entry, Stat } from "./model/effects.ts";

/** The real world: this machine's disk and clock, and messages on stderr. */
export function machineEffects(): Effects {
  return {
    disk: machineDisk,
    clock: Date.now,
    tell: (text) => {
      process.stderr.write(`${text}\n`);
    },
  };
}

const machineDisk: Disk = {
  read: (path) => readFileSync(path),
  list: (folder) => unless(["ENOENT", "ENOTDIR"], [], () => listFolder(folder)),
  stat: (path) => unless(["ENOENT", "ENOTDIR"], undefined, () => toStat(statSync(path))),
  real: (path) => realpathSync.native(path),
  write: (path, bytes) => inFolder(path, () => writeFileSync(path, bytes)),
  create: (path, bytes) => inFolder(path, () => writeFileSync(path, bytes, { flag: "wx" })),
  append: (path, bytes) => inFolder(path, () => appendFileSync(path, bytes)),
  makeFolder: (path) => {
    mkdirSync(path, { recursive: true });
  },
  rename: renameSync,
  copy: (from, to) => inFolder(to, () => copyFileSync(from, to)),
  // Virus scanners and indexers on Windows hold files for a moment: hence the second tries.
  remove: (path) => rmSync(path, { recursive: true, force: true, maxRetries: 3 }),
  removeEmptyFolder: (path) =>
    unless(["ENOTEMPTY", "EEXIST", "ENOENT", "ENOTDIR"], false, () => {
      rmdirSync(path);
      return true;
    }),
  // Windows has no way to flush a folder (EPERM, EISDIR), some network disks none at all (EINVAL).
  sync: (path) => unless(["EPERM", "EISDIR", "EINVAL"], undefined, () => flush(path)),
};

function listFolder(folder: string): Entry[] {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function toStat(stats: Stats): Stat {
  const kind = stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "other";
  return { kind, size: stats.size, mtimeMs: stats.mtimeMs, ctimeMs: stats.ctimeMs, inode: stats.ino };
}

function kindOf(entry: Dirent): Entry["kind"] {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "folder";
  return entry.isSymbolicLink() ? "link" : "other";
}

/** Tries without making the folder first: most files go where others already are. */
function inFolder(path: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
    mkdirSync(dirname(path), { recursive: true });
    write();
  }
}

function flush(path: string): void {
  const file = openSync(path, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** What `attempt` gives, or `otherwise` where it fails in one of the ways that are named. */
function unless<T>(codes: readonly string[], otherwise: T, attempt: () => T): T {
  try {
    return attempt();
  } catch (error) {
    if (codes.includes(codeOf(error))) return otherwise;
    throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
