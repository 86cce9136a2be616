import { foldWord } from "./fold-word.ts";

/** A word of a text: folded, not stemmed. */
export interface Word {
  readonly word: string;
  /** UTF-16 offsets in the text, half-open. */
  readonly start: number;
  readonly end: number;
  /** A piece of a script that writes without spaces, which is neither stemmed nor completed. */
  readonly gram: boolean;
}

/**
 * Cuts a text into words, the same at build and in the browser. Scripts without spaces, and Korean, whose
 * particles stick to words, give each pair of neighbouring letters, and the last letter by itself, so that
 * every letter begins something that is indexed.
 */
export function wordsIn(text: string): Word[] {
  return ASCII.test(text) ? asciiWords(text) : anyWords(text);
}

const ASCII = /^[\0-\x7f]*$/;

/** Without an expression, which takes four times as long. */
function asciiWords(text: string): Word[] {
  const words: Word[] = [];
  const lower = text.toLowerCase();
  let start = -1;
  for (let end = 0; end <= lower.length; end++) {
    if (isLetterOrDigit(lower.charCodeAt(end))) {
      if (start === -1) start = end;
    } else if (start !== -1) {
      if (!isPossessive(text, start, end)) words.push({ word: lower.slice(start, end), start, end, gram: false });
      start = -1;
    }
  }
  return words;
}

/** Of a small letter of ASCII; false beyond the end of a text. */
function isLetterOrDigit(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

/** The s of "Kim's". */
function isPossessive(text: string, start: number, end: number): boolean {
  return end - start === 1 && text[start] === "s" && APOSTROPHE.test(text.charAt(start - 1));
}

/** What is all ASCII between two signs that end a word is taken as it is: in most texts only a few words have more than that. */
function anyWords(text: string): Word[] {
  const words: Word[] = [];
  let start = -1;
  let isPlain = true;
  for (let end = 0; end <= text.length; end++) {
    const code = text.charCodeAt(end);
    if (code >= 0x80 || (code >= DIGIT_ZERO && isLetterOrDigit(code | SMALL))) {
      if (start === -1) {
        start = end;
        isPlain = true;
      }
      if (code >= 0x80) isPlain = false;
    } else if (start !== -1) {
      if (!isPlain) cutRuns(text, start, end, words);
      else if (!isPossessive(text, start, end)) {
        words.push({ word: text.slice(start, end).toLowerCase(), start, end, gram: false });
      }
      start = -1;
    }
  }
  return words;
}

/** The bit by which a small letter of ASCII differs from its capital; digits have it. */
const SMALL = 0x20;
/** What comes before it ends a word. */
const DIGIT_ZERO = 0x30;

function cutRuns(text: string, from: number, to: number, words: Word[]): void {
  for (const match of text.slice(from, to).matchAll(RUN)) {
    const start = from + match.index;
    const run = match[0];
    if (PLAIN.test(run)) {
      if (isPossessive(text, start, start + run.length)) continue;
      words.push({ word: run.toLowerCase(), start, end: start + run.length, gram: false });
    } else if (GRAMS.test(run)) cutMixed(run, start, words);
    else push(run, start, words);
  }
}

const RUN = /[\p{L}\p{N}\p{M}]+/gu;
const PLAIN = /^[a-zA-Z0-9]+$/;
const APOSTROPHE = /['\u2019]/;
const GRAMS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc\u3099\u309a]/u;
const PIECES =
  /(?<grams>[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc\u3099\u309a]+)|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30fc\u3099\u309a]+/gu;

function push(run: string, start: number, words: Word[]): void {
  const servant = SERVANT_OF.exec(run)?.[0] ?? "";
  if (servant !== "") pushWhole(servant, start, words);
  pushWhole(run.slice(servant.length), start + servant.length, words);
}

function pushWhole(run: string, start: number, words: Word[]): void {
  const word = foldWord(run);
  if (word !== "") words.push({ word, start, end: start + run.length, gram: false });
}

/** The names that are written عبدالرحمن as well as عبد الرحمن are two words. */
const SERVANT_OF =
  /^(?:[\u0648\u0641\u0628\u0644]\p{M}*)?(?:\u0627\p{M}*\u0644\p{M}*)?\u0639\p{M}*\u0628\p{M}*\u062f\p{M}*(?=[\u0627\u0671]\p{M}*\u0644\p{M}*(?:\p{L}\p{M}*){2})/u;

/** "2018년", "金正恩GDP". */
function cutMixed(run: string, start: number, words: Word[]): void {
  for (const piece of run.matchAll(PIECES)) {
    const from = start + piece.index;
    if (piece.groups?.grams === undefined) push(piece[0], from, words);
    else pushGrams(piece[0], from, words);
  }
}

/** A letter with what it is composed of, where a text has it in parts: the sounds of Hangul, the marks of Kana. */
const LETTER =
  /[\u1100-\u115f\ua960-\ua97c][\u1160-\u11a7\ud7b0-\ud7c6]*[\u11a8-\u11ff\ud7cb-\ud7fb]*|.[\u3099\u309a]?/gsu;

function pushGrams(run: string, start: number, words: Word[]): void {
  const letters = run.match(LETTER) ?? [];
  let at = start;
  for (const [index, letter] of letters.entries()) {
    const next = letters[index + 1] ?? "";
    const word = foldWord(letter + next);
    if (word !== "") words.push({ word, start: at, end: at + letter.length + next.length, gram: true });
    at += letter.length;
  }
}
