import { createMemoryCache } from "../cache/memory-cache.ts";
import { composeEdition } from "../edition.ts";
import type { Effects } from "../model/effects.ts";
import { createStopwatch } from "../stopwatch.ts";
import { printProblems } from "./print-problems.ts";
import { count, countProblems, countsText, exitCodeOf, problemData } from "./problem-counts.ts";
import { buildTime, siteRoot } from "./site-arguments.ts";
import { readArguments, type Usage } from "./usage.ts";

export const usage = {
  command: "check",
  summary: "Says everything that a build would say of the content, and writes nothing",
  flags: {
    root: { type: "string", value: "DIR", help: "the site's folder, which holds content/ (default: here)" },
    json: { type: "boolean", help: "print the problems as a JSON array on stdout" },
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
  const options = {
    root: siteRoot(values.root, effects),
    now: buildTime(values.now, process.env.SOURCE_DATE_EPOCH, effects),
    drafts: values.drafts === true,
  };
  const { problems, archive } = await composeEdition(
    options,
    NO_THEME,
    createMemoryCache,
    effects,
    createStopwatch(() => performance.now()),
  );
  const counts = countProblems(problems);
  if (values.json) {
    const found = problems.map((problem) => ({ severity: problem.severity, ...problemData(problem) }));
    print(`${JSON.stringify(found, null, 2)}\n`);
  } else {
    printProblems(problems, effects.tell);
    effects.tell(`${count(archive.articles.length, "article")} checked: ${countsText(counts)}.`);
  }
  return exitCodeOf(counts, values.strict === true);
}

/** Only the content is looked at: compiling the templates would take longer than all the rest. */
const NO_THEME = { styles: [], scripts: [], fonts: [], files: [] } as const;
