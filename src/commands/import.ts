import { join, resolve } from "node:path";
import { FORMATS } from "../import/formats.ts";
import type { ImportedArticle } from "../import/imported.ts";
import type { Disk, Effects } from "../model/effects.ts";
import { Refusal } from "../model/refusal.ts";
import { readKnownRecords } from "../suggest/known-records.ts";
import { printProblems } from "./print-problems.ts";
import { count } from "./problem-counts.ts";
import { siteRoot } from "./site-arguments.ts";
import { didYouMean, readArguments, type Usage } from "./usage.ts";

export const usage = {
  command: "import",
  summary: "Makes articles of texts that were written elsewhere; never overwrites a file",
  operands: "SOURCE…",
  flags: {
    from: { type: "string", value: "FORMAT", help: `what the sources are: ${Object.keys(FORMATS).join(", ")}` },
    root: { type: "string", value: "DIR", help: "the site's folder, which holds content/ (default: here)" },
    "dry-run": { type: "boolean", help: "print the articles on stdout, and write nothing" },
  },
} as const satisfies Usage;

/**
 * @param print Takes data: stdout, unless told otherwise.
 * @returns 0; 1 where a source cannot be read, or its article is there already.
 */
export async function run(
  args: string[],
  effects: Effects,
  print: (text: string) => void = (text) => void process.stdout.write(text),
): Promise<number> {
  const { values, operands } = readArguments(args, usage);
  const format = formatNamed(values.from);
  if (operands.length === 0) throw new Refusal("no source is named", "Type dateline import FILE --from text", 2);
  const root = siteRoot(values.root, effects);
  const sources = operands.map((operand) => ({ path: resolve(operand), shown: operand.replaceAll("\\", "/") }));
  const imported = await format(sources, readKnownRecords(root, effects), effects);
  const problems = imported.flatMap((one) => one.problems);
  printProblems(problems, effects.tell);

  const articles = imported.flatMap((one) => one.articles);
  const refused = values["dry-run"]
    ? printArticles(articles, root, effects.disk, print)
    : writeArticles(articles, root, effects.disk, print);
  for (const { file } of refused) {
    effects.tell(`${file} is there already, and stays as it is. Rename the source, or import it into another site.`);
  }
  const done = articles.length - refused.length;
  effects.tell(`${count(done, "article")} ${values["dry-run"] ? "would be written" : "written"}.`);
  return refused.length > 0 || problems.some(({ severity }) => severity === "error") ? 1 : 0;
}

/** @throws {Refusal} (2) */
function formatNamed(name: string | undefined) {
  const names = Object.keys(FORMATS);
  if (name === undefined) throw new Refusal("--from is missing", `Say what the sources are: --from ${names[0]}`, 2);
  const format = Object.entries(FORMATS).find(([known]) => known === name)?.[1];
  if (format !== undefined) return format;
  throw new Refusal(`there is no format "${name}"${didYouMean(name, names)}`, `Take one of ${names.join(", ")}`, 2);
}

function writeArticles(
  articles: readonly ImportedArticle[],
  root: string,
  disk: Disk,
  print: (text: string) => void,
): readonly ImportedArticle[] {
  return articles.filter((article) => {
    try {
      disk.create(join(root, ...article.file.split("/")), article.text);
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "EEXIST") return true;
      throw error;
    }
    print(`${article.file}\n`);
    return false;
  });
}

function printArticles(
  articles: readonly ImportedArticle[],
  root: string,
  disk: Disk,
  print: (text: string) => void,
): readonly ImportedArticle[] {
  const files = new Set<string>();
  return articles.filter(({ file, text }) => {
    if (files.has(file) || disk.stat(join(root, ...file.split("/"))) !== undefined) return true;
    files.add(file);
    print(`${file}\n${text}\n`);
    return false;
  });
}
