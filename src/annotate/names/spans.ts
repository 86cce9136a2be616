import type { Range } from "../block.ts";
import { foldRun } from "./folded-run.ts";
import { keyOf, type Lexicon, MAX_WORDS, type NameEntry } from "./lexicon.ts";
import { isParticle } from "./particles.ts";
import { SCRIPT } from "./scripts.ts";
import { isWrittenSo, readName } from "./spelling.ts";
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
  function closeWith(node: number, key: string, start: number, first: number, last: number, end: number): void {
    const next = words.next(node, key);
    const entries = next < 0 ? undefined : words.at(next);
    if (entries) accept(entries, start, first, last, end);
  }

  function accept(entries: readonly NameEntry[], start: number, first: number, last: number, end: number): void {
    const [entry] = entries;
    if (entry && entries.length === 1 && entry.tail === "" && text.slice(start, end) === entry.form) {
      found.push({ start, end, first, last, entries });
      return;
    }
    const written = readName(text, tokens, { start, end, first, last });
    const fitting = entries.filter((entry) => isWrittenSo(entry, written));
    const [one] = fitting;
    if (one === undefined) return;
    if (fitting.length === 1 || fitting.every(({ tail }) => tail === one.tail)) close(fitting, one.tail);
    else
      for (const tail of new Set(fitting.map((entry) => entry.tail)))
        close(
          fitting.filter((entry) => entry.tail === tail),
          tail,
        );

    function close(same: readonly NameEntry[], tail: string): void {
      const closed = tail !== "" && text.startsWith(tail, end);
      // A full stop may be missing ("Mark Milley Jr"), a bracket may not.
      if (!closed && tail !== "" && tail !== ".") return;
      found.push({ start, end: closed ? end + tail.length : end, first, last, entries: same });
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
      if (genitive && /[^s]s$/.test(key)) closeWith(node, key.slice(0, -1), start, index, last, token.end - 1);
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
      const person = entries.some((entry) => entry.kind === "person");
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
  if (found.every((span, index) => index === 0 || (found[index - 1]?.end ?? 0) <= span.start)) return found;
  const kept: Span[] = [];
  let group: Span[] = [];
  let end = 0;
  for (const span of inOrder(found)) {
    if (span.start >= end && group.length > 0) {
      kept.push(...longestOf(group));
      group = [];
    }
    group.push(span);
    end = Math.max(end, span.end);
  }
  kept.push(...longestOf(group));
  return kept;
}

/** Names of several words are found after shorter ones that begin with them, and so in order but for Arabic prefixes. */
function inOrder(found: readonly Span[]): readonly Span[] {
  const isSorted = found.every((span, index) => index === 0 || (found[index - 1]?.start ?? 0) <= span.start);
  return isSorted ? found : [...found].sort((a, b) => a.start - b.start);
}

/** @param group Spans that overlap, directly or through others. */
function longestOf(group: readonly Span[]): readonly Span[] {
  if (group.length < 2) return group;
  const kept: Span[] = [];
  const taken = new Set<number>();
  for (const span of [...group].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    const twin = kept.findIndex((one) => one.start === span.start && one.end === span.end);
    const other = kept[twin];
    if (other) kept[twin] = { ...other, entries: [...other.entries, ...span.entries] };
    // What is taken is no shorter: an overlap covers one of the ends.
    else if (!taken.has(span.start) && !taken.has(span.end - 1)) {
      for (let at = span.start; at < span.end; at++) taken.add(at);
      kept.push(span);
    }
  }
  return kept.sort((a, b) => a.start - b.start);
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
