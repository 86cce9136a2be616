import type { Range } from "../block.ts";
import { overlapsAny } from "../ranges.ts";
import { foldRun } from "./folded-run.ts";
import type { Forms } from "./lexicon.ts";
import { SCRIPT } from "./scripts.ts";
import type { Span } from "./span.ts";
import type { Token } from "./tokens.ts";
import { type Walk, walkFrom } from "./word-walk.ts";

/** All known names in a text, the longest first where they overlap, in reading order. */
export function spansOf(
  text: string,
  tokens: readonly Token[],
  lexicon: Forms,
  silent: readonly Range[],
  language: string,
): readonly Span[] {
  const found: Span[] = [];
  const walk: Walk = { text, tokens, lexicon, genitive: GENITIVE_S.test(language), found };
  tokens.forEach((token, index) => {
    if (token.script === SCRIPT.run) scanRun(text, tokens, index, lexicon, found);
    else walkFrom(walk, index);
  });
  const spoken = silent.length === 0 ? found : found.filter((span) => !overlapsAny(span, silent));
  return longestFirst(spoken);
}

/** Languages whose genitive is an `s` without apostrophe: "Putins Rede", "Rysslands president". */
const GENITIVE_S = /^(?:de|sv|da|nb|nn|no|lb|fo)\b/i;

function scanRun(text: string, tokens: readonly Token[], index: number, lexicon: Forms, found: Span[]): void {
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
