import { resolve } from "node:path";
import { type BuildOptions, type BuildReport, build } from "../build.ts";
import type { Effects } from "../model/effects.ts";
import { Refusal } from "../model/refusal.ts";
import { printProblems } from "./print-problems.ts";
import { createProgress } from "./progress.ts";
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
  const root = resolve(values.root ?? ".");
  if (effects.disk.stat(resolve(root, "content"))?.kind !== "folder") {
    throw new Refusal(`there is no content/ folder in ${root}`, "Go to the site's folder, or name it with --root", 2);
  }
  const progress = createProgress(process.stderr);
  const options: BuildOptions = {
    root,
    out: resolve(values.out ?? resolve(root, "dist")),
    cacheFolder: resolve(values.cache ?? resolve(root, ".dateline")),
    ...(values.base === undefined ? {} : { base: values.base }),
    now: buildTime(values.now, process.env.SOURCE_DATE_EPOCH, effects),
    drafts: values.drafts === true,
    clean: values.clean === true,
    strict: values.strict === true,
    keepGoing: values["keep-going"] === true,
    progress: progress.show,
  };
  const start = performance.now();
  const report = await build(options, effects).finally(progress.end);
  printProblems(report.problems, effects.tell);
  const errors = report.problems.filter(({ severity }) => severity === "error").length;
  const warnings = report.problems.length - errors;
  if (values.report !== undefined) effects.disk.write(resolve(values.report), reportText(report, errors, warnings));
  effects.tell(closingLine(report, errors, warnings, performance.now() - start, options));
  return errors > 0 || (options.strict && warnings > 0) ? 1 : 0;
}

/** Milliseconds since the epoch. SOURCE_DATE_EPOCH counts seconds: https://reproducible-builds.org/specs/source-date-epoch/ */
function buildTime(stated: string | undefined, epoch: string | undefined, { clock }: Effects): number {
  if (stated === undefined) return epoch !== undefined && /^\d+$/.test(epoch) ? Number(epoch) * 1000 : clock();
  const now = /^\d{4}-\d{2}-\d{2}/.test(stated) ? Date.parse(stated) : Number.NaN;
  if (Number.isNaN(now))
    throw new Refusal(`--now is no time: ${stated}`, "Write a day or a time with its zone: 2024-10-15T09:00:00Z", 2);
  return now;
}

function reportText(
  { problems, written, stages, nextBuildAt, articles, pages }: BuildReport,
  errors: number,
  warnings: number,
): string {
  const of = (severity: "error" | "warning") =>
    problems.filter((problem) => problem.severity === severity).map(({ severity: _, group: __, ...rest }) => rest);
  const report = {
    articles,
    pages,
    files: written?.files ?? 0,
    counts: { errors, warnings },
    errors: of("error"),
    warnings: of("warning"),
    stages,
    nextBuildAt: nextBuildAt === null ? null : new Date(nextBuildAt).toISOString(),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

function closingLine(report: BuildReport, errors: number, warnings: number, ms: number, { out }: BuildOptions): string {
  const { articles, pages, written } = report;
  const found = `${count(errors, "error")}, ${count(warnings, "warning")}`;
  if (written === null) return `Not built: ${found}. ${out} is as it was.`;
  const changes = `${written.written} files written, ${written.unchanged} unchanged, ${written.removed} removed`;
  return `${count(articles, "article")}, ${count(pages, "page")} in ${(ms / 1000).toFixed(1)} s (${changes}); ${found}. The site is in ${out}.`;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
