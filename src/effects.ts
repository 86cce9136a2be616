import { spawnSync } from "node:child_process";
import {
  accessSync,
  appendFileSync,
  closeSync,
  constants,
  copyFileSync,
  type Dirent,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  watch,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { createCrew } from "./crew.ts";
import type { Disk, Effects, Entry, FileReader, Git, Stat } from "./model/effects.ts";

/** The real world: this machine's disk, clock and cores, and messages on stderr. */
export function machineEffects(): Effects {
  return {
    disk: machineDisk,
    clock: Date.now,
    tell: (text) => {
      process.stderr.write(`${text}\n`);
    },
    crew: createCrew(),
    git: runGit,
  };
}

const LONGEST_ANSWER = 1 << 30;

/** A folder of content that looks like a repository without a working tree is none, and names no program to be started. */
const NOTHING_OF_THE_FOLDERS = ["-c", "safe.bareRepository=explicit", "-c", "core.fsmonitor=false"];

const runGit: Git = (args, folder, settings = {}) => {
  const { error, status, stdout, stderr } = spawnSync("git", [...NOTHING_OF_THE_FOLDERS, ...args], {
    cwd: folder,
    env: { ...process.env, LC_ALL: "C", GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0", ...settings },
    encoding: "utf8",
    maxBuffer: LONGEST_ANSWER,
    windowsHide: true,
  });
  if (error !== undefined && codeOf(error) === "ENOENT") return undefined;
  return { status: status ?? 1, stdout: stdout ?? "", stderr: stderr ?? String(error) };
};

const machineDisk: Disk = {
  read: (path) => readFileSync(path),
  open,
  list: (folder) => unless(["ENOENT", "ENOTDIR"], [], () => listFolder(folder)),
  stat,
  checkWritable: (path, kind) => accessSync(path, kind === "file" ? constants.W_OK : constants.W_OK | constants.X_OK),
  real: (path) => realpathSync.native(path),
  write: (path, bytes) => inFolder(path, () => writeFileSync(path, bytes)),
  create: (path, bytes) => inFolder(path, () => createWhole(path, bytes)),
  append: (path, bytes) => inFolder(path, () => appendFileSync(path, bytes)),
  makeFolder,
  rename: renameWithPatience,
  copy: (from, to) => inFolder(to, () => copyFileSync(from, to)),
  remove: (path) => rmSync(path, { recursive: true, force: true, maxRetries: 3 }),
  removeEmptyFolder,
  sync,
  watch: watchFolder,
};

function open(path: string): FileReader {
  const file = openSync(path, "r");
  return {
    read: (at, length, into = Buffer.allocUnsafe(length)) => into.subarray(0, readSync(file, into, 0, length, at)),
    close: () => closeSync(file),
  };
}

function watchFolder(folder: string, changed: (name: string | null) => void): () => void {
  const watcher = watch(folder, (_event, name) => changed(name));
  // Windows says so when the folder goes, which the folder around it tells as well.
  watcher.on("error", () => watcher.close());
  return () => watcher.close();
}

function listFolder(folder: string): Entry[] {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => ({ name: entry.name, kind: kindOf(entry) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function kindOf(entry: Dirent): Entry["kind"] {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "folder";
  return entry.isSymbolicLink() ? "link" : "other";
}

/** A path through a file (`a.md/b`), a link that leads to itself and a name that no disk takes are "nothing there" as well. */
const NOTHING_THERE = ["ENOTDIR", "ELOOP", "ENAMETOOLONG"];

/** Asked tens of thousands of times: without a function made for each. */
function stat(path: string): Stat | undefined {
  try {
    return statIfThere(path);
  } catch (error) {
    if (NOTHING_THERE.includes(codeOf(error))) return undefined;
    throw error;
  }
}

function statIfThere(path: string): Stat | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  const kind = stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "other";
  return { kind, size: stats.size, mtimeMs: stats.mtimeMs, ctimeMs: stats.ctimeMs, inode: stats.ino, mode: stats.mode };
}

/** Tries without making the folder first: most files go where others already are. */
function inFolder(path: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
    makeFolder(dirname(path));
    write();
  }
}

const WITHOUT_LINKS = ["EPERM", "EACCES", "ENOSYS", "ENOTSUP", "EOPNOTSUPP", "EMLINK", "EINVAL"];

/**
 * Under another name first, so that whoever finds the file finds all of it: a kill or a full disk leaves no half of an
 * article that the next command would take for a whole one. Some file systems know no second name for a file.
 */
function createWhole(path: string, bytes: Uint8Array | string): void {
  const whole = join(dirname(path), `.dateline-new-${process.pid}`);
  try {
    writeFileSync(whole, bytes);
    const isLinked = unless(WITHOUT_LINKS, false, () => {
      linkSync(whole, path);
      return true;
    });
    if (!isLinked) writeFileSync(path, bytes, { flag: "wx" });
  } finally {
    rmSync(whole, { force: true });
  }
}

/**
 * With the folders around it. Node's own `recursive` never returns where a folder takes none in and
 * says ENOENT, as `/proc` does, and where a link on the way leads nowhere.
 */
function makeFolder(path: string): void {
  if (statIfThere(path)?.kind === "folder") return;
  const around = dirname(path);
  if (around !== path) makeFolder(around);
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process may have been quicker.
    if (statIfThere(path)?.kind === "folder") return;
    // A link that leads nowhere is "there already", which who makes a file in the folder would take for the file.
    if (error instanceof Error && codeOf(error) === "EEXIST") Object.assign(error, { code: "ENOTDIR" });
    throw error;
  }
}

const PATIENCE_MS = [10, 20, 40, 80, 160, 320];

/** Windows refuses to replace a file for the moment that a virus scanner or an indexer reads it. */
function renameWithPatience(from: string, to: string): void {
  for (const pause of process.platform === "win32" ? PATIENCE_MS : []) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (!["EPERM", "EACCES", "EBUSY"].includes(codeOf(error))) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
  renameSync(from, to);
}

/** A link to a folder (ENOTDIR) stays: it is not ours. */
function removeEmptyFolder(path: string): boolean {
  return unless(["ENOENT"], true, () =>
    unless(["ENOTEMPTY", "EEXIST", "ENOTDIR"], false, () => {
      rmdirSync(path);
      return true;
    }),
  );
}

/** Windows flushes only what is open for writing, and has no way to flush a folder (EPERM, EISDIR). */
function sync(path: string): void {
  const isFolder = statIfThere(path)?.kind === "folder";
  unless(isFolder ? ["EPERM", "EISDIR", "EACCES", "EINVAL"] : ["EINVAL"], undefined, () => {
    const file = openSync(path, isFolder ? "r" : "r+");
    try {
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  });
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
