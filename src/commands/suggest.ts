import { basename, relative, resolve, sep } from "node:path";
import { contains } from "../model/contains.ts";
import type { Effects } from "../model/effects.ts";
import type { Problem } from "../model/problem.ts";
import { Refusal } from "../model/refusal.ts";
import type { Settings } from "../model/settings.ts";
import { isMarkdown } from "../read/find-files.ts";
import { type Accepted, writeAccepted } from "../suggest/accept.ts";
import { groupNames } from "../suggest/group.ts";
import { readKnownRecords } from "../suggest/known-records.ts";
import { readText, type TextFile } from "../suggest/read-text.ts";
import { createSuggester, type Suggestion } from "../suggest/suggest.ts";
import { type Ask, askInTerminal } from "./ask.ts";
import { finishFirst } from "./finish-first.ts";
import { printProblems } from "./print-problems.ts";
import { count } from "./problem-counts.ts";
import { siteRoot } from "./site-arguments.ts";
import { acceptedOf, confidenceFrom } from "./suggest-choice.ts";
import { suggestionTable } from "./suggest-table.ts";
import { readArguments, type Usage } from "./usage.ts";

export const usage = {
  command: "suggest",
  summary: "Says which people, places, organisations and dates a text seems to name, and which of them are known",
  operands: "FILE…",
  flags: {
    root: { type: "string", value: "DIR", help: "the site's folder, whose records are known (default: here)" },
    json: { type: "boolean", help: "print every mention, as a JSON array on stdout" },
    write: { type: "boolean", help: "put what you accept into the article's front matter, and make its records" },
    accept: {
      type: "string",
      value: "N,M",
      help: "with --write: these numbers of the table; 7=place says of which kind",
    },
    "min-confidence": { type: "string", value: "X", help: "with --write: all that are as sure as this, 0 to 1" },
  },
} as const satisfies Usage;

/** What a terminal gives, and a test replaces. */
export interface Terminal {
  readonly print: (text: string) => void;
  /** `null` where nobody sits at the keyboard. */
  readonly ask: Ask | null;
}

/** @returns 0; 1 where a file cannot be read. */
export async function run(args: string[], effects: Effects, terminal: Terminal = ownTerminal()): Promise<number> {
  const { values, operands } = readArguments(args, usage);
  const choice = { accept: values.accept, minConfidence: confidenceFrom(values["min-confidence"]) };
  checkUsage(values, operands, terminal.ask !== null);
  const root = rootFor(values.root, values, effects);
  if (values.write && root !== null) finishFirst(root, effects);
  const { authority, settings } = readKnownRecords(root, effects);
  const files = operands.map((operand) => readOperand(operand, root, settings, effects));
  printProblems(
    files.flatMap(({ text }) => text.problems.filter(isError)),
    effects.tell,
  );
  const sound = files.filter(({ text }) => !text.problems.some(isError));
  const languages = sound.map(({ text }) => text.language);
  const suggest = await createSuggester(authority, settings, languages);

  const found: unknown[] = [];
  for (const file of sound) {
    const suggestions = suggest(file.text);
    const groups = groupNames(suggestions, file.text);
    found.push(...suggestions.map((suggestion) => mentionData(file.shown, suggestion)));
    if (!values.json) terminal.print(suggestionTable(file.shown, groups));
    if (values.write && root !== null) {
      const accepted = await acceptedOf(groups, choice, terminal.ask);
      effects.tell(writeReport(file, accepted, root, effects));
    }
  }
  if (values.json) terminal.print(`${JSON.stringify(found, null, 2)}\n`);
  return sound.length === files.length ? 0 : 1;
}

function ownTerminal(): Terminal {
  return {
    print: (text) => void process.stdout.write(text),
    ask: process.stdin.isTTY ? askInTerminal(process.stdin, process.stderr) : null,
  };
}

interface Values {
  readonly json?: boolean;
  readonly write?: boolean;
  readonly accept?: string;
  readonly "min-confidence"?: string;
}

/** @throws {Refusal} (2) */
function checkUsage(values: Values, operands: readonly string[], hasTerminal: boolean): void {
  const chosen = values.accept !== undefined || values["min-confidence"] !== undefined;
  if (operands.length === 0) throw new Refusal("no file is named", "Type dateline suggest FILE", 2);
  if (chosen && !values.write) {
    throw new Refusal("--accept and --min-confidence say what to write, and --write is missing", "Add --write", 2);
  }
  if (values.accept !== undefined && (operands.length > 1 || values["min-confidence"] !== undefined)) {
    throw new Refusal(
      "--accept takes the numbers of one file's table",
      "Name one file, and leave --min-confidence out",
      2,
    );
  }
  const text = operands.find((operand) => !isMarkdown(basename(operand)));
  if (values.write && text !== undefined) {
    const advice = "Make it an article first: dateline import FILE --from text";
    throw new Refusal(`${text} is a plain text and has no front matter to write to`, advice, 2);
  }
  if (values.write && !chosen && (!hasTerminal || values.json)) {
    const advice = "Say which to take: --accept 1,3 (numbers of the table) or --min-confidence 0.9";
    throw new Refusal("--write asks one by one, and there is no terminal to ask in", advice, 2);
  }
}

/** A text may be read where no site is; then nothing is known. */
function rootFor(stated: string | undefined, values: Values, effects: Effects): string | null {
  const isSite = effects.disk.stat(resolve("content"))?.kind === "folder";
  return stated === undefined && !values.write && !isSite ? null : siteRoot(stated, effects);
}

interface Operand {
  readonly path: string;
  /** Relative to the root where it lies in it, with forward slashes. */
  readonly shown: string;
  readonly bytes: Uint8Array;
  readonly text: TextFile;
}

function readOperand(operand: string, root: string | null, settings: Settings, effects: Effects): Operand {
  const path = resolve(operand);
  const inside = root !== null && contains(root, path) ? relative(root, path) : "";
  const shown = (inside || operand).split(sep).join("/");
  // Before the text: a change between the two must not pass for what the suggestions were made of.
  const bytes = effects.disk.stat(path)?.kind === "file" ? effects.disk.read(path) : new Uint8Array();
  return { path, shown, bytes, text: readText(path, shown, settings, effects) };
}

function isError({ severity }: Problem): boolean {
  return severity === "error";
}

/** In the order that the reference gives. */
function mentionData(file: string, { kind, surface, start, end, entity, edtf, confidence }: Suggestion) {
  return { file, kind, surface, start, end, entity, edtf, confidence };
}

function writeReport(
  { path, shown, bytes }: Operand,
  accepted: readonly Accepted[],
  root: string,
  effects: Effects,
): string {
  if (accepted.length === 0) return `${shown}: nothing accepted, nothing written.`;
  const { created, kept } = writeAccepted(path, bytes, accepted, root, effects);
  const records = created.map((file) => `\n  new: ${file}`).join("");
  const old = kept.map((file) => `\n  kept as it was: ${file}`).join("");
  return `${shown}: ${count(accepted.length, "name")} added to the front matter.${records}${old}`;
}
