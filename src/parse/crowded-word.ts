import { placeAt } from "../model/problem.ts";
import type { RefusedText } from "./refused-text.ts";

/**
 * Each underscore of a word is compared with all before it, and from each `http://` in it an address is looked for up to
 * its end: what that costs, marks times length, is limited (in characters; a fifth of a second).
 */
const MAX_COST = 100_000_000;

/** In characters; a shorter one costs nothing. */
const LONG = 5000;
const MARK = /_|:\/\//g;

/** The first word, everything between white space, that costs more. */
export function findCrowdedWord(text: string): RefusedText | undefined {
  for (const [index, end] of longWords(text)) {
    const word = text.slice(index, end);
    const marks = word.match(MARK)?.length ?? 0;
    if (marks * word.length <= MAX_COST) continue;
    return {
      place: placeAt(text, index),
      message: `a word of ${word.length.toLocaleString("en")} characters holds ${marks.toLocaleString("en")} underscores and addresses`,
      advice: "Put spaces between them, or put it into a file beside the article",
    };
  }
  return undefined;
}

/** Not by one expression, whose stack ends in a word of eight million characters. */
function* longWords(text: string): Generator<readonly [from: number, to: number]> {
  const white = /\s/g;
  for (let from = 0; from + LONG <= text.length; from = white.lastIndex) {
    white.lastIndex = from;
    const to = white.exec(text)?.index ?? text.length;
    if (to - from >= LONG) yield [from, to];
    if (to === text.length) return;
  }
}
