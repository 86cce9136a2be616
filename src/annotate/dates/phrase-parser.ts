import type { DatedPhrase, Reading } from "./reading.ts";

/** What a matched phrase means, or `null` where its context says that it is no date. */
export type ReadPhrase = (match: PhraseMatch) => ReadPhraseResult | null;

export interface PhraseMatch {
  readonly text: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
  /** The sentence before and after the phrase, at most 80 characters each. */
  readonly before: string;
  readonly after: string;
}

/** `lead` and `trail` widen (or with a negative number narrow) the phrase by so many characters. */
export interface ReadPhraseResult {
  readonly reading: Reading;
  readonly lead?: number;
  readonly trail?: number;
}

/** Finds the phrases of one form. */
export interface PhraseParser {
  /** Quick to test: a text that fails it holds no such phrase. */
  readonly needs: RegExp;
  parse(text: string): readonly DatedPhrase[];
}

const CONTEXT = 80;

/** A parser that gives readings, and only at the borders of words. What is refused is looked at again one character on. */
export function phraseParser(needs: RegExp, pattern: RegExp, read: ReadPhrase): PhraseParser {
  const search = new RegExp(pattern, `${pattern.flags}g`);
  return {
    needs,
    parse: (text) => {
      const phrases: DatedPhrase[] = [];
      search.lastIndex = 0;
      for (let match = search.exec(text); match !== null; match = search.exec(text)) {
        const phrase = phraseOf(text, match, read);
        if (phrase !== null) phrases.push(phrase);
        search.lastIndex = phrase?.end ?? match.index + 1;
      }
      return phrases;
    },
  };
}

function phraseOf(text: string, match: RegExpExecArray, read: ReadPhrase): DatedPhrase | null {
  const start = match.index;
  const end = start + match[0].length;
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  if (!bordersLeft(before, match[0]) || !bordersRight(after, match[0])) return null;
  const found = read({ text: match[0], groups: match.groups ?? {}, before, after });
  return found && { start: start - (found.lead ?? 0), end: end + (found.trail ?? 0), reading: found.reading };
}

// Not within words, numbers (1.2018, 12:18, 15-12), amounts ($2019), identifiers and URLs.
const LEFT = /[\p{L}\p{M}\p{N}_$€£¥₩₽#@/\\=&%+~]$|[\p{L}\p{N}/][.,:;'’?!]$|[\p{L}\p{N}][-‐‑]$|\d[–—−]$/u;
const RIGHT = /^(?:[\p{L}\p{M}\p{N}_%‰€£¥₩₽@\\=&+/]|\s?[%‰]|[.,:]\d|[-‐‑–—−][\p{N}]|[-‐‑]\p{L}|\.\p{Ll})/u;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Whether a phrase stands apart from the words and numbers around it. */
export function bordersOf(text: string, start: number, end: number): boolean {
  return (
    bordersLeft(text.slice(Math.max(0, start - CONTEXT), start), text.slice(start, end)) &&
    bordersRight(text.slice(end, end + CONTEXT), text.slice(start, end))
  );
}

/** "Mid-2018" and "late-June": the one hyphen that a date may stand behind. */
const PART = /(?:^|[\s(—–])(?:[Ee]arly|[Mm]id|[Ll]ate)-$/;

/** "June 30–July 2": a dash between numbers is part of a number, before a word it is not. */
const DASH_BEFORE_WORD = /\d[-‐‑–—−]$/;

function bordersLeft(before: string, phrase: string): boolean {
  if (/^\p{L}/u.test(phrase) && DASH_BEFORE_WORD.test(before)) return true;
  if (PART.test(before)) return true;
  // Chinese and Japanese set no space after a comma: 平壤,2日.
  return !LEFT.test(before.slice(-2)) || CJK.test(before.slice(-2));
}

function bordersRight(after: string, phrase: string): boolean {
  if (!RIGHT.test(after.slice(0, 3)) || CJK.test(after.slice(0, 1))) return true;
  // Behind the sign of a day a number is another one: 3月5日,20人; 5日7时.
  return CJK.test(phrase.slice(-1)) && /^[.,:\d]/.test(after);
}
