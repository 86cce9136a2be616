import type { Range } from "../block.ts";
import { isFormOf } from "./cyrillic.ts";
import { foldRun } from "./folded-run.ts";
import { joinerOf, joinersAgree } from "./joiners.ts";
import { keyOf, type Lexicon, MAX_WORDS, type NameEntry } from "./lexicon.ts";
import { isParticle } from "./particles.ts";
import { SCRIPT } from "./scripts.ts";
import { foldedWord, type Token } from "./tokens.ts";
import { ROOT } from "./word-trie.ts";

/** A stretch of a block's text that is written like one or more known names. */
export interface Span {
  /** UTF-16 offsets in the block's text. */
  readonly start: number;
  readonly end: number;
  /** Indexes of its first and last token. */
  readonly first: number;
  readonly last: number;
  readonly entries: readonly NameEntry[];
}

/** All known names in a text, the longest first where they overlap, in reading order. */
export function spansOf(
  text: string,
  tokens: readonly Token[],
  lexicon: Lexicon,
  silent: readonly Range[],
  language: string,
): readonly Span[] {
  const found: Span[] = [];
  const walk = createWalk(text, tokens, lexicon, GENITIVE_S.test(language), found);
  tokens.forEach((token, index) => {
    if (token.script === SCRIPT.run) scanRun(text, tokens, index, lexicon, found);
    else walk(index);
  });
  const spoken = silent.length === 0 ? found : found.filter((span) => !overlapsAny(span, silent));
  return longestFirst(spoken);
}

/** Languages whose genitive is an `s` without apostrophe: "Putins Rede", "Rysslands president". */
const GENITIVE_S = /^(?:de|sv|da|nb|nn|no|lb|fo)\b/i;

function createWalk(
  text: string,
  tokens: readonly Token[],
  lexicon: Lexicon,
  genitive: boolean,
  found: Span[],
): (index: number) => void {
  const { words } = lexicon;

  /** The word of the text, or a part of it, as the last word of a name. */
  function close(node: number, key: string, start: number, first: number, last: number, end: number): void {
    const next = words.next(node, key);
    const entries = next < 0 ? undefined : words.at(next);
    if (entries) accept(entries, start, first, last, end);
  }

  function accept(entries: readonly NameEntry[], start: number, first: number, last: number, end: number): void {
    const written = readWords(text, tokens, start, first, last, end);
    const fitting = entries.filter((entry) => isWrittenSo(entry, written));
    if (fitting.length === 0) return;
    for (const tail of new Set(fitting.map((entry) => entry.tail))) {
      const same = fitting.filter((entry) => entry.tail === tail);
      const closed = tail !== "" && text.startsWith(tail, end);
      // A full stop may be missing ("Mark Milley Jr"), a bracket may not.
      if (closed || tail === "" || tail === ".") {
        found.push({ start, end: closed ? end + tail.length : end, first, last, entries: same });
      }
    }
  }

  function from(index: number, start: number, firstKey: string): void {
    let node = ROOT;
    for (let last = index; last < tokens.length && last < index + MAX_WORDS; last++) {
      const token = tokens[last];
      if (!token || token.script === SCRIPT.run) return;
      const word = foldedWord(text, token);
      const key = last === index ? firstKey : keyOf(word, token.script);
      if (token.script === SCRIPT.hangul) closeInside(node, word, token, start, index, last);
      if (genitive && /[^s]s$/.test(key)) close(node, key.slice(0, -1), start, index, last, token.end - 1);
      node = words.next(node, key);
      if (node < 0) return;
      const entries = words.at(node);
      if (entries) accept(entries, start, index, last, token.end);
    }
  }

  /** A Hangul word is a name and particles: 김정은은. */
  function closeInside(node: number, word: string, token: Token, start: number, first: number, last: number): void {
    for (let length = Math.min(word.length - 1, 12); length >= 2; length--) {
      const name = word.slice(0, length);
      const next = words.next(node, name);
      const entries = next < 0 ? undefined : words.at(next);
      if (!entries) continue;
      const rest = word.slice(length);
      const person = entries.some((entry) => entry.record.kind === "person");
      if (isParticle(name, rest, person)) {
        accept(entries, start, first, last, foldRun(text, token.start, token.end).endOf(length - 1));
      }
    }
  }

  return (index) => {
    const token = tokens[index];
    if (!token) return;
    if (token.letter === "lower" && lexicon.lowerStarts.size === 0) return;
    const word = foldedWord(text, token);
    const key = keyOf(word, token.script);
    if (token.letter === "lower" && !lexicon.lowerStarts.has(key)) return;
    from(index, token.start, key);
    if (token.script === SCRIPT.prefixing) {
      // Arabic and Hebrew write "and", "in", "to", "like" solid with the name.
      const prefix = /^(?:[وف]?[بلك]?|[ובלמהשכ]{1,2})(?=.{4})/u.exec(key)?.[0] ?? "";
      for (let cut = 1; cut <= prefix.length; cut++) from(index, token.start + cut, key.slice(cut));
    }
  };
}

