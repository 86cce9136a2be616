import { createMemoryCache } from "../cache/memory-cache.ts";
import { applyFixes, withFix } from "../check/apply-fixes.ts";
import { externalLinks } from "../check/external-links.ts";
import { inspect } from "../check/inspect.ts";
import { runChecks } from "../check/run-checks.ts";
import { composeEdition } from "../edition.ts";
import type { Effects } from "../model/effects.ts";
import { Refusal } from "../model/refusal.ts";
import { NO_ASSETS } from "../no-assets.ts";
import { historyReader } from "../read/git-history.ts";
import { refuseUnread } from "../read/refuse-unread.ts";
import { createStopwatch } from "../stopwatch.ts";
import { finishFirst, tellUnfinished } from "./finish-first.ts";
import { githubAnnotations } from "./github-annotations.ts";
import { printProblems } from "./print-problems.ts";
import { count, countProblems, countsText, exitCodeOf, problemData } from "./problem-counts.ts";
import { buildTime, siteRoot } from "./site-arguments.ts";
import { readArguments, type Usage } from "./usage.ts";

export const usage = {
  command: "check",
  summary: "Says everything that a build would say of the content, and more, and writes no page",
  flags: {
    root: { type: "string", value: "DIR", help: "the site's folder, which holds content/ (default: here)" },
    json: { type: "boolean", help: "print the problems as a JSON array on stdout" },
    format: {
      type: "string",
      value: "NAME",
      help: "text (default), json, or github: annotations of a workflow of GitHub Actions, on stdout",
    },
    links: { type: "boolean", help: "print the links to other sites on stdout, a line each, and no problems" },
    fix: { type: "boolean", help: "put right what is safe to put right, and say what was" },
    now: {
      type: "string",
      value: "TIME",
      help: "the time that decides what may be seen (default: SOURCE_DATE_EPOCH, else the clock)",
    },
    drafts: { type: "boolean", help: "count drafts and what is not due yet as published" },
    strict: { type: "boolean", help: "treat warnings as errors" },
  },
} as const satisfies Usage;

/**
 * @param print Takes data: stdout, unless told otherwise.
 * @returns 0; 1 where the content has errors (or, with --strict, warnings).
 */
export async function run(
  args: string[],
  effects: Effects,
  print: (text: string) => void = (text) => void process.stdout.write(text),
): Promise<number> {
  const { values } = readArguments(args, usage);
  const format = formatOf(values.format, values.json === true);
  const options = {
    root: siteRoot(values.root, effects),
    now: buildTime(values.now, process.env.SOURCE_DATE_EPOCH, effects),
    drafts: values.drafts === true,
  };
  (values.fix ? finishFirst : tellUnfinished)(options.root, effects);
  const watch = createStopwatch(() => performance.now());
  const history = historyReader(options.root, effects);
  const asked = { ...options, readHistory: history };
  const edition = await composeEdition(asked, NO_ASSETS, createMemoryCache, effects, watch);
  const inspection = await inspect(edition, options.root, options.now, effects);
  if (values.links) {
    print(externalLinks(inspection, format === "json"));
    return 0;
  }
  const findings = [...edition.problems.map(withFix), ...runChecks(inspection)];
  if (values.fix) refuseUnread(edition.problems);
  const { fixed, left: problems } = values.fix
    ? applyFixes(findings, options.root, effects)
    : { fixed: [], left: findings };
  const counts = countProblems(problems);
  if (format === "json") {
    const found = problems.map((problem) => ({ severity: problem.severity, ...problemData(problem) }));
    print(`${JSON.stringify(found, null, 2)}\n`);
  } else if (format === "github") {
    print(githubAnnotations(problems, options.root, process.env.GITHUB_WORKSPACE ?? process.cwd()));
  } else printProblems(problems, effects.tell);
  for (const { file, line, column, message, rule } of fixed)
    effects.tell(`${file}:${line}:${column}: put right: ${message} [${rule}]`);
  if (format !== "json")
    effects.tell(`${count(edition.archive.articles.length, "article")} checked: ${countsText(counts)}.`);
  return exitCodeOf(counts, values.strict === true);
}

const FORMATS = ["text", "json", "github"] as const;

/** @throws {Refusal} (2) */
function formatOf(stated: string | undefined, json: boolean): (typeof FORMATS)[number] {
  const format = FORMATS.find((name) => name === (stated ?? (json ? "json" : "text")));
  if (format !== undefined && !(json && format !== "json")) return format;
  throw new Refusal(
    `--format cannot be ${stated}${json ? " and JSON at once" : ""}`,
    `Take one of ${FORMATS.join(", ")}`,
    2,
  );
}
