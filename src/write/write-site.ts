import { dirname, join } from "node:path";
import type { Disk, Effects } from "../model/effects.ts";
import { type Before, readBefore } from "./before.ts";
import { checkFolders, type FolderChange } from "./check-folders.ts";
import { commitJournal, type Journal } from "./journal.ts";
import { busy, type Lock, takeLock } from "./lock.ts";
import { machineFault } from "./machine-fault.ts";
import { installManifest, readManifest, stageManifest } from "./manifest.ts";
import { countOf, type NotedFiles } from "./noted-files.ts";
import type { OutputFiles } from "./output-file.ts";
import { type OutputLook, wasUntouched } from "./output-look.ts";
import { planJournal } from "./plan.ts";
import { finishInterrupted, sweepStaging } from "./recover.ts";
import { type StagedSite, stageSite } from "./stage.ts";
import { type Location, locate, MARKER, type OutputTarget, refuseUnsafeTarget } from "./target.ts";

/** Counts leave out the output's marker. */
export interface WriteSummary {
  readonly files: number;
  readonly written: number;
  readonly unchanged: number;
  readonly removed: number;
  /** Of all files, written or not. */
  readonly bytes: number;
  /** Files that were found where the manifest was lost, and that the site does not have: they were moved there. */
  readonly setAside: { readonly folder: string; readonly files: number } | null;
  /** Names what is in all files: see `Sums`. */
  readonly content: string;
}

/**
 * Turns the output folder into exactly these files (and those of somebody else that are in it).
 * Until all of them are staged, the output stays as it was; from then on an interruption is
 * made good by the next `recover`. Contents are flushed to the device for small changes only,
 * because a flush may cost milliseconds a file: a site torn by a power cut is seen by the next
 * build, as its files have other sizes and times than the manifest says.
 *
 * @param look what was seen of the output when the build began. What somebody changed in it since then, and this build has no other bytes for,
 * is put right by the next one.
 * @throws {Refusal} for an output folder that is not ours or in use (2, 3), files in the way (1), and
 * faults of the machine (3).
 */
export async function writeSite(
  files: OutputFiles,
  target: OutputTarget,
  effects: Effects,
  look?: OutputLook | null,
): Promise<WriteSummary> {
  const { disk } = effects;
  const stage = async (location: Location) => {
    const before = readBefore(target, location, disk, look);
    return { before, site: await stageSite(files, before, target, location, disk) };
  };
  return (await writeStaged(stage, target, effects)) as WriteSummary;
}

/** What makes another site of the one that is there. */
export interface Amendment {
  readonly files: OutputFiles;
  /** Paths of files that are no longer part of it. */
  readonly gone: readonly string[];
}

/**
 * Writes some files of a site anew, and leaves all others as the last build has written them.
 * @param amend told what the output has: path → what was noted. `null` where it is not to be amended after all.
 * @param look what was seen of it a moment ago.
 * @returns `null` as well where the output is not what the last build has left: nothing was written.
 * @throws {Refusal} as `writeSite` does.
 */
export async function amendSite(
  amend: (there: NotedFiles) => Promise<Amendment | null>,
  target: OutputTarget,
  look: OutputLook | null | undefined,
  effects: Effects,
): Promise<WriteSummary | null> {
  const { disk } = effects;
  const stage = async (location: Location) => {
    const noted = readManifest(location, disk);
    if (noted === undefined || target.clean || !wasUntouched(noted, look, location, disk)) return null;
    const amendment = await amend(noted.files);
    if (amendment === null) return null;
    const { files, gone } = amendment;
    const before: Before = { state: "noted", ...noted, untouched: false };
    return { before, site: await stageSite(files, before, target, location, disk, { files: noted.files, gone }) };
  };
  return writeStaged(stage, target, effects);
}

/** Under the lock. @param stage `null` where there is nothing to be written. */
async function writeStaged(
  stage: (location: Location) => Promise<{ readonly before: Before; readonly site: StagedSite } | null>,
  target: OutputTarget,
  effects: Effects,
): Promise<WriteSummary | null> {
  const { disk } = effects;
  try {
    const location = locate(target, disk);
    refuseUnsafeTarget(target, location, disk);
    const lock = takeLock(location, disk);
    try {
      finishInterrupted(location, disk);
      const staged = await stage(location);
      if (staged === null) return null;
      const { before, site } = staged;
      const journal = planJournal(before, site, location, disk);
      stageManifest(site.files, location, disk);
      if (before.state !== "empty") checkFolders(changeOf(journal), location, disk);
      if (!lock.isHeld()) throw busy(location);
      putInPlace(before, journal, location, disk);
      tellSetAside(journal, location, effects);
      return summarise(site, journal);
    } finally {
      tidyUp(lock, location, disk);
    }
  } catch (error) {
    throw machineFault(error, target, disk);
  }
}

function changeOf({ moves, blocking, aside, removals }: Journal): FolderChange {
  return { comes: moves, goes: [...blocking, ...aside.paths, ...removals] };
}

const FLUSHED_FILES = 256;

function putInPlace(before: Before, journal: Journal, location: Location, disk: Disk): void {
  if (before.state === "empty") {
    if (disk.stat(location.out)) disk.removeEmptyFolder(location.out);
    disk.rename(location.stagedFiles, location.out);
    disk.sync(dirname(location.out));
    installManifest(location, disk);
  } else if (
    journal.moves.length + journal.removals.length + journal.blocking.length + journal.aside.paths.length >
    0
  ) {
    if (journal.moves.length <= FLUSHED_FILES) {
      for (const path of journal.moves) disk.sync(join(location.stagedFiles, path));
    }
    commitJournal(journal, location, disk);
  } else {
    installManifest(location, disk);
  }
}

/**
 * Leaves the staged files of an open journal to `recover`. What cannot be deleted now is swept by
 * the next build: it must neither spoil a build that is done nor hide why another one failed.
 */
function tidyUp(lock: Lock, location: Location, disk: Disk): void {
  try {
    if (lock.isHeld() && !disk.stat(location.journal)) sweepStaging(location, disk);
    lock.release();
  } catch {}
}

function tellSetAside({ aside }: Journal, location: Location, effects: Effects): void {
  if (aside.paths.length === 0) return;
  const examples = aside.paths.slice(0, 3).join(", ") + (aside.paths.length > 3 ? ", …" : "");
  effects.tell(
    `Found in ${location.out}, whose list of files was lost, and not part of the site: ${examples}. ` +
      `Moved to ${aside.folder} (${aside.paths.length}), in case somebody needs them.`,
  );
}

function summarise({ files, staged }: StagedSite, journal: Journal): WriteSummary {
  const written = staged.filter((path) => path !== MARKER).length;
  const { folder, paths } = journal.aside;
  const count = countOf(files);
  return {
    ...count,
    written,
    unchanged: count.files - written,
    removed: journal.removals.length + journal.blocking.length,
    setAside: paths.length > 0 ? { folder, files: paths.length } : null,
    content: files.sums.content,
  };
}
