import { foldWord } from "../../../shared/search/fold-word.ts";
import type { RecordText } from "../../../shared/search/format.ts";
import { type Stem, termsOf } from "../../../shared/search/terms.ts";
import { wordsIn } from "../../../shared/search/words.ts";

/** A piece of text, marked where it answers the question. */
export interface Run {
  readonly text: string;
  readonly marked: boolean;
}

export interface Excerpt {
  /** Of the paragraph that it is from. */
  readonly id: string | null;
  readonly runs: readonly Run[];
}

/** Finds the words of texts that a question asks for; each word is looked at once. */
export interface Marker {
  /** The whole text, marked. */
  readonly mark: (text: string) => readonly Run[];
  /** The stretch of an article in which most words of the question stand close together. */
  readonly excerptOf: (blocks: RecordText) => Excerpt | null;
}

/**
 * @param terms of the index that answer to the question.
 * @param sameBeginnings every stem begins as its word does: then only those that begin as a term are cut to their stems.
 */
export function createMarker(terms: ReadonlySet<string>, stems: readonly Stem[], sameBeginnings = false): Marker {
  const beginnings = sameBeginnings ? new Set([...terms].map((term) => term.charAt(0))) : null;
  const known = new Map<string, string | null>();
  const termOf = (word: string, written: string, gram: boolean): string | null => {
    const before = known.get(written);
    if (before !== undefined) return before;
    const own = gram ? [word] : stems.flatMap((stem) => termsOf(word, written, stem, foldWord));
    const term = own.find((one) => terms.has(one)) ?? null;
    known.set(written, term);
    return term;
  };
  const matchesIn = (text: string): readonly Match[] => {
    if (terms.size === 0) return [];
    const matches: Match[] = [];
    for (const { word, start, end, gram } of wordsIn(text)) {
      if (beginnings !== null && !beginnings.has(word.charAt(0))) continue;
      const term = termOf(word, text.slice(start, end).toLowerCase(), gram);
      if (term !== null) matches.push({ start, end, term });
    }
    return matches;
  };
  return {
    mark: (text) => runsOf(text, 0, text.length, matchesIn(text)),
    excerptOf: (blocks) => excerptOf(blocks, matchesIn),
  };
}

function excerptOf(blocks: RecordText, matchesIn: (text: string) => readonly Match[]): Excerpt | null {
  let best: {
    readonly score: number;
    readonly block: RecordText[number];
    readonly at: number;
    readonly matches: readonly Match[];
  } | null = null;
  for (const block of blocks) {
    const matches = matchesIn(block[1]);
    for (const [n, { start }] of matches.entries()) {
      const near = matches.slice(n, n + MOST_NEAR).filter((match) => match.end - start <= WINDOW);
      const score = new Set(near.map(({ term }) => term)).size + Math.min(near.length, 6) / 10;
      if (best === null || score > best.score) best = { score, block, at: start, matches };
    }
  }
  if (best === null) return null;
  const [id, text] = best.block;
  const [from, to] = stretchAround(text, best.at);
  return { id, runs: runsOf(text, from, to, best.matches) };
}

/** How an article begins, for where no word of its text was asked for. */
export function openingOf(blocks: RecordText): string {
  const text = blocks.find(([, words]) => words.length > 60)?.[1] ?? blocks[0]?.[1] ?? "";
  const [, to] = stretchAround(text, 0);
  return text.slice(0, to) + (to < text.length ? " …" : "");
}

/** In UTF-16 code units. */
const WINDOW = 160;
/** Words that are counted in it. */
const MOST_NEAR = 24;
const BEFORE = 90;
const LENGTH = 260;

interface Match {
  readonly start: number;
  readonly end: number;
  readonly term: string;
}

/** From the start of a sentence where one is near, else from a word. */
function stretchAround(text: string, at: number): readonly [from: number, to: number] {
  let from = Math.max(0, at - BEFORE);
  const sentence = text.lastIndexOf(". ", at);
  if (sentence >= from) from = sentence + 2;
  else if (from > 0) from = text.indexOf(" ", from) + 1 || from;
  if (from > at) from = at;
  let to = Math.min(text.length, from + LENGTH);
  if (to < text.length) {
    const space = text.lastIndexOf(" ", to);
    if (space > at) to = space;
  }
  return [from, to];
}

function runsOf(text: string, from: number, to: number, matches: readonly Match[]): readonly Run[] {
  const runs: Run[] = [];
  const push = (piece: string, marked: boolean) => {
    const last = runs.at(-1);
    if (piece === "") return;
    if (last !== undefined && last.marked === marked) runs[runs.length - 1] = { text: last.text + piece, marked };
    else runs.push({ text: piece, marked });
  };
  if (from > 0) push("… ", false);
  let at = from;
  for (const { start, end } of matches) {
    if (start < from || end > to) continue;
    push(text.slice(at, Math.max(at, start)), false);
    push(text.slice(Math.max(at, start), Math.max(at, end)), true);
    at = Math.max(at, end);
  }
  push(text.slice(at, to), false);
  if (to < text.length) push(" …", false);
  return runs;
}
