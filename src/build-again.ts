import type { BuildOptions, BuildReport } from "./build.ts";
import { cacheFolders } from "./cache-folders.ts";
import {
  type BuildStart,
  buildStart,
  forgetBuild,
  keepBuild,
  type LastBuild,
  lastBuild,
  lookAtOutputAside,
  reportAgain,
} from "./last-build.ts";
import type { Effects } from "./model/effects.ts";
import type { OutputLook } from "./write/output-look.ts";

/**
 * Does what the last build has left to do: nothing where nothing has changed, little where some articles say the same in other words, else the
 * whole. What reads and draws takes a quarter of a second to load: only where there is something to do.
 */
export async function buildAgain(options: BuildOptions, effects: Effects): Promise<BuildReport> {
  const output = lookAtOutputAside(options, effects);
  const start = buildStart(options, effects);
  const last = start && lastBuild(start, options, effects);
  const done = last && (await reportAgain(last, output, options, effects));
  if (done !== undefined) return done;
  forgetBuild(options, effects);
  const report =
    (start && last && (await reworded(start, last, output, options, effects))) ??
    (await whole(start, output, options, effects));
  if (start !== undefined) keepBuild(start, report, options, effects);
  return report;
}

async function reworded(
  { states }: BuildStart,
  { report, changed }: LastBuild,
  output: Promise<OutputLook | null> | undefined,
  options: BuildOptions,
  effects: Effects,
): Promise<BuildReport | null> {
  if (changed === undefined || changed.length === 0 || changed.length > MOST_REWORDED) return null;
  const { reword } = await import("./reword/reword.ts");
  return reword(changed, report, { looked: states.stats(), output }, options, effects);
}

/** Files. Where more have changed, one of them will say something else. */
const MOST_REWORDED = 100;

async function whole(
  start: BuildStart | undefined,
  output: Promise<OutputLook | null> | undefined,
  options: BuildOptions,
  effects: Effects,
): Promise<BuildReport> {
  const size = start?.states.size ?? 0;
  const isCompiledApart = start !== undefined && !start.compiled && size > WORTH_A_PROCESS;
  const compiling = isCompiledApart ? compileApart(options, effects) : undefined;
  if (start !== undefined && !start.kept && size > WORTH_A_CREW) effects.crew.start();
  else effects.crew.alone();
  const { build } = await import("./build.ts");
  const seen = { ...(start && { looked: start.states.stats }), ...(output && { output }) };
  return build({ ...options, ...seen, ...(compiling && { compiling }) }, effects);
}

/** The tools that compile templates hold on to some 150 MB, which a large archive can use. What goes wrong is told when the theme is loaded. */
function compileApart({ root, cacheFolder }: BuildOptions, { crew }: Effects): Promise<boolean> {
  return crew.apart("compile", [root, cacheFolders(cacheFolder).all]);
}

const WORTH_A_PROCESS = 5000;

/** With fewer files threads would come too late. */
const WORTH_A_CREW = 500;
