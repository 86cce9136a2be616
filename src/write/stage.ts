import { join } from "node:path";
import type { Disk, Stat } from "../model/effects.ts";
import { outputPath, type Permalink } from "../model/permalink.ts";
import { Refusal } from "../model/refusal.ts";
import type { Before } from "./before.ts";
import { OutputPaths } from "./check-paths.ts";
import { ForeignFiles } from "./foreign-files.ts";
import { hashBytes, markerText, type WrittenFile } from "./manifest.ts";
import type { OutputFile } from "./output-file.ts";
import { type Location, MARKER, type OutputTarget } from "./target.ts";

/** The new site, with what has changed in the staging folder. */
export interface StagedSite {
  /** Path → what the next build needs to know of it. The marker is the last. */
  readonly files: ReadonlyMap<string, WrittenFile>;
  /** Paths of the staged files, in the order of `files`. */
  readonly staged: readonly string[];
}

/**
 * Compares every file with the output and stages those that differ, one at a time: no more than
 * one file is held in memory.
 *
 * @throws {Refusal} where files want one path, or a path that somebody's own file has.
 */
export async function stageSite(
  files: Iterable<OutputFile> | AsyncIterable<OutputFile>,
  before: Before,
  target: OutputTarget,
  location: Location,
  disk: Disk,
): Promise<StagedSite> {
  const paths = new OutputPaths();
  const foreign = new ForeignFiles(before, location, disk);
  const after = new Map<string, WrittenFile>();
  const staged: string[] = [];
  const settle = async (file: OutputFile) => {
    const path = outputPath(file.permalink);
    const { written, bytes } = await compare(file, path, before, location, disk);
    if (bytes !== undefined && foreign.permits(path, written.hash)) {
      staged.push(path);
      after.set(path, stage(bytes, written, join(location.stagedFiles, path), disk));
    } else {
      after.set(path, written);
    }
  };
  for await (const file of files) {
    refuseConflict(paths, file.permalink);
    await settle(file);
  }
  const marker = markerText(after, target.base ?? "/");
  await settle({ permalink: `/${MARKER}` as Permalink, key: null, bytes: () => marker });
  foreign.refuseIfAny();
  return { files: after, staged };
}

interface Compared {
  readonly written: WrittenFile;
  /** Missing where the output has them already. */
  readonly bytes?: Uint8Array | string;
}

async function compare(
  file: OutputFile,
  path: string,
  before: Before,
  location: Location,
  disk: Disk,
): Promise<Compared> {
  const noted = before.files.get(path) ?? undefined;
  const there = before.files.has(path) ? disk.stat(join(location.out, path)) : undefined;
  const readHash = () => hashBytes(disk.read(join(location.out, path)));
  const hashThere = (size: number) => {
    if (there?.kind !== "file" || there.size !== size) return undefined;
    return noted && isUntouched(noted, there, before.racyFrom) ? noted.hash : readHash();
  };
  if (noted && noted.key !== null && noted.key === file.key && hashThere(noted.size) === noted.hash) {
    return { written: { ...noted, mtimeMs: there?.mtimeMs ?? noted.mtimeMs } };
  }
  const bytes = await file.bytes();
  const size = Buffer.byteLength(bytes);
  const written = { key: file.key, hash: hashBytes(bytes), size, mtimeMs: there?.mtimeMs ?? 0 };
  return hashThere(size) === written.hash ? { written } : { written, bytes };
}

function isUntouched(noted: WrittenFile, there: Stat, racyFrom: number): boolean {
  return there.mtimeMs === noted.mtimeMs && there.mtimeMs < racyFrom && there.size === noted.size;
}

/** A rename keeps the time of the last change, so it can be noted now. */
function stage(bytes: Uint8Array | string, written: WrittenFile, path: string, disk: Disk): WrittenFile {
  disk.write(path, bytes);
  return { ...written, mtimeMs: disk.stat(path)?.mtimeMs ?? 0 };
}

/** The build has checked all permalinks before; this is for those that it did not know of. */
function refuseConflict(paths: OutputPaths, permalink: Permalink): void {
  const conflict = paths.add(permalink);
  if (!conflict) return;
  const cause = conflict.with === null ? `cannot be published (${conflict.kind})` : `collides with ${conflict.with}`;
  throw new Refusal(`${permalink} ${cause}`, "Give one of the files another name, slug or date", 1);
}
