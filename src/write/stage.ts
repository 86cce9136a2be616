import { join } from "node:path";
import type { Disk } from "../model/effects.ts";
import { outputPath, type Permalink } from "../model/permalink.ts";
import { Refusal } from "../model/refusal.ts";
import type { Before } from "./before.ts";
import { createPathCheck, type PathConflict } from "./check-paths.ts";
import { ForeignFiles } from "./foreign-files.ts";
import { isNoted, markerText } from "./manifest.ts";
import { type NotedFiles, noteFiles, type WrittenFile } from "./noted-files.ts";
import { keyIfSame, keyOf, type OutputFile, type OutputFiles } from "./output-file.ts";
import { createStager, hashBytes } from "./stage-bytes.ts";
import { type Location, MARKER, type OutputTarget, placeOf } from "./target.ts";

/** The new site, with what has changed in the staging folder. */
export interface StagedSite {
  readonly files: NotedFiles;
  /** Paths of the staged files, in the order in which they were given. The marker is the last. */
  readonly staged: readonly string[];
  /** Paths of files that the output has, and the new site has not. */
  readonly gone: readonly string[];
}

/**
 * Compares every file with the output and stages those that differ. Files whose bytes are made
 * elsewhere are under way at the same time; of the others no more than one is held in memory.
 *
 * @param amended the site of which these files are new, and some are no longer part; without it what is not given is no part of the new site.
 * @throws {Refusal} where files want one path, or a path that somebody's own file has.
 */
export async function stageSite(
  files: OutputFiles,
  before: Before,
  target: OutputTarget,
  location: Location,
  disk: Disk,
  amended?: { readonly files: NotedFiles; readonly gone: readonly string[] },
): Promise<StagedSite> {
  const conflictOf = createPathCheck(before.state === "noted" ? before.files : new Set());
  const foreign = new ForeignFiles(before, location, disk);
  const after = new Map<string, WrittenFile>();
  const moved = new Set<string>();
  const stageHere = createStager(disk);
  const settle = (file: OutputFile, path: string): Promise<void> | undefined => {
    const there = fileThere(path, before, location, disk);
    // Takes its place in the order, whatever is ready first.
    after.set(path, there?.noted ?? NOTHING);
    const same = there?.noted && keyIfSame(file, there.noted.key);
    if (there?.noted && same !== undefined && there.hash() === there.noted.hash) {
      after.set(path, { ...there.noted, key: same, mtimeMs: there.mtimeMs });
      return undefined;
    }
    return makeAnew(file, path, there);
  };
  const makeAnew = async (file: OutputFile, path: string, there: FileThere | undefined) => {
    const to = join(location.stagedFiles, path);
    const made = (await file.stage?.(to, there?.hash())) ?? stageHere(await file.bytes(), to, there?.hash());
    after.set(path, { key: keyOf(file), ...made, mtimeMs: made.mtimeMs ?? there?.mtimeMs ?? 0 });
    if (made.mtimeMs !== null && foreign.permits(path, made.hash)) moved.add(path);
  };
  await together(files, (file) => {
    const path = outputPath(file.permalink);
    refuse(conflictOf(file.permalink, path));
    return settle(file, path);
  });
  const leaving = (amended?.gone ?? []).map((path) => [path, null] as const);
  const noted = amended?.files.with(new Map([...leaving, ...after])) ?? noteFiles(after);
  const marker = markerText(noted.sums.content, target.base ?? "/");
  await settle({ permalink: `/${MARKER}` as Permalink, key: null, bytes: () => marker }, MARKER);
  foreign.refuseIfAny();
  return {
    files: noted.with(new Map([[MARKER, after.get(MARKER) ?? NOTHING]])),
    staged: [...after.keys()].filter((path) => moved.has(path)),
    gone: (amended?.gone ?? [...before.files.keys()]).filter((path) => !after.has(path)),
  };
}

const NOTHING: WrittenFile = { key: null, hash: "", size: 0, mtimeMs: 0 };

/** Files that were found the same after which the others have a turn. */
const PAUSE = 256;
/** So many of these is one that may be made elsewhere. One that is made here may take long. */
const STAGED = 32;

/** Waits for what is under way also where something fails: nothing may write behind the back of who cleans up. */
async function together(files: OutputFiles, act: (file: OutputFile) => Promise<void> | undefined): Promise<void> {
  const failures: unknown[] = [];
  const underWay: Promise<void>[] = [];
  try {
    let since = 0;
    for (const file of files) {
      if (failures.length > 0) break;
      if (file instanceof Promise) {
        await file;
        continue;
      }
      const work = act(file)?.catch((error: unknown) => void failures.push(error));
      if (file.stage && work !== undefined) underWay.push(work);
      else if (work !== undefined) await work;
      since += work === undefined ? 1 : file.stage ? STAGED : PAUSE;
      if (since < PAUSE) continue;
      since = 0;
      // Threads that are done are given more; and what is not made elsewhere after all is made: so that not all of it waits in memory.
      await new Promise(setImmediate);
    }
  } finally {
    await Promise.all(underWay);
  }
  if (failures.length > 0) throw failures[0];
}

interface FileThere {
  readonly noted: WrittenFile | undefined;
  readonly mtimeMs: number;
  /** Read from the disk only where its state does not tell that it is the one that was noted. */
  readonly hash: () => string;
}

/** The file that the output has at a path; `undefined` where there is none, or what there is is no file. */
function fileThere(path: string, before: Before, location: Location, disk: Disk): FileThere | undefined {
  if (!before.files.has(path)) return undefined;
  const noted = before.files.get(path) ?? undefined;
  if (before.untouched && noted !== undefined) return { noted, mtimeMs: noted.mtimeMs, hash: () => noted.hash };
  const file = placeOf(path, location);
  const stat = disk.stat(file);
  if (stat?.kind !== "file") return undefined;
  const isSame = noted !== undefined && isNoted(noted, stat, before);
  let hash = isSame ? noted.hash : undefined;
  return {
    noted,
    mtimeMs: stat.mtimeMs,
    hash: () => {
      hash ??= hashBytes(disk.read(file));
      return hash;
    },
  };
}

/** The build has checked all permalinks before; this is for those that it did not know of. */
function refuse(conflict: PathConflict | undefined): void {
  if (conflict === undefined) return;
  const cause = conflict.with === null ? `cannot be published (${conflict.kind})` : `collides with ${conflict.with}`;
  throw new Refusal(`${conflict.permalink} ${cause}`, "Give one of the files another name, slug or date", 1);
}
