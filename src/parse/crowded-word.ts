import type { RefusedText } from "./refused-text.ts";

/**
 * Each underscore of a word is compared with all before it, and from each `http://` in it an address is looked for up to
 * its end: what that costs, marks times length, is limited (in characters; a fifth of a second).
 */
const MAX_COST = 100_000_000;

/** Only where white space stands before: else every letter of a long word would be tried as its first. */
const LONG_WORD = /(?<!\S)\S{5000,}/g;
const MARK = /_|:\/\//g;

/** The first word, everything between white space, that costs more. */
export function findCrowdedWord(text: string): RefusedText | undefined {
  for (const { 0: word, index } of text.matchAll(LONG_WORD)) {
    const marks = word.match(MARK)?.length ?? 0;
    if (marks * word.length <= MAX_COST) continue;
    const before = text.slice(0, index);
    return {
      place: { line: before.split("\n").length, column: index - before.lastIndexOf("\n") },
      message: `a word of ${word.length.toLocaleString("en")} characters holds ${marks.toLocaleString("en")} underscores and addresses`,
      advice: "Put spaces between them, or put it into a file beside the article",
    };
  }
  return undefined;
}
