import { foldMarks } from "../../model/fold.ts";
import { SCRIPT, type Script, scriptOf } from "./scripts.ts";

/** A word, or a stretch of a script that has no spaces. UTF-16 offsets in the text as it stands. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly script: Script;
  /** The first letter; digits are lower, Hangul, Han, Arabic and their like have none. */
  readonly letter: "upper" | "lower" | "none";
  /** Only letters of ASCII: nothing to fold but case. */
  readonly plain: boolean;
}

/**
 * The words of a text. Hyphens, apostrophes and full stops part words ("Jong-un" is two), and
 * code points that are not seen, such as soft hyphens, do not.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const script = scriptAt(text, at, code);
    if (script < SCRIPT.word || script === SCRIPT.ignorable || script === SCRIPT.mark) at += widthAt(text, at, code);
    else at = pushToken(tokens, text, at, script);
  }
  return tokens;
}

/** The word as names are compared: marks, width and unseen code points folded, the case kept. */
export function foldedWord(text: string, token: Pick<Token, "start" | "end" | "plain">): string {
  const word = text.slice(token.start, token.end);
  return token.plain ? word : foldCase(word);
}

/** `foldName` but for case. */
export function foldCase(word: string): string {
  const seen = word.replace(/\p{Default_Ignorable_Code_Point}/gu, "").normalize("NFKC");
  return foldMarks(seen).normalize("NFC");
}

function pushToken(tokens: Token[], text: string, start: number, script: Script): number {
  let at = start;
  let end = start;
  let plain = true;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (script === SCRIPT.word && isPlainWord(code)) {
      end = ++at;
      continue;
    }
    const next = scriptAt(text, at, code);
    if (next !== script && next !== SCRIPT.ignorable && next !== SCRIPT.mark && !joins(script, next)) break;
    at += widthAt(text, at, code);
    if (code >= 0x80) plain = false;
    if (next !== SCRIPT.ignorable) end = at;
  }
  tokens.push({ start, end, script, letter: letterAt(text, start), plain: plain && end === at });
  return end;
}

/** ASCII letters and digits: nearly every character of an English text. */
function isPlainWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}

/** Digits belong to the word before them whatever its script: "Сеул2024" is one word. */
function joins(script: Script, next: Script): boolean {
  return script !== SCRIPT.hangul && script !== SCRIPT.run && next === SCRIPT.word;
}

function letterAt(text: string, at: number): Token["letter"] {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 65 && code <= 90 ? "upper" : "lower";
  const letter = String.fromCodePoint(text.codePointAt(at) ?? code);
  if (letter.toLowerCase() !== letter) return "upper";
  return letter.toUpperCase() !== letter ? "lower" : "none";
}

function scriptAt(text: string, at: number, code: number): Script {
  return code >= 0xd800 && code <= 0xdfff ? scriptOf(text.codePointAt(at) ?? code) : scriptOf(code);
}

function widthAt(text: string, at: number, code: number): number {
  return code >= 0xd800 && code <= 0xdbff && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
