import { availableParallelism } from "node:os";
import { basename, dirname, join } from "node:path";
import type { Disk, Effects, Stat } from "../model/effects.ts";
import type { Settings } from "../model/settings.ts";
import { walk } from "./before.ts";
import { checkFolders } from "./check-folders.ts";
import { removeEmptied } from "./journal.ts";
import { isRecord, readJson, readSealedJson, sealedJson } from "./json-file.ts";
import { createLimit } from "./limit.ts";
import { takeLock } from "./lock.ts";
import { machineFault } from "./machine-fault.ts";
import { isNoted, readManifest } from "./manifest.ts";
import { hashBytes } from "./stage-bytes.ts";
import { type Location, locate, MARKER, type OutputTarget } from "./target.ts";

/** A file that a host wants beside those of the build: rules, or a page once more and compressed. */
export interface Companion {
  /** Below the output folder, forward slashes. */
  readonly path: string;
  /** Names the content without making it. */
  readonly key: string;
  /** `null` where it turns out not to be wanted. */
  readonly bytes: () => Uint8Array | string | Promise<Uint8Array | null>;
}

/** What lies in the output folder. */
export interface OutputEntry {
  readonly path: string;
  readonly hash: string;
  readonly size: number;
  /** Nobody but its owner and their group may read it. */
  readonly isShut?: true;
}

export interface Placed {
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Somebody else's files that have the place of a companion; they stay. */
  readonly kept: readonly string[];
}

/** What is noted of companions: they are no files of the build, which would delete them. */
interface CompanionNote {
  readonly hosts: readonly Settings["hosts"][number][];
  /** Of the build that they belong to: the content hash of the output's marker. */
  readonly content: string | null;
  /** `hash` is `null` for one that was not wanted. */
  readonly files: readonly (readonly [path: string, key: string, hash: string | null, size: number])[];
}

/** The hosts that an output was made ready for, and whether it has changed since. `undefined` where it never was. */
export function companionState(target: OutputTarget, disk: Disk) {
  const location = locate(target, disk);
  const note = readNote(location, disk);
  return note && { hosts: note.hosts, stale: note.content === null || note.content !== contentOf(location, disk) };
}

