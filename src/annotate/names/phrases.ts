import { isFormOf } from "./cyrillic.ts";
import { keyOf } from "./lexicon.ts";
import type { Reading } from "./neighbours.ts";
import { isParticle } from "./particles.ts";
import { SCRIPT } from "./scripts.ts";
import { foldedWord, tokensOf } from "./tokens.ts";

/** Finds words that an editor wants near a name, without regard to case. */
export interface PhraseSearch {
  inArticle(phrase: string): boolean;
  /** Within a range of a block, or the whole of it. */
  inBlock(block: number, phrase: string, range?: { readonly start: number; readonly end: number }): boolean;
}

/** Reads each block only when it is asked about, once for each phrase. */
export function createPhraseSearch(readings: readonly Reading[]): PhraseSearch {
  const found = new Map<string, readonly number[]>();
  const indexes = new Map<number, ReadonlyMap<string, readonly number[]>>();

  function occurrences(block: number, phrase: string): readonly number[] {
    const key = `${block}:${phrase}`;
    let offsets = found.get(key);
    const reading = readings[block];
    if (offsets === undefined) {
      offsets = reading === undefined ? [] : search(reading, phrase, () => indexOf(block, reading));
      found.set(key, offsets);
    }
    return offsets;
  }

  function indexOf(block: number, reading: Reading): ReadonlyMap<string, readonly number[]> {
    const index = indexes.get(block) ?? indexWords(reading);
    indexes.set(block, index);
    return index;
  }

  return {
    inArticle: (phrase) => readings.some((_, block) => occurrences(block, phrase).length > 0),
    inBlock(block, phrase, range) {
      const offsets = occurrences(block, phrase);
      if (range === undefined) return offsets.length > 0;
      return (firstFrom(offsets, range.start) ?? Number.POSITIVE_INFINITY) < range.end;
    },
  };
}

/** The first of ascending offsets that is not below a limit. */
function firstFrom(offsets: readonly number[], limit: number): number | undefined {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return offsets[low];
}

function indexWords({ text, tokens }: Reading): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  tokens.forEach((token, at) => {
    if (token.script === SCRIPT.run) return;
    const key = keyOf(foldedWord(text, token), token.script);
    const places = index.get(key);
    if (places) places.push(at);
    else index.set(key, [at]);
  });
  return index;
}

function search(
  { text, tokens }: Reading,
  phrase: string,
  index: () => ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const words = tokensOf(phrase).map((token) => ({
    script: token.script,
    word: foldedWord(phrase, token).toLowerCase(),
  }));
  const [first] = words;
  if (!first) return [];
  if (first.script === SCRIPT.run) return everyIndexOf(text, phrase.normalize("NFC"));
  const same = (at: number, { word }: { readonly word: string }): boolean => {
    const token = tokens[at];
    if (!token) return false;
    const written = foldedWord(text, token).toLowerCase();
    if (written === word) return true;
    if (token.script === SCRIPT.cyrillic) return isFormOf(word, written);
    return (
      token.script === SCRIPT.hangul && written.startsWith(word) && isParticle(word, written.slice(word.length), true)
    );
  };
  const places =
    first.script === SCRIPT.hangul ? tokens.map((_, at) => at) : (index().get(keyOf(first.word, first.script)) ?? []);
  return places
    .filter((at) => words.every((word, offset) => same(at + offset, word)))
    .map((at) => tokens[at]?.start ?? 0);
}

function everyIndexOf(text: string, phrase: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) found.push(at);
  return found;
}
