import { foldName } from "../../model/fold.ts";
import { HYPHEN_ENDINGS } from "./word-lists.ts";

/** A word of a block with what its look says. UTF-16 offsets; a possessive ending is no part of it. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Folded: "Bogotá" → "bogota". */
  readonly lower: string;
  /** What stands between the word before and this one. */
  readonly gap: string;
  /** Begins with a capital, or has one behind an Arabic article: el-Sisi, al-Assad. */
  readonly capital: boolean;
  /** ALL CAPS, two letters at least. */
  readonly capitals: boolean;
  /** A sentence or a quotation may begin here, so that the capital says nothing. */
  readonly opens: boolean;
  readonly possessive: boolean;
}

/** Abbreviations (U.S.), initials (D.), words with hyphens and apostrophes inside (Jong-un, O'Neill). */
const WORD =
  /(?:\p{Lu}\.){2,}|\p{Lu}\.(?=\s*\p{Lu})|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-\u2010\u2011'\u2019\u02bc][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

const POSSESSIVE = /['\u2019\u02bc]s$/iu;
const ARTICLE = /^(?:al|el|as|ar|ad|az|ash|at|ul|an)-(?=\p{Lu})/u;

export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const whole = match[0];
    const possessive = POSSESSIVE.test(whole) && whole.length > 3;
    const bare = possessive ? whole.replace(POSSESSIVE, "") : whole;
    for (const part of partsOf(bare)) {
      const start = match.index + part.at;
      const word = bare.slice(part.at, part.end);
      const last = part.end === bare.length;
      const gap = text.slice(end, start);
      words.push({
        start,
        end: start + word.length,
        text: word,
        lower: foldName(word),
        gap,
        capital: /^\p{Lu}/u.test(word) || ARTICLE.test(word),
        capitals: isCapitals(word),
        opens: opensSentence(words.at(-1), gap),
        possessive: last && (possessive || isPluralPossessive(text, start + word.length, word)),
      });
      end = start + word.length;
    }
    end = match.index + whole.length;
  }
  return words;
}

/** "London-based" is London; "pro-Moscow" is Moscow; "Jong-un" and "Okonjo-Iweala" are one word. */
function partsOf(word: string): readonly { readonly at: number; readonly end: number }[] {
  const whole = [{ at: 0, end: word.length }];
  const hyphen = word.search(/[-\u2010\u2011]/u);
  if (hyphen <= 0) return whole;
  const cut = [
    { at: 0, end: hyphen },
    { at: hyphen + 1, end: word.length },
  ];
  const before = word.slice(0, hyphen);
  const after = word.slice(hyphen + 1);
  if (/^\p{Lu}/u.test(before) && HYPHEN_ENDINGS.has(after.toLowerCase())) return cut;
  if (LOWER_PREFIX.test(before) && /^\p{Lu}/u.test(after)) return cut;
  return whole;
}

const LOWER_PREFIX =
  /^(?:pro|anti|ex|non|mid|post|pre|inter|intra|trans|former|then|then|self|all|sub|neo|un|vice|co|cross|half|part)$/u;

/** "Guterres' spokesman" */
function isPluralPossessive(text: string, end: number, word: string): boolean {
  return (
    /s$/iu.test(word) &&
    /^['\u2019]\s+\p{L}/u.test(text.slice(end, end + 4)) &&
    !/['\u2018]/u.test(text.slice(Math.max(0, end - 60), end))
  );
}

function isCapitals(word: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(word) && word === word.toUpperCase();
}

function opensSentence(before: Word | undefined, gap: string): boolean {
  if (before === undefined) return true;
  if (/[!?…:;"“”„«»([{•*|–—\n]|(?:^|\s)['‘-]/u.test(gap)) return true;
  return gap.startsWith(".") && !(/^\.\s+$/.test(gap) && (ABBREVIATED.has(before.lower) || before.text.length === 1));
}

const ABBREVIATED = new Set(
  (
    "mr mrs ms dr prof sr st mt ft gen lt col maj capt sgt cpl adm cmdr brig sen sens rep reps gov govs pres hon rev fr no vs jan feb mar apr jun jul aug " +
    "sep sept oct nov dec atty supt insp det messrs pvt"
  ).split(" "),
);