/** Everything in the output folder but companions and the marker, sorted by path. */
export function outputEntries(target: OutputTarget, disk: Disk): readonly OutputEntry[] {
  const location = locate(target, disk);
  const manifest = readManifest(location, disk);
  const built = new Map(manifest?.files.entries());
  const own = new Set((readNote(location, disk)?.files ?? []).map(([path]) => path));
  const entries: OutputEntry[] = [];
  for (const path of walk(location.out, "", disk)) {
    if (path === MARKER || path.endsWith("/") || path === ".git" || path.startsWith(".git/")) continue;
    const known = built.get(path);
    if (known === undefined && own.has(path)) continue;
    const file = join(location.out, path);
    const there = disk.stat(file);
    if (there?.kind !== "file") continue;
    const isSame = manifest !== undefined && known !== undefined && isNoted(known, there, manifest);
    const hash = isSame ? known.hash : hashBytes(disk.read(file));
    entries.push({ path, size: there.size, hash, ...(isShut(there) && { isShut: true }) });
  }
  return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function isShut({ mode = READ_BY_ALL }: Stat): boolean {
  return (mode & READ_BY_ALL) === 0;
}

/** POSIX: S_IROTH. */
const READ_BY_ALL = 0o4;

/**
 * Brings the companions of an output folder to this list: what is stale goes first, so that no page
 * ever stands beside its older self; then what is new is renamed into place. May be interrupted and done again.
 * @returns what there is now, and what was done
 * @throws {Refusal} (3) another build is at work
 */
export async function placeCompanions(
  companions: readonly Companion[],
  hosts: CompanionNote["hosts"],
  target: OutputTarget,
  { disk }: Pick<Effects, "disk">,
): Promise<{ readonly entries: readonly OutputEntry[]; readonly placed: Placed }> {
  const location = locate(target, disk);
  try {
    const lock = takeLock(location, disk);
    try {
      return await place(companions, hosts, location, disk);
    } finally {
      disk.remove(location.stagedFiles);
      lock.release();
    }
  } catch (error) {
    throw machineFault(error, target, disk);
  }
}

async function place(companions: readonly Companion[], hosts: CompanionNote["hosts"], location: Location, disk: Disk) {
  const ours = new Map((readNote(location, disk)?.files ?? []).map((row) => [row[0], row] as const));
  const built = new Set(readManifest(location, disk)?.files.keys());
  const isTaken = ({ path }: Companion) =>
    built.has(path) || (!ours.has(path) && disk.stat(join(location.out, path)) !== undefined);
  const kept = companions.filter(isTaken).map(({ path }) => path);
  const wanted = companions.filter((companion) => !isTaken(companion));
  const stays = ({ path, key }: Companion) => {
    const row = ours.get(path);
    if (row === undefined || row[1] !== key) return false;
    return row[2] === null || disk.stat(join(location.out, path))?.size === row[3];
  };
  const stale = new Set(ours.keys());
  for (const companion of wanted) if (stays(companion)) stale.delete(companion.path);
  const removed = [...stale].filter((path) => !built.has(path) && disk.stat(join(location.out, path)) !== undefined);
  const isNew = ({ path }: Companion) => stale.has(path) || !ours.has(path);
  checkFolders({ comes: wanted.filter(isNew).map(({ path }) => path), goes: removed }, location, disk);
  // Of all that is or will be there, so that an interruption leaves nothing that nobody knows.
  const soon = wanted.map(({ path }) => ours.get(path) ?? ([path, "", null, 0] as const));
  writeNote(
    { hosts, content: null, files: [...new Map([...ours, ...soon.map((row) => [row[0], row] as const)]).values()] },
    location,
    disk,
  );
  for (const path of removed) disk.remove(join(location.out, path));
  const rows = await untilOneFails(
    wanted.map((companion) => async () => {
      const row = ours.get(companion.path);
      return row === undefined || isNew(companion) ? put(companion, location, disk) : row;
    }),
  );
  removeEmptied(removed, location, disk);
  writeNote({ hosts, content: contentOf(location, disk), files: rows }, location, disk);
  const there = rows.flatMap(([path, , hash, size]) => (hash === null ? [] : [{ path, hash, size }]));
  const written = wanted.filter(({ path }, n) => rows[n]?.[2] !== null && rows[n] !== ours.get(path)).length;
  const gone = removed.filter((path) => !there.some((entry) => entry.path === path)).length;
  return { entries: there, placed: { written, unchanged: there.length - written, removed: gone, kept } };
}

/** Begins nothing more where something fails, and waits for what is under way: nobody may write once the lock is released. */
async function untilOneFails<T>(tasks: readonly (() => Promise<T>)[]): Promise<T[]> {
  const limit = createLimit(availableParallelism());
  const failures: unknown[] = [];
  const done = tasks.map((task) =>
    limit(async () => {
      if (failures.length > 0) throw failures[0];
      return task();
    }).catch((error: unknown) => {
      failures.push(error);
      throw error;
    }),
  );
  await Promise.allSettled(done);
  if (failures.length > 0) throw failures[0];
  return Promise.all(done);
}

async function put({ path, key, bytes: make }: Companion, location: Location, disk: Disk) {
  const bytes = await make();
  if (bytes === null) return [path, key, null, 0] as const;
  const staged = join(location.stagedFiles, path);
  disk.write(staged, bytes);
  const to = join(location.out, path);
  disk.makeFolder(dirname(to));
  disk.rename(staged, to);
  return [path, key, hashBytes(bytes), Buffer.byteLength(bytes)] as const;
}

function contentOf(location: Location, disk: Disk): string | null {
  const marker = readJson(join(location.out, MARKER), disk);
  return isRecord(marker) && typeof marker.content === "string" ? marker.content : null;
}

/** Lost or torn, it is as if there had been none: the files are then somebody else's, and stay. */
function readNote(location: Location, disk: Disk): CompanionNote | undefined {
  return readSealedJson(location.companions, disk) as CompanionNote | undefined;
}

function writeNote(note: CompanionNote, location: Location, disk: Disk): void {
  disk.write(location.companions, sealedJson(note, basename(location.companions)));
}
