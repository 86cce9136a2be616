import type { Place } from "../model/problem.ts";

/** A text that would keep a parser busy for minutes, and where. */
export interface HostileText {
  readonly place: Place;
  readonly message: string;
  readonly advice: string;
}

/**
 * Refuses, in one pass over the text, what costs the Markdown parsers quadratic time or more.
 * Measured on 50,000 to 400,000 characters; everything else that was tried (brackets, stars,
 * back-ticks, comments, tables, definitions, lines of 280,000 characters) is linear in satteri.
 * Texts under 20,000 characters cannot hurt it: its worst case then stays under 0.2 s.
 *
 * remark-parse needs more care: lists nested by indentation take it cubic time (1,500 levels:
 * 75 s), and so do nested emphases (6,000: 12 s).
 */
export function findHostileText(text: string, parser: "satteri" | "remark"): HostileText | undefined {
  if (text.length < (parser === "satteri" ? 20_000 : 2_000)) return undefined;
  for (const { pattern, message, advice } of parser === "satteri" ? FOR_BOTH : [...FOR_BOTH, ...FOR_REMARK]) {
    const at = text.search(pattern);
    if (at === -1) continue;
    const before = text.slice(0, at);
    return { place: { line: before.split("\n").length, column: at - before.lastIndexOf("\n") }, message, advice };
  }
  return undefined;
}

// Each pattern begins at a place that its own repetition cannot reach, so that the search is linear.
const FOR_BOTH = [
  {
    // `>>>>…`, `- - - …`, `1. 1. 1. …`: quadratic in the number of containers that one line opens.
    pattern: /^(?:[ \t]{0,8}(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){100}/m,
    message: "quotations or lists are nested more than 100 deep",
    advice: "Remove the marks at the beginning of the line",
  },
  {
    // `a_a_a_…`: each underscore is compared with all before it.
    pattern: /(?<!_[^\s_]{0,5})(?:_[^\s_]{1,5}){5000}/,
    message: "a word holds more than 5,000 underscores",
    advice: "Put it between back-ticks, or into a code block",
  },
  {
    // `http://a.b)))…`: the end of a bare address is looked for again after each bracket.
    pattern: /(?<!\))\){5000}/,
    message: "more than 5,000 closing brackets stand in a row",
    advice: "Put them into a code block",
  },
] as const;

const FOR_REMARK = [
  {
    pattern: /^[ \t]{200,}(?:[-+*>]|\d{1,9}[.)]|\[\^)/m,
    message: "a list is indented by more than 200 characters",
    advice: "Nest it less deeply",
  },
  {
    pattern: /(?:(?<![*_~])[*_~]{1,3}(?![*_~])(?:(?!\n\n)[^*_~]){0,200}){1000}/,
    message: "a paragraph holds more than 1,000 marks of emphasis",
    advice: "Divide it",
  },
] as const;
