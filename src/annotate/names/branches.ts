import type { Naming } from "./naming.ts";
import { isKnown, isOrdinary, opensSentence, type Reading, wordBefore } from "./neighbours.ts";
import type { Regions } from "./regions.ts";
import { SCRIPT } from "./scripts.ts";
import { foldedWord } from "./tokens.ts";
import { COMPASS, DEMONYM, OPENING_ADJECTIVES, TITLES } from "./word-lists.ts";

/**
 * "Texaco Canada said so" is no Canada, as inside a sentence, where the article shows elsewhere that the capital on the
 * first word is that of a name and not of the sentence that it opens.
 */
export function dropBranches(namings: readonly Naming[], readings: readonly Reading[], regions: Regions): void {
  let use: WordUse | null = null;
  for (const naming of namings) {
    if (naming.chosen?.kind !== "place" || naming.confidence >= 0.98) continue;
    const word = openingWord(naming, regions);
    if (word === null) continue;
    use ??= wordUse(readings);
    if (use.names.has(word) && !use.lower.has(word.toLowerCase())) naming.chosen = null;
  }
}

/** The word before a place that a sentence begins with, if it may be the name of something. */
function openingWord({ reading, span }: Naming, regions: Regions): string | null {
  if (!reading.capitalsTell || reading.tokens[span.first]?.script !== SCRIPT.word) return null;
  const before = wordBefore(reading, span.first, span.start);
  if (before?.joint !== " " || !before.capital || before.word.length < 3) return null;
  if (!opensSentence(reading, before.token) || isOrdinary(before)) return null;
  const { lower, token } = before;
  if (
    OPENING_ADJECTIVES.has(lower) ||
    TITLES.has(lower) ||
    lower === "assistant" ||
    COMPASS.has(lower) ||
    DEMONYM.test(lower)
  )
    return null;
  return isKnown(reading, token, "last", regions) ? null : before.word;
}

interface WordUse {
  /** Folded, as written: words that stand capitalised inside sentences. */
  readonly names: ReadonlySet<string>;
  readonly lower: ReadonlySet<string>;
}

function wordUse(readings: readonly Reading[]): WordUse {
  const names = new Set<string>();
  const lower = new Set<string>();
  for (const reading of readings) {
    if (!reading.capitalsTell) continue;
    reading.tokens.forEach((token, index) => {
      if (token.script !== SCRIPT.word) return;
      if (token.letter === "lower") lower.add(foldedWord(reading.text, token).toLowerCase());
      else if (token.letter === "upper" && !opensSentence(reading, index)) names.add(foldedWord(reading.text, token));
    });
  }
  return { names, lower };
}
