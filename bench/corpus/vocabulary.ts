import type { Random } from "./random.ts";

/** Gives words as newswire has them: few of them everywhere, most of them nearly nowhere. */
export interface Vocabulary {
  readonly size: number;
  readonly word: () => string;
}

/**
 * Forms of a language made up of syllables: roots with the endings of English, so that stemmers have
 * something to cut; short ones are used more. Frequencies fall as 1 / rank, and beyond some thousand words
 * faster, as Ferrer i Cancho and Solé found ("Two regimes in the frequency of words", 2001).
 * @param common the most frequent words, in their order.
 * @param size forms, those included.
 */
export function createVocabulary(common: readonly string[], size: number, random: Random): Vocabulary {
  const forms = new Set(common);
  while (forms.size < size) {
    const root = rootOf(random);
    forms.add(root);
    for (const ending of ENDINGS) if (forms.size < size && random.below(3) === 0) forms.add(root + ending);
  }
  const words = [...common, ...shortFirst([...forms].slice(common.length), random)];
  const sums = new Float64Array(words.length);
  let total = 0;
  for (let rank = 0; rank < words.length; rank++) {
    total += 1 / (rank + 1 + SHIFT) / Math.max(1, rank / CORE) ** TAIL;
    sums[rank] = total;
  }
  return { size: words.length, word: () => words[firstOver(sums, random.share() * total)] ?? "" };
}

/** Mandelbrot's: the very first words are not as frequent as Zipf's law has it. */
const SHIFT = 2.7;
/** Words that all writers share. */
const CORE = 6000;
const TAIL = 0.8;

function firstOver(sums: Float64Array, wanted: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] as number) > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** One to four syllables; two and three most often. */
function rootOf(random: Random): string {
  const count = [1, 1, 2, 2, 2, 2, 3, 3][random.below(8)] ?? 2;
  let root = "";
  for (let n = 0; n < count; n++) root += pick(ONSETS, random) + pick(VOWELS, random);
  return root + pick(CODAS, random);
}

function pick(from: readonly string[], random: Random): string {
  return from[random.skewed(from.length)] ?? "";
}

/** Roughly. */
function shortFirst(words: readonly string[], random: Random): readonly string[] {
  return words
    .map((word) => [word, word.length + random.below(8)] as const)
    .sort(([, a], [, b]) => a - b)
    .map(([word]) => word);
}

const ENDINGS = ["s", "ed", "ing", "er", "ly", "ation", "ness", "able", "ist", "ity"];
const ONSETS = "r t s n l c d m p b f v g h w st tr pr sh ch gr br cr pl cl sp j fl dr th k".split(" ");
const VOWELS = "e a i o u ea ai ou y".split(" ");
const CODAS = ["", "", "", "n", "t", "r", "l", "s", "nd", "d", "m", "nt", "st", "ck", "p", "rt", "ll", "g", "x", "lt"];
