import { resolve } from "node:path";
import type { BuildOptions, BuildReport } from "../build.ts";
import { buildAgain } from "../build-again.ts";
import type { Effects } from "../model/effects.ts";
import { companionState } from "../write/companions.ts";
import { throwMachineFault } from "../write/machine-fault.ts";
import { tellUnfinished } from "./finish-first.ts";
import { printProblems } from "./print-problems.ts";
import { count, countProblems, countsText, exitCodeOf, type ProblemCounts, problemData } from "./problem-counts.ts";
import { createProgress } from "./progress.ts";
import { buildTime, cacheFolder, reportFile, sitePath, siteRoot } from "./site-arguments.ts";
import { readArguments, type Usage } from "./usage.ts";

export const usage = {
  command: "build",
  summary: "Builds the site into a folder that any static host can serve",
  flags: {
    root: { type: "string", value: "DIR", help: "the site's folder, which holds content/ (default: here)" },
    out: { type: "string", value: "DIR", help: "where the site is written (default: ROOT/dist)" },
    base: {
      type: "string",
      value: "PATH",
      help: "path of the site below its host (default: that of url in site.yaml)",
    },
    now: {
      type: "string",
      value: "TIME",
      help: "the time that decides what may be seen (default: SOURCE_DATE_EPOCH, else the clock)",
    },
    drafts: { type: "boolean", help: "publish drafts and what is not due yet, for a look" },
    clean: { type: "boolean", help: "make every file anew" },
    cache: { type: "string", value: "DIR", help: "where the build keeps its notes (default: ROOT/.dateline)" },
    strict: { type: "boolean", help: "treat warnings as errors" },
    "keep-going": { type: "boolean", help: "build what is sound and leave the faulty files out" },
    report: { type: "string", value: "FILE.json", help: "write what was found, in full, for machines" },
  },
} as const satisfies Usage;

/** @returns 0; 1 where the content has errors (or, with --strict, warnings). */
export async function run(args: string[], effects: Effects): Promise<number> {
  const { values } = readArguments(args, usage);
  const root = siteRoot(values.root, effects);
  tellUnfinished(root, effects);
  const reportTo = values.report === undefined ? null : reportFile(values.report, effects);
  const progress = createProgress(process.stderr);
  const options: BuildOptions = {
    root,
    out: resolve(values.out ?? resolve(root, "dist")),
    cacheFolder: cacheFolder(values.cache, root),
    ...(values.base === undefined ? {} : { base: sitePath(values.base) }),
    now: buildTime(values.now, process.env.SOURCE_DATE_EPOCH, effects),
    drafts: values.drafts === true,
    clean: values.clean === true,
    strict: values.strict === true,
    keepGoing: values["keep-going"] === true,
    progress: progress.show,
  };
  const start = performance.now();
  const report = await buildAgain(options, effects)
    .finally(progress.end)
    .catch(throwMachineFault(options, effects.disk));
  if (report.written !== null) await renewCompanions(options, effects);
  printProblems(report.problems, effects.tell);
  const tally = countProblems(report.problems);
  if (reportTo !== null) effects.disk.write(reportTo, reportText(report, tally));
  effects.tell(closingLine(report, tally, performance.now() - start, options));
  return exitCodeOf(tally, options.strict);
}

/** What `deploy-files` has put beside the pages must not stay behind them: a server would send the older page. */
async function renewCompanions(options: BuildOptions, effects: Effects): Promise<void> {
  const state = companionState(options, effects.disk);
  if (state === undefined || !state.stale) return;
  const { deploySite } = await import("./deploy-site.ts");
  await deploySite(options, state.hosts, effects);
}

function reportText(
  { problems, written, stages, nextBuildAt, articles, pages }: BuildReport,
  counts: ProblemCounts,
): string {
  const of = (severity: "error" | "warning") =>
    problems.filter((problem) => problem.severity === severity).map((problem) => problemData(problem));
  const report = {
    articles,
    pages,
    files: written?.files ?? 0,
    counts,
    errors: of("error"),
    warnings: of("warning"),
    stages,
    nextBuildAt: nextBuildAt === null ? null : new Date(nextBuildAt).toISOString(),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function closingLine(report: BuildReport, counts: ProblemCounts, ms: number, { out }: BuildOptions): string {
  const { articles, pages, written } = report;
  const found = countsText(counts);
  if (written === null) return `Not built: ${found}. ${out} is as it was.`;
  const changes = `${written.written} files written, ${written.unchanged} unchanged, ${written.removed} removed`;
  return `${count(articles, "article")}, ${count(pages, "page")} in ${(ms / 1000).toFixed(1)} s (${changes}); ${found}. The site is in ${out}.`;
}