interface WrittenName {
  readonly words: readonly string[];
  readonly joiners: readonly string[];
  readonly cyrillic: boolean;
}

function readWords(
  text: string,
  tokens: readonly Token[],
  start: number,
  first: number,
  last: number,
  end: number,
): WrittenName {
  const words: string[] = [];
  const joiners: string[] = [];
  let cyrillic = false;
  for (let index = first; index <= last; index++) {
    const token = tokens[index];
    if (!token) break;
    const from = index === first ? start : token.start;
    const to = index === last ? end : token.end;
    words.push(foldedWord(text, { start: from, end: to, plain: token.plain }));
    if (token.script === SCRIPT.cyrillic) cyrillic = true;
    if (index > first) joiners.push(joinerOf(text, tokens[index - 1]?.end ?? 0, token.start));
  }
  return { words, joiners, cyrillic };
}

/** Exact case, or ALL CAPS for names of more than four letters; for Cyrillic any case of the declension. */
function isWrittenSo(entry: NameEntry, written: WrittenName): boolean {
  const person = entry.record.kind === "person";
  return (
    entry.words.length === written.words.length &&
    entry.words.every((word, index) => {
      const text = written.words[index] ?? "";
      return word === text || (entry.record.match.case !== "exact" && isVariant(entry, index, text, written.cyrillic));
    }) &&
    entry.joiners.every((joiner, index) => {
      const initials = (entry.words[index]?.length ?? 0) === 1 && (entry.words[index + 1]?.length ?? 0) === 1;
      return joinersAgree(joiner, written.joiners[index] ?? "", person, initials);
    })
  );
}

function isVariant(entry: NameEntry, index: number, text: string, cyrillic: boolean): boolean {
  const name = entry.words[index] ?? "";
  if (entry.capitals && text === name.toUpperCase()) return true;
  if (index === 0 && (text === capitalised(name) || (name === "The" && text === "the"))) return true;
  const hyphenated = index > 0 && entry.joiners[index - 1] === "-" && entry.record.kind === "person";
  // "Kim Jong-Un" is "Kim Jong-un".
  if (hyphenated && (text === capitalised(name) || capitalised(text) === name)) return true;
  return cyrillic && isDeclined(name, text, entry.capitals);
}

function isDeclined(name: string, text: string, capitals: boolean): boolean {
  const lower = text.toLowerCase();
  if (name.length > 1 && name === name.toUpperCase()) return false;
  if (!isFormOf(name.toLowerCase(), lower)) return false;
  if (capitals && text === text.toUpperCase()) return true;
  const isCapital = name[0] !== name[0]?.toLowerCase();
  return text === (isCapital ? capitalised(lower) : lower);
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function scanRun(text: string, tokens: readonly Token[], index: number, lexicon: Lexicon, found: Span[]): void {
  // A run and the dots, spaces and line breaks within it are scanned once, from its first token.
  const first = tokens[index];
  if (!first || joinsRun(text, tokens[index - 1], first)) return;
  let last = index;
  for (let next = tokens[last + 1]; next && joinsRun(text, tokens[last], next); next = tokens[last + 1]) last++;
  const run = foldRun(text, first.start, tokens[last]?.end ?? first.end);
  let token = index;
  lexicon.runs.scan(run, (start, end, entries) => {
    const from = run.startOf(start);
    while (token < last && (tokens[token]?.end ?? 0) <= from) token++;
    const to = run.endOf(end - 1);
    let until = token;
    while (until < last && (tokens[until]?.end ?? 0) < to) until++;
    found.push({ start: from, end: to, first: token, last: until, entries });
  });
}

function joinsRun(text: string, before: Token | undefined, token: Token): boolean {
  if (before?.script !== SCRIPT.run || token.start - before.end > 3) return false;
  return /^[\s\u00b7\u2022\u2027\u2219\u30fb\uff65\uff1d\u30a0]+$/u.test(text.slice(before.end, token.start));
}

/** Keeps the longest of overlapping spans, the first of equals; spans of the same extent become one. */
function longestFirst(found: readonly Span[]): readonly Span[] {
  if (found.length < 2) return found;
  const byLength = [...found].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const taken = new Set<number>();
  const kept = new Map<string, Span>();
  for (const span of byLength) {
    const place = `${span.start}:${span.end}`;
    const twin = kept.get(place);
    if (twin) kept.set(place, { ...twin, entries: [...twin.entries, ...span.entries] });
    else if (!isTaken(taken, span)) {
      for (let at = span.start; at < span.end; at++) taken.add(at);
      kept.set(place, span);
    }
  }
  return [...kept.values()].sort((a, b) => a.start - b.start);
}

/** The taken ones are no shorter: an overlap covers one of its ends. */
function isTaken(taken: ReadonlySet<number>, span: Span): boolean {
  return taken.has(span.start) || taken.has(span.end - 1);
}

function overlapsAny(span: Span, ranges: readonly Range[]): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const range = ranges[low];
  return range !== undefined && range.start < span.end;
}
