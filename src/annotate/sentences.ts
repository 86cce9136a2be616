import type { Range } from "./block.ts";
import { isFullStop } from "./full-stops.ts";

/**
 * Where the sentence that holds a mention begins and ends: it is shown as the evidence for a
 * link. Own rules and not `Intl.Segmenter`, whose answers differ between versions of ICU, so
 * that the same text gives the same bytes everywhere. Takes time in proportion to the
 * sentence, not to the text.
 * @param start Of the mention, UTF-16 offsets in `text`, half-open.
 * @returns The range of the sentence without white space around it. What is longer than `REACH`
 * on one side of the mention is cut there at a word's border.
 */
export function sentenceAround(text: string, start: number, end: number): Range {
  return sentencesIn(text)(start, end);
}

/** `sentenceAround` for many mentions in one text: each full stop is looked at once. */
export function sentencesIn(text: string): (start: number, end: number) => Range {
  const known = new Map<number, number | null>();
  const borderAt = (at: number) => {
    const before = known.get(at);
    if (before !== undefined) return before;
    const border = borderAfter(text, at);
    known.set(at, border);
    return border;
  };
  return (start, end) => {
    const first = sentenceStart(text, start, borderAt);
    const last = sentenceEnd(text, Math.max(start, end), borderAt);
    return { start: skipSpace(text, first, start), end: trimSpace(text, last, end) };
  };
}

type Borders = (at: number) => number | null;

/** UTF-16 code units on each side of a mention. */
const REACH = 400;
/** A word that is longer than this is cut, at a whole character. */
const LONGEST_WORD = 80;

function sentenceStart(text: string, start: number, borderAt: Borders): number {
  const limit = Math.max(0, start - REACH);
  for (let at = start - 1; at >= limit; at--) {
    if (!isTerminator(text.charCodeAt(at))) continue;
    const border = borderAt(at);
    if (border !== null && border <= start) return border;
  }
  return limit === 0 ? 0 : wordBorder(text, limit, 1);
}

function sentenceEnd(text: string, end: number, borderAt: Borders): number {
  const limit = Math.min(text.length, end + REACH);
  // The mention may end with the full stop that closes the sentence: "in the U.S. He said".
  for (let at = Math.max(0, end - 1); at < limit; at++) {
    if (!isTerminator(text.charCodeAt(at))) continue;
    const border = borderAt(at);
    if (border !== null && border >= end) return border;
  }
  return limit === text.length ? limit : wordBorder(text, limit, -1);
}

/** Full stop, ! and ?, ellipsis, their forms in CJK, Arabic, Devanagari, Armenian, Ethiopic, and line breaks. */
const TERMINATORS = codesOf(
  "\n.!?\u2026\u3002\uff0e\uff01\uff1f\uff61\u061f\u06d4\u0964\u0965\u0589\u1362\u2028\u2029",
);
/** Those that end a sentence whatever follows. */
const ENDS = codesOf("\u3002\uff0e\uff01\uff1f\uff61");
const FULL_STOP = 0x2e;
const LINE_BREAKS = codesOf("\n\u2028\u2029");
const CLOSING = codesOf("\"'”’»«›)]}」』】〉》）］");

function codesOf(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((one) => one.charCodeAt(0)));
}

function isTerminator(code: number): boolean {
  // Letters and spaces of ASCII are most of what is read.
  return code === 0x20 || (code > 0x3f && code < 0x80) ? false : TERMINATORS.has(code);
}

/** Where the sentence that this mark closes ends, behind the quotes and brackets that belong to it; `null` if it closes none. */
function borderAfter(text: string, at: number): number | null {
  const mark = text.charCodeAt(at);
  if (LINE_BREAKS.has(mark)) return isWrap(text, at) ? null : at + 1;
  if (isTerminator(text.charCodeAt(at + 1)) && text[at + 1] !== "\n") return null;
  let border = at + 1;
  while (border - at < 8 && CLOSING.has(text.charCodeAt(border))) border++;
  if (ENDS.has(mark)) return border;
  const following = text.slice(border, border + 12);
  if (following === "") return border;
  if (!/^\s/u.test(following)) return null;
  const next = following.trimStart();
  // "What now?" he said. "Yes!" she said. And so on … and on.
  if (/^["'“‘«„([]*\p{Ll}/u.test(next)) return null;
  if (mark === FULL_STOP && !isFullStop(text, at, next)) return null;
  return border;
}

/** Hard-wrapped prose breaks lines anywhere: a line that goes on in lower case is no border. */
function isWrap(text: string, at: number): boolean {
  const next = text.slice(at + 1, at + 12);
  if (/^\s*\n/.test(next) || text[at - 1] === "\n") return false;
  const before = text.slice(Math.max(0, at - 8), at).trimEnd();
  return before !== "" && !/[.!?…:;。！？؟"”»)\]]$/u.test(before);
}

/** The border of a word at or beyond `limit`, towards the mention; inside a very long word, that of a character. */
function wordBorder(text: string, limit: number, direction: 1 | -1): number {
  for (let step = 0; step < LONGEST_WORD; step++) {
    const at = limit + step * direction;
    if (isSpace(text, direction === 1 ? at - 1 : at)) return at;
  }
  return isLowSurrogate(text.charCodeAt(limit)) ? limit + direction : limit;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

function skipSpace(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && isSpace(text, at)) at++;
  return at;
}

function trimSpace(text: string, from: number, limit: number): number {
  let at = from;
  while (at > limit && isSpace(text, at - 1)) at--;
  return at;
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code > 0x20 && code < 0x80) return false;
  return code === 0x20 || /\s/u.test(text[at] ?? "");
}
