import type { Place } from "./problem.ts";

/** A mistake in a YAML text. Places count from the text's first line. */
export interface YamlFault {
  readonly place: Place;
  readonly message: string;
  readonly found?: string;
  readonly advice?: string;
}

/**
 * What `yaml` found wrong, said to someone who does not know YAML.
 * @param code of `yaml`; empty where only js-yaml has a word for it, which is then the message.
 */
export function explained(text: string, code: string, message: string, place: Place): YamlFault {
  // What is found would look like spaces.
  if (code === "TAB_AS_INDENT") return { place, message: "a tab is used for indentation", advice: "Use spaces" };
  // More is not shown, and a line of 100,000 spaces would take the patterns below minutes.
  const line = (text.split("\n")[place.line - 1] ?? "").slice(0, 1000);
  const [, before = "", value = ""] = /^(\s*(?:- +)*(?:[^\s:#"'[{][^:]*:\s+)?)(.*?)\s*$/.exec(line) ?? [];
  const explain = EXPLANATIONS.get(code) ?? otherMistake;
  const explanation = explain({ text, message, place, line, before, value });
  return {
    place: explanation.place ?? place,
    message: explanation.message,
    found: line.trim().slice(0, 80),
    advice: explanation.advice,
  };
}

/** As `yaml` reports it, with the line on which it stands, and that line up to its value. */
interface Mistake {
  readonly text: string;
  readonly message: string;
  readonly place: Place;
  readonly line: string;
  readonly before: string;
  readonly value: string;
}

/** With a place where the mistake is another than where it is noticed. */
interface Explanation {
  readonly message: string;
  readonly advice: string;
  readonly place?: Place;
}

const NO_KEY = "this line is no key with a value";

/** By the codes of `yaml`. */
const EXPLANATIONS: ReadonlyMap<string, (mistake: Mistake) => Explanation> = new Map([
  ["BLOCK_AS_IMPLICIT_KEY", blockAsKey],
  [
    "BAD_SCALAR_START",
    ({ line, place, ...rest }: Mistake) => unquoted(line[place.column - 1] ?? "this character", rest),
  ],
  ["DUPLICATE_KEY", () => ({ message: "the same key stands here twice", advice: "Keep one of the two" })],
  ["MULTIPLE_DOCS", () => ({ message: "a second YAML document begins here", advice: "Remove the line ---" })],
  ["MISSING_CHAR", missingSign],
  ["MULTILINE_IMPLICIT_KEY", ({ line }: Mistake) => ({ message: NO_KEY, advice: adviceOnKey(line) })],
  ["UNEXPECTED_TOKEN", unexpectedToken],
  [
    "BAD_INDENT",
    () => ({
      message: "this line is indented wrongly, or a bracket above is not closed",
      advice: "Align it with its neighbours, and close every [ and {",
    }),
  ],
]);

function blockAsKey({ line, ...mistake }: Mistake): Explanation {
  return /:\s.*:(\s|$)/.test(line)
    ? { message: "a value with a colon and a space in it must be quoted", advice: inQuotes(mistake) }
    : {
        message: "the lines below are indented as if they belonged to this value",
        advice: "Start every key at the beginning of its line",
      };
}

function missingSign({ text, message, place }: Mistake): Explanation {
  return /closing/.test(message)
    ? {
        place: openQuote(text) ?? place,
        message: "a quotation mark is not closed",
        advice: "Close it, and write a quotation mark inside the value twice ('') or as \\\"",
      }
    : { message: NO_KEY, advice: "Write key: value, or indent the line if it continues the value above" };
}

function unexpectedToken({ text, place, ...mistake }: Mistake): Explanation {
  return beginsFurtherLeft(text, place.line)
    ? { message: "this line begins further left than those above it", advice: "Begin every key in the same column" }
    : { message: "the value does not end where its quotes, brackets or stars say", advice: inQuotes(mistake) };
}

function otherMistake({ message, place, line, ...mistake }: Mistake): Explanation {
  const { before, value } = mistake;
  // To YAML, *name stands for another value: "title: *Breaking* news".
  if (/unidentified alias/.test(message))
    return { place: { line: place.line, column: line.indexOf("*") + 1 }, ...unquoted("*", mistake) };
  // "title: !Important news": the fault is seen where the value ends.
  if (/unknown tag/.test(message) && value.startsWith("!"))
    return { place: { line: place.line, column: before.length + 1 }, ...unquoted("!", mistake) };
  return { message: `this is not YAML: ${message}`, advice: inQuotes(mistake) };
}

type Value = Pick<Mistake, "before" | "value">;

function unquoted(sign: string, value: Value): Explanation {
  return { message: `a value cannot start with ${sign} unless it is quoted`, advice: inQuotes(value) };
}

function inQuotes({ before, value }: Value): string {
  return `Put the value in quotes: ${before.trim()} ${quote(value)}`.slice(0, 200);
}

function quote(value: string): string {
  return `"${value
    .replace(/\s*#.*$/, "")
    .replace(/^(["'])(.*)\1$/, "$2")
    .replace(/["\\]/g, "\\$&")}"`;
}

function adviceOnKey(line: string): string {
  return ODD_SPACE.test(line)
    ? "Type the space after the colon anew: what stands there only looks like one"
    : "Write key: value, with a space after the colon";
}

/** A no-break space, an ideographic one and their like. */
const ODD_SPACE = /^[^:]*:[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]/;

/** Whether a line has less space before it than the first that is no comment. */
function beginsFurtherLeft(text: string, line: number): boolean {
  const lines = text.split("\n");
  const first = lines.findIndex((candidate) => /^\s*[^\s#]/.test(candidate));
  const spaces = (index: number) => /^ */.exec(lines[index] ?? "")?.[0].length ?? 0;
  return first < line - 1 && spaces(line - 1) < spaces(first);
}

/** `yaml` reports where the text ends, which is far from where the quotation began. */
function openQuote(text: string): Place | undefined {
  const line = text.split("\n").findIndex((candidate) => /:\s+(["'])(?:(?!\1).)*$/.test(candidate));
  return line === -1 ? undefined : { line: line + 1, column: 1 };
}
