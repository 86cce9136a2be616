import { hash } from "node:crypto";
import { join } from "node:path";
import type { BuildOptions, BuildReport } from "./build.ts";
import { type InputStates, inputStates, tells } from "./cache/input-states.ts";
import type { Effects } from "./model/effects.ts";
import { GENERATOR } from "./model/generator.ts";
import { historyState } from "./read/git-history.ts";
import { readCompiled, themeFolder } from "./vite/theme-cache.ts";
import { findThemeSources } from "./vite/theme-sources.ts";
import { readSealedJson, sealedJson } from "./write/json-file.ts";
import { locate } from "./write/target.ts";
import { untouchedOutput } from "./write/untouched.ts";

/** The report of a build, and everything that it depended on. */
interface LastBuild {
  readonly inputs: string;
  /** Times between which the same articles may be seen, in milliseconds since the epoch. */
  readonly from: number;
  readonly until: number | null;
  readonly report: BuildReport;
}

/** What a build has to know to be passed over next time: taken before it reads anything. */
export interface BuildStart {
  readonly inputs: string;
  /** The theme need not be compiled: neither its templates nor the packages they use have changed. */
  readonly compiled: boolean;
  /** An earlier build has kept what it read. */
  readonly kept: boolean;
  readonly states: InputStates;
  readonly at: number;
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
  const compiled = readCompiled(themeFolder(join(options.cacheFolder, "cache"), key), disk) !== undefined;
  if (states === undefined) return undefined;
  const kept = !options.clean && disk.stat(join(options.cacheFolder, "cache", "articles")) !== undefined;
  const decisive = [GENERATOR, root, base, drafts, strict, keepGoing, key, states.digest];
  return { inputs: hash("sha256", JSON.stringify(decisive), "base64url"), compiled, kept, states, at };
}

/** The report of the last build, where this one would write the same files again; `undefined` where it might not. */
export function lastBuild(start: BuildStart, options: BuildOptions, effects: Effects): BuildReport | undefined {
  const { disk } = effects;
  const kept = readSealedJson(locate(options, disk).lastBuild, disk) as LastBuild | undefined;
  if (kept === undefined || options.clean || !start.compiled || kept.inputs !== start.inputs) return undefined;
  if (options.now < kept.from || (kept.until !== null && options.now >= kept.until)) return undefined;
  const { history } = kept.report;
  if (history !== null && history !== historyState(options.root, effects)) return undefined;
  const written = untouchedOutput(options, disk);
  return written && { ...kept.report, written, stages: {} };
}

/** To be called before a build that changes the output. */
export function forgetBuild(options: BuildOptions, { disk }: Effects): void {
  disk.remove(locate(options, disk).lastBuild);
}

/** Keeps the report of a build that has written its output, unless the states of its inputs may hide a later change. */
export function keepBuild(
  { inputs, states, at }: BuildStart,
  report: BuildReport,
  options: BuildOptions,
  { disk, clock }: Effects,
): void {
  if (report.written === null) return;
  const file = locate(options, disk).lastBuild;
  const { now: from } = options;
  disk.write(file, sealedJson({ inputs, from, until: report.nextBuildAt, report } satisfies LastBuild));
  // Files carry the times of the disk, whose clock on a network drive may be behind the machine's.
  const behind = Math.max(0, clock() - (disk.stat(file)?.mtimeMs ?? 0));
  if (!tells(states, at - behind)) disk.remove(file);
}
