import { join, resolve } from "node:path";
import { FORMATS } from "../import/formats.ts";
import type { ImportedArticle, ImportedFile } from "../import/imported.ts";
import type { Disk, Effects } from "../model/effects.ts";
import { errorCode } from "../model/error-code.ts";
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
    map: { type: "string", value: "KEY=COLUMN,…", help: "what the columns of a table are: title=Headline,text=Body" },
    root: { type: "string", value: "DIR", help: "the site's folder, which holds content/ (default: here)" },
    "dry-run": { type: "boolean", help: "print what would be written on stdout, and write nothing" },
    report: { type: "string", value: "FILE.json", help: "write what needs a hand to a file as well" },
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
  for (const { path, shown } of sources) {
    if (effects.disk.stat(path) === undefined)
      throw new Refusal(`there is no ${shown}`, "Name a file or a folder that is there", 2);
  }
  const imported = await format(sources, readKnownRecords(root, effects), effects, { map: mapOf(values.map) });
  const problems = imported.flatMap((one) => one.problems);
  printProblems(problems, effects.tell);

  const articles = imported.flatMap((one) => one.articles);
  const files = imported.flatMap((one) => one.files ?? []);
  const isDry = values["dry-run"] === true;
  const write = isDry ? printArticles : writeArticles;
  const refused = [
    ...write(articles, root, effects.disk, print),
    ...copyFiles(files, root, effects.disk, isDry, print),
  ];
  for (const { file } of refused) {
    effects.tell(`${file} is there already, and stays as it is. Rename the source, or import it into another site.`);
  }
  const pages = articles.filter(({ file }) => file.startsWith("content/pages/")).length;
  const done = articles.length + files.length - refused.length;
  const report = {
    articles: articles.length - pages,
    pages,
    files: files.length,
    refused: refused.map(({ file }) => file),
    problems,
  };
  if (values.report !== undefined) effects.disk.write(resolve(values.report), `${JSON.stringify(report, null, 2)}\n`);
  const what = files.length + pages === 0 ? count(done, "article") : count(done, "file");
  effects.tell(`${what} ${isDry ? "would be written" : "written"}.`);
  return refused.length > 0 || problems.some(({ severity }) => severity === "error") ? 1 : 0;
}

/** @throws {Refusal} (2) */
function mapOf(text: string | undefined): ReadonlyMap<string, string> {
  const pairs = (text ?? "").split(",").filter((pair) => pair.trim() !== "");
  return new Map(
    pairs.map((pair) => {
      const [, key, column] = /^\s*(\w+)\s*=\s*(.*\S)\s*$/.exec(pair) ?? [];
      if (key !== undefined && column !== undefined) return [key, column];
      throw new Refusal(
        `--map cannot be read at "${pair.trim()}"`,
        "Write --map title=Headline,date=Published,text=Body",
        2,
      );
    }),
  );
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
    const to = join(root, ...article.file.split("/"));
    try {
      disk.create(to, article.text);
    } catch (error) {
      if (errorCode(error) !== "EEXIST") throw error;
      // An import that was interrupted goes on where it was.
      if (disk.stat(to)?.kind !== "file" || Buffer.compare(disk.read(to), Buffer.from(article.text)) !== 0) return true;
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
  return articles.filter(({ file, text, from }) => {
    if (files.has(file) || disk.stat(join(root, ...file.split("/"))) !== undefined) return true;
    files.add(file);
    print(from === undefined ? `${file}\n${text}\n` : `${file} of ${from}\n`);
    return false;
  });
}

/** What is there already with the same bytes is no matter. */
function copyFiles(
  files: readonly ImportedFile[],
  root: string,
  disk: Disk,
  isDry: boolean,
  print: (text: string) => void,
): readonly ImportedFile[] {
  return files.filter(({ file, path }) => {
    const to = join(root, ...file.split("/"));
    if (disk.stat(to) !== undefined) return Buffer.compare(disk.read(to), disk.read(path)) !== 0;
    if (!isDry) disk.create(to, disk.read(path));
    print(`${file}\n`);
    return false;
  });
}
