import type { Problem } from "../model/problem.ts";
import { count } from "./problem-counts.ts";

/**
 * Says what an editor has to know: every error, and warnings as far as a person will read them.
 * One matter (an unknown name in many files) is said once, with a count and three places.
 */
export function printProblems(problems: readonly Problem[], tell: (text: string) => void): void {
  const matters = [...mattersOf(problems)].sort(errorsLast);
  const warnings = matters.filter(([first]) => first.severity === "warning");
  const { shown, hidden } = choose(warnings);
  for (const matter of shown) tell(textOf(matter));
  if (hidden.length > 0) tell(hiddenText(hidden));
  for (const matter of matters.slice(warnings.length)) tell(textOf(matter));
}

export type Matter = readonly [Problem, ...Problem[]];

const MOST_WARNINGS = 100;
/** Of one rule in one file, where there are too many: a page with 20,000 dead links must not hide what is wrong elsewhere. */
const MOST_ALIKE = 5;
const PLACES = 3;

/** Problems that are one matter together, in the order of their places. */
export function mattersOf(problems: readonly Problem[]): Iterable<Matter> {
  const matters = new Map<string, [Problem, ...Problem[]]>();
  for (const problem of [...problems].sort(byPlace)) {
    const key =
      problem.group === undefined
        ? placeOf(problem) + problem.message + problem.found
        : `${problem.severity} ${problem.rule} ${problem.group}`;
    const matter = matters.get(key);
    if (!matter) matters.set(key, [problem]);
    else if (problem.group !== undefined) matter.push(problem);
  }
  return matters.values();
}

function choose(warnings: readonly Matter[]): {
  readonly shown: readonly Matter[];
  readonly hidden: readonly Matter[];
} {
  const alike = new Map<string, number>();
  const shown: Matter[] = [];
  const hidden: Matter[] = [];
  for (const matter of warnings) {
    const key = `${matter[0].file} ${matter[0].rule}`;
    const before = alike.get(key) ?? 0;
    alike.set(key, before + 1);
    const fits = warnings.length <= MOST_WARNINGS || (before < MOST_ALIKE && shown.length < MOST_WARNINGS);
    (fits ? shown : hidden).push(matter);
  }
  return { shown, hidden };
}

/** Errors stand at the end, where the eye is when the command returns. */
function errorsLast([a]: Matter, [b]: Matter): number {
  return Number(a.severity === "error") - Number(b.severity === "error");
}

function byPlace(a: Problem, b: Problem): number {
  return (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column;
}

function textOf([first, ...more]: Matter): string {
  const { severity, rule, message, found, expected, advice } = first;
  const places = more.slice(0, PLACES - 1).map((problem) => `    also ${placeOf(problem)}`);
  const rest = more.length - places.length;
  return [
    `${placeOf(first)}: ${severity}: ${message} [${rule}]${more.length > 0 ? ` (${more.length + 1} times)` : ""}`,
    ...(found === undefined || found === "" ? [] : [`    found: ${clean(found)}`]),
    ...(expected === undefined ? [] : [`    expected: ${expected}`]),
    ...(advice === undefined ? [] : [`    ${advice}${/[.?!]$/.test(advice) ? "" : "."}`]),
    ...places,
    ...(rest > 0 ? [`    and ${rest} more`] : []),
  ].join("\n");
}

function hiddenText(hidden: readonly Matter[]): string {
  const byRule = new Map<string, number>();
  for (const [{ rule }] of hidden) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
  const counts = [...byRule].map(([rule, times]) => `${times} ${rule}`).join(", ");
  return `… and ${count(hidden.length, "more warning")} (${counts}). All of them: --report FILE.json`;
}

function placeOf({ file, line, column }: Problem): string {
  return `${clean(file)}:${line}:${column}`;
}

/** What an editor's file holds must not steer the terminal, nor fill it. */
function clean(text: string): string {
  const visible = text.replace(/\p{C}/gu, (character) => (character === "\n" ? "⏎" : "\ufffd"));
  return visible.length > LONGEST ? `${visible.slice(0, LONGEST)}…` : visible;
}

const LONGEST = 200;
