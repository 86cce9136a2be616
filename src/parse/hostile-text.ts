import { placeAt } from "../model/problem.ts";
import { findCrowdedText } from "./crowded-text.ts";
import { findCrowdedWord } from "./crowded-word.ts";
import type { RefusedText } from "./refused-text.ts";

/**
 * Refuses, in one pass over the text, what costs the Markdown parsers quadratic time or more.
 * Everything else that was tried on 50,000 to 400,000 characters (brackets, stars, back-ticks,
 * comments, tables, definitions, one long line) is linear in satteri but entities, and what is left stays
 * under 0.2 s in texts of less than 20,000 characters. remark-parse is quadratic in much more.
 */
export function findHostileText(text: string, parser: "satteri" | "remark"): RefusedText | undefined {
  if (text.length < (parser === "satteri" ? 20_000 : 2_000)) return undefined;
  for (const { pattern, message, advice } of parser === "satteri" ? FOR_BOTH : [...FOR_BOTH, ...FOR_REMARK]) {
    const at = text.search(pattern);
    if (at === -1) continue;
    return { place: placeAt(text, at), message, advice };
  }
  return (
    findCrowdedWord(text) ?? findCrowdedText(text) ?? (parser === "remark" ? findCrowdedParagraph(text) : undefined)
  );
}

// Each pattern begins where its own repetition cannot have begun before, so that the search is linear.
const FOR_BOTH = [
  {
    // `>>>>…`, `- - - …`, `1. 1. 1. …`: quadratic in the number of containers that one line opens.
    // A line of stars or of hyphens only is a thematic break.
    pattern: /^(?!(?:[* \t]+|[- \t]+)$)(?:[ \t]{0,8}(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){100}/m,
    message: "quotations or lists are nested more than 100 deep",
    advice: "Remove the marks at the beginning of the line",
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
    // 1,500 levels of a list take 75 s.
    pattern: /^[ \t]{200,}(?:[-+*>]|\d{1,9}[.)]|\[\^)/m,
    message: "a list is indented by more than 200 characters",
    advice: "Nest it less deeply",
  },
] as const;

/** In one paragraph: 3,000 take remark-parse a second at worst, 12,000 take it up to 24. */
const MAX_MARKS = 3000;

/** Brackets, stars and the like are compared with one another within their paragraph, cell or item. */
function findCrowdedParagraph(text: string): RefusedText | undefined {
  let marks = 0;
  for (const [index, line] of text.split("\n").entries()) {
    if (/^\s*(?:$|[|#]|[-+*]\s|\d{1,9}[.)]\s)/.test(line)) marks = 0;
    for (const character of line) if ("[<*_~`".includes(character)) marks++;
    if (marks > MAX_MARKS) {
      const message = `a paragraph holds more than ${MAX_MARKS} brackets, stars or other marks`;
      return { place: { line: index + 1, column: 1 }, message, advice: "Divide it, or put it into a code block" };
    }
  }
  return undefined;
}
