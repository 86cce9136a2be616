import { join } from "node:path";
import type { DateValue } from "../model/date.ts";
import type { Effects } from "../model/effects.ts";
import { errorCode } from "../model/error-code.ts";
import { parseDate } from "../model/parse-date.ts";
import { Refusal } from "../model/refusal.ts";
import type { Settings } from "../model/settings.ts";
import { zoneClock } from "../model/time-zone.ts";
import { leadsOut } from "../read/find-files.ts";
import { readSettings } from "../read/settings.ts";
import { newArticle } from "../starter/new-article.ts";
import { foldersAbove } from "../write/check-paths.ts";
import { printProblems } from "./print-problems.ts";
import { siteRoot } from "./site-arguments.ts";
import { readArguments, type Usage } from "./usage.ts";

export const usage = {
  command: "new",
  summary: "Makes the file of a new article, dated and with its front matter; never overwrites a file",
  operands: '"TITLE"',
  flags: {
    root: { type: "string", value: "DIR", help: "the site's folder, which holds content/ (default: here)" },
    date: { type: "string", value: "DATE", help: "when it is published: ISO date or EDTF (default: today)" },
    people: { type: "string", value: "NAMES", help: 'whom it is about: "Kim Jong-un, Moon Jae-in"' },
    places: { type: "string", value: "NAMES", help: 'where it plays: "Seoul"; with ; between names that have a comma' },
    topics: { type: "string", value: "NAMES", help: "what it is about" },
    authors: { type: "string", value: "NAMES", help: "who wrote it" },
    slug: { type: "string", value: "SLUG", help: "the last part of its address (default: made from the title)" },
    draft: { type: "boolean", help: "keep it out of the site until you take that line away" },
  },
} as const satisfies Usage;

/**
 * @param print Takes data, the file's name: stdout, unless told otherwise.
 * @returns 0; 1 where the settings have errors
 * @throws {Refusal} (1) where the file is there already, (2) for what is no date or no title
 */
export async function run(
  args: string[],
  effects: Effects,
  print: (text: string) => void = (text) => void process.stdout.write(text),
): Promise<number> {
  const { values, operands } = readArguments(args, usage);
  const title = operands.join(" ").replace(/\s+/gu, " ").trim();
  if (title === "") throw new Refusal("no title is given", 'Type dateline new "The title of the article"', 2);
  const root = siteRoot(values.root, effects);
  const { settings, problems } = readSettings(root, effects);
  printProblems(problems, effects.tell);
  const { file, text } = newArticle({
    title,
    ...dateOf(values.date, settings, effects),
    people: names(values.people),
    places: names(values.places),
    topics: names(values.topics),
    authors: names(values.authors),
    slug: values.slug ?? null,
    draft: values.draft === true,
  });
  refuseLink(root, file, effects);
  try {
    effects.disk.create(join(root, ...file.split("/")), text);
  } catch (error) {
    if (errorCode(error) !== "EEXIST") throw error;
    throw new Refusal(`${file} is there already, and stays as it is`, "Give another title, date or --slug", 1);
  }
  print(`${file}\n`);
  return problems.some(({ severity }) => severity === "error") ? 1 : 0;
}

/** @throws {Refusal} (1) where a folder on the way is a link that leads out of the site. */
function refuseLink(root: string, file: string, { disk }: Effects): void {
  for (const folder of foldersAbove(file)) {
    const leading = leadsOut(root, folder, disk);
    if (leading !== undefined) throw new Refusal(`${folder}: ${leading.message}`, "Make it a folder of the site", 1);
  }
}

/** @throws {Refusal} (2) */
function dateOf(
  stated: string | undefined,
  { timeZone }: Settings,
  { clock }: Effects,
): { readonly date: string; readonly value: DateValue } {
  const date = stated?.trim() ?? String(zoneClock(timeZone).at(clock())?.day);
  const reading = parseDate(date, timeZone);
  if (reading.ok) return { date, value: reading.date };
  const advice = reading.advice ?? "Write a day (2024-11-20), a month (2024-11), a year (1937) or unknown";
  throw new Refusal(`--date: ${reading.message}`, advice.replaceAll("`", ""), 2);
}

/** `Washington, D.C.; Seoul` is two names: where a semicolon stands, it parts them. */
function names(list: string | undefined): readonly string[] {
  const parts = (list ?? "").split(list?.includes(";") ? ";" : ",").map((name) => name.replace(/\s+/gu, " ").trim());
  return [...new Set(parts.filter((name) => name !== ""))];
}
