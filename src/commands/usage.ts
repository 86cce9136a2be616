import { type ParseArgsConfig, parseArgs } from "node:util";
import { closest, distance } from "fastest-levenshtein";
import { Refusal } from "../model/refusal.ts";

/** What a command takes: the same lines parse its arguments and print its help. */
export interface Usage {
  /** `build`. */
  readonly command: string;
  /** One sentence without its full stop. */
  readonly summary: string;
  /** As printed after the command's name: `FILE…`; none where the command takes flags only. */
  readonly operands?: string;
  readonly flags: { readonly [name: string]: Flag };
}

export interface Flag {
  readonly type: "string" | "boolean";
  /** What stands for the value in the help: `DIR`. */
  readonly value?: string;
  readonly help: string;
}

type Values<U extends Usage> = {
  readonly [F in keyof U["flags"]]?: U["flags"][F]["type"] extends "boolean" ? boolean : string;
};

/** @throws {Refusal} (2) an unknown flag (with the one that may be meant), a missing value, a stray operand. */
export function readArguments<const U extends Usage>(
  args: readonly string[],
  usage: U,
): { readonly values: Values<U>; readonly operands: readonly string[] } {
  const options: NonNullable<ParseArgsConfig["options"]> = Object.fromEntries(
    Object.entries(usage.flags).map(([name, { type }]) => [name, { type }]),
  );
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: usage.operands !== undefined,
    });
    return { values: values as Values<U>, operands: positionals };
  } catch (error) {
    if (!isParseArgsError(error)) throw error;
    throw new Refusal(explain(error, args, usage), `"dateline ${usage.command} --help" lists what it takes`, 2);
  }
}

export function helpText(usage: Usage): string {
  const flags = Object.entries(usage.flags).map(
    ([name, flag]) => [`--${name}${flag.value === undefined ? "" : ` ${flag.value}`}`, flag.help] as const,
  );
  const operands = usage.operands === undefined ? "" : ` ${usage.operands}`;
  return `dateline ${usage.command}${operands}${flags.length === 0 ? "" : " [flags]"}\n\n${usage.summary}.\n\n${columns(flags)}`;
}

/** Two columns, the second one aligned. */
export function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(0, ...rows.map(([left]) => left.length)) + 3;
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}\n`).join("");
}

/** ` (did you mean "X"?)` where one of the names is near enough to be a slip of the hand, else nothing. */
export function didYouMean(word: string, names: readonly string[]): string {
  if (names.length === 0) return "";
  const name = closest(word, [...names]);
  return distance(word, name) <= Math.ceil(name.length / 3) ? ` (did you mean "${name}"?)` : "";
}

function isParseArgsError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}

function explain(error: Error & { code: string }, args: readonly string[], usage: Usage): string {
  if (error.code !== "ERR_PARSE_ARGS_UNKNOWN_OPTION") return firstSentence(error.message);
  const known = Object.keys(usage.flags).map((name) => `--${name}`);
  const typed = args.map((arg) => arg.replace(/=.*$/s, ""));
  const unknown = typed.find((flag) => flag.startsWith("-") && !known.includes(flag)) ?? "";
  return `"dateline ${usage.command}" has no flag ${unknown}${didYouMean(unknown, known)}`;
}

/** Node goes on to explain how a value may start with a hyphen, which is rarely what went wrong. */
function firstSentence(message: string): string {
  const [first = message] = message.split(/\.\s|\n/, 1);
  return first.replace(/\.$/, "");
}
