import { basename, join, resolve } from "node:path";
import { compareSites, type SiteDiff } from "../diff/compare.ts";
import { markdownOf, textOf } from "../diff/print.ts";
import type { SiteState } from "../diff/site-state.ts";
import type { Effects } from "../model/effects.ts";
import type { Problem } from "../model/problem.ts";
import { Refusal } from "../model/refusal.ts";
import { throwMachineFault } from "../write/machine-fault.ts";
import { MARKER, type OutputTarget } from "../write/target.ts";
import { refuseUnbuilt } from "./built-output.ts";
import { builtState, contentState, nextState } from "./diff-states.ts";
import { checkOut } from "./git-revision.ts";
import { count, countProblems } from "./problem-counts.ts";
import { buildTime, cacheFolder, siteRoot } from "./site-arguments.ts";
import { didYouMean, readArguments, type Usage } from "./usage.ts";

const FORMATS = ["text", "json", "markdown"] as const;

export const usage = {
  command: "diff",
  summary:
    "Says what would change for readers: now against what was built, against a branch or commit, or one of two against the other",
  operands: "[BASE [HEAD]]",
  flags: {
    root: { type: "string", value: "DIR", help: "the site's folder, which holds content/ (default: here)" },
    out: { type: "string", value: "DIR", help: "what was built, where no BASE is named (default: ROOT/dist)" },
    format: { type: "string", value: "FORMAT", help: `${FORMATS.join(", ")} (for a pull request) (default: text)` },
    json: { type: "boolean", help: "the same as --format json" },
    all: { type: "boolean", help: "name every page, not twenty of a kind" },
    now: {
      type: "string",
      value: "TIME",
      help: "the time that decides what may be seen (default: SOURCE_DATE_EPOCH, else the clock)",
    },
    drafts: { type: "boolean", help: "count drafts and what is not due yet as published" },
    cache: { type: "string", value: "DIR", help: "where the build keeps its notes (default: ROOT/.dateline)" },
  },
} as const satisfies Usage;

/**
 * BASE and HEAD are folders that were built, or revisions of git.
 *
 * @param print Takes data: stdout, unless told otherwise.
 * @returns 0, whether anything changes or not; 1 where the content has errors: their files are left out
 * @throws {Refusal} (2) no such revision or build
 */
export async function run(
  args: string[],
  effects: Effects,
  print: (text: string) => void = (text) => void process.stdout.write(text),
): Promise<number> {
  const { values, operands } = readArguments(args, usage);
  const root = siteRoot(values.root, effects);
  const format = formatNamed(values.json ? "json" : (values.format ?? "text"));
  const context: Context = {
    target: { root, out: resolve(values.out ?? join(root, "dist")), cacheFolder: cacheFolder(values.cache, root) },
    options: {
      root,
      now: buildTime(values.now, process.env.SOURCE_DATE_EPOCH, effects),
      drafts: values.drafts === true,
    },
    effects,
  };
  const [base, head, ...others] = operands;
  if (others.length > 0) {
    throw new Refusal(`more than two sites are named: ${operands.join(", ")}`, "Type dateline diff main", 2);
  }
  const { states, problems } = await statesOf(base, head, context).catch(
    throwMachineFault(context.target, effects.disk),
  );
  const diff = compareSites(...states);
  print(printed(diff, format, values.all === true));
  const { errors } = countProblems(problems);
  if (errors > 0) {
    effects.tell(`${count(errors, "error")} in the content: these files are left out. "dateline check" names them.`);
  }
  return errors > 0 ? 1 : 0;
}

interface Context {
  readonly target: OutputTarget;
  readonly options: { readonly root: string; readonly now: number; readonly drafts: boolean };
  readonly effects: Effects;
}

interface Compared {
  readonly states: readonly [SiteState, SiteState];
  readonly problems: readonly Problem[];
}

async function statesOf(base: string | undefined, head: string | undefined, context: Context): Promise<Compared> {
  const { target, options, effects } = context;
  if (base === undefined) {
    refuseUnbuilt(target, effects.disk);
    const built = builtState(basename(target.out), target.out, effects);
    const { problems, ...next } = await nextState(options, target, built, effects);
    return { states: [built, next], problems };
  }
  if (isBuilt(base, effects)) {
    const other = head ?? target.out;
    refuseUnbuilt({ ...target, out: resolve(other) }, effects.disk);
    const state = (folder: string) => builtState(folder, resolve(folder), effects);
    return { states: [state(base), state(other)], problems: [] };
  }
  const before = await revisionState(base, context);
  const after =
    head === undefined
      ? await contentState("the files as they are now", options, effects)
      : await revisionState(head, context);
  return { states: [before, after], problems: after.problems };
}

function isBuilt(operand: string, { disk }: Effects): boolean {
  return disk.stat(join(resolve(operand), MARKER)) !== undefined;
}

async function revisionState(name: string, { target, options, effects }: Context) {
  const revision = checkOut(name, options.root, target.cacheFolder, effects);
  try {
    return await contentState(revision.name, { ...options, root: revision.root }, effects);
  } finally {
    revision.remove();
  }
}

/** @throws {Refusal} (2) */
function formatNamed(name: string) {
  const format = FORMATS.find((known) => known === name);
  if (format !== undefined) return format;
  throw new Refusal(`there is no format "${name}"${didYouMean(name, FORMATS)}`, `Take one of ${FORMATS.join(", ")}`, 2);
}

const MOST = 20;

function printed(diff: SiteDiff, format: (typeof FORMATS)[number], all: boolean): string {
  if (format === "json") return `${JSON.stringify(diff, null, 2)}\n`;
  return format === "markdown" ? markdownOf(diff) : textOf(diff, all ? undefined : MOST);
}
