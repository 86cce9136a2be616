import { hash } from "node:crypto";
import { basename, join } from "node:path";
import type { BuildOptions, BuildReport } from "./build.ts";
import { inputStates } from "./cache/input-states.ts";
import { changedSince, digestOf, type PackedStates } from "./cache/packed-states.ts";
import { COARSEST_CLOCK_MS } from "./model/coarsest-clock.ts";
import type { Effects } from "./model/effects.ts";
import { GENERATOR } from "./model/generator.ts";
import { historyState } from "./read/git-history.ts";
import { isCompiled, themeFolder } from "./vite/theme-cache.ts";
import { findThemeSources } from "./vite/theme-sources.ts";
import { readSealedJson, sealedJson } from "./write/json-file.ts";
import type { OutputLook } from "./write/output-look.ts";
import { type Location, locate } from "./write/target.ts";
import { untouchedOutput } from "./write/untouched.ts";

/** What the last build left behind, and what has become of its inputs. */
export interface LastBuild {
  readonly report: BuildReport;
  /**
   * Files of `content/` and `public/` that have changed since, or may have, as far as their states tell; `undefined` where files have
   * come or gone.
   */
  readonly changed: readonly string[] | undefined;
}

/** What a build has to know to tell what the last one need not do again: taken before it reads anything. */
export interface BuildStart {
  /** Names all that it depends on besides its inputs. */
  readonly program: string;
  /** The theme need not be compiled: neither its templates nor the packages they use have changed. */
  readonly compiled: boolean;
  /** An earlier build has kept what it read. */
  readonly kept: boolean;
  readonly states: PackedStates;
  readonly at: number;
}

/** What is kept in one file. */
interface Note {
  readonly program: string;
  /** Of the states of the inputs (see `PackedStates`), which lie in another file: where two builds ran at once, that may be the other one's. */
  readonly digest: string;
  /** A file that changed at or after this time (milliseconds) may have changed once more within one tick of the disk's clock. */
  readonly racyFrom: number;
  /** Times between which the same articles may be seen, in milliseconds since the epoch. */
  readonly from: number;
  readonly until: number | null;
  readonly report: BuildReport;
}

/**
 * The inputs of a build, by their states; `undefined` where these cannot tell. All that a build
 * reads lies in four folders and in the compiled theme; what else decides is in its options.
 */
export function buildStart(options: BuildOptions, { disk, clock }: Effects): BuildStart | undefined {
  const at = clock();
  const { root, base, drafts, strict, keepGoing } = options;
  const states = inputStates(root, ["content", "public"], disk);
  const { key } = findThemeSources(root, disk);
  const compiled = isCompiled(themeFolder(join(options.cacheFolder, "cache"), key), disk);
  if (states === undefined) return undefined;
  const kept = !options.clean && disk.stat(join(options.cacheFolder, "cache", "articles")) !== undefined;
  const decisive = [GENERATOR, root, base, drafts, strict, keepGoing, key];
  return { program: hash("sha256", JSON.stringify(decisive), "base64url"), compiled, kept, states, at };
}

/** The last build, where nothing but its inputs has changed since; `undefined` where more might have. */
export function lastBuild(start: BuildStart, options: BuildOptions, effects: Effects): LastBuild | undefined {
  const { disk } = effects;
  const { lastBuild, lastStates } = locate(options, disk);
  const note = readSealedJson(lastBuild, disk) as Note | undefined;
  if (note === undefined || options.clean || !start.compiled || note.program !== start.program) return undefined;
  if (options.now < note.from || (note.until !== null && options.now >= note.until)) return undefined;
  const { history } = note.report;
  if (history !== null && history !== historyState(options.root, effects)) return undefined;
  const { states } = start;
  if (note.digest === states.digest && states.changedAt < note.racyFrom) return { report: note.report, changed: [] };
  const before = disk.stat(lastStates) === undefined ? new Uint8Array() : disk.read(lastStates);
  const isOwn = digestOf(before) === note.digest;
  return { report: note.report, changed: isOwn ? changedSince(before, note.racyFrom, states) : undefined };
}

/** Looks at the output in another thread, while the caller looks at the inputs: where there is much to look at. */
export function lookAtOutputAside(
  options: BuildOptions,
  { disk, crew }: Effects,
): Promise<OutputLook | null> | undefined {
  const location = locate(options, disk);
  if (options.clean || (disk.stat(location.manifest)?.size ?? 0) < WORTH_A_THREAD) return undefined;
  return crew.look<Location, OutputLook>(location);
}

/** Bytes of a manifest: some 3,000 files, at which one looks for as long as a thread takes to start. */
const WORTH_A_THREAD = 400_000;

/** The report of the last build, where this one would write the same files again; `undefined` where it might not. */
export async function reportAgain(
  { report, changed }: LastBuild,
  output: Promise<OutputLook | null> | undefined,
  options: BuildOptions,
  { disk }: Effects,
): Promise<BuildReport | undefined> {
  if (changed === undefined || changed.length > 0) return undefined;
  const written = untouchedOutput(options, await output, disk);
  // It may be that of another build, which ran at the same time and was killed, or was restored without what was noted of it.
  return written?.content === report.written?.content ? written && { ...report, written, stages: {} } : undefined;
}

/** To be called before a build that changes the output. */
export function forgetBuild(options: BuildOptions, { disk }: Effects): void {
  disk.remove(locate(options, disk).lastBuild);
}

/**
 * Keeps the report of a build that has written its output, and the states in which it found its inputs.
 * What had just changed may change once more within one tick of the disk's clock: so the note says from when on states tell nothing.
 * Git's rule for racy entries: https://git-scm.com/docs/racy-git
 */
export function keepBuild(
  { program, states, at }: BuildStart,
  report: BuildReport,
  options: BuildOptions,
  { disk, clock }: Effects,
): void {
  if (report.written === null) return;
  const { lastBuild, lastStates } = locate(options, disk);
  disk.write(lastStates, states.bytes);
  // Files carry the times of the disk, whose clock on a network drive may be behind the machine's.
  const behind = Math.max(0, clock() - (disk.stat(lastStates)?.mtimeMs ?? 0));
  const racyFrom = at - behind - COARSEST_CLOCK_MS;
  const { now: from } = options;
  const note: Note = {
    program,
    digest: states.digest,
    racyFrom,
    from,
    until: report.nextBuildAt,
    report,
  };
  disk.write(lastBuild, sealedJson(note, basename(lastBuild)));
}
