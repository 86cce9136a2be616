import type { Range } from "../../annotate/block.ts";
import { foldName } from "../../model/fold.ts";
import { candidatesIn, readBlock, type WordUse } from "./candidates.ts";
import { innerClues, noPoints, outerClues, type Points } from "./clues.ts";
import { type Knowledge, knowledgeOf } from "./knowledge.ts";
import type { Packages } from "./packages.ts";
import { piecesOf } from "./pieces.ts";
import { type EnglishBlock, phrase, type Span } from "./span.ts";
import { isTitle } from "./split-run.ts";
import { createSurnames, type Surnames } from "./surnames.ts";
import { NAME_PARTICLES } from "./word-lists.ts";
import { type Word, wordsOf } from "./words.ts";

/** A name as it is printed in a block, and what it seems to name. UTF-16 offsets in the block. */
export interface FoundName extends Range {
  readonly block: number;
  readonly kind: "person" | "place" | "organisation" | "unknown";
  /** 0 to 1. */
  readonly confidence: number;
}

export interface BlockOfText {
  readonly text: string;
  /** Not prose: code. */
  readonly silent: readonly Range[];
  /** False in a headline. */
  readonly capitalsTell: boolean;
}

export type NameReader = (blocks: readonly BlockOfText[]) => readonly FoundName[];

/**
 * Reads the names in English prose. Every occurrence of a name is weighed by what the name is
 * made of and by what stands around it; occurrences of one name share their votes, and a
 * family name follows its full name. In reading order, without overlaps.
 */
export function createEnglishReader(packages: Packages): NameReader {
  const knowledge = knowledgeOf(packages);
  return (blocks) => {
    const words = blocks.map(({ text }) => wordsOf(text));
    const use = usesOf(words);
    const read = blocks.map((block, index) =>
      readBlock(block.text, words[index] ?? [], packages.properNouns(block.text), use, knowledge, block.capitalsTell),
    );
    const weighed = read.flatMap((block, index) =>
      candidatesIn(block, knowledge)
        .filter((span) => !isSilent(block, span, blocks[index]?.silent ?? []))
        .map((span) => weigh(block, index, span, knowledge)),
    );
    const occurrences = withListsAndShortForms(weighed);
    const votes = votesOf(occurrences);
    const surnames = createSurnames(occurrences.filter((one) => isSurelyPerson(one, votes)).map(({ name }) => name));
    const askTagger = createTaggerVote(packages);
    return occurrences.flatMap((one) => settle(one, votes, surnames, askTagger));
  };
}

interface Occurrence {
  readonly block: EnglishBlock;
  readonly index: number;
  readonly span: Span;
  readonly name: string;
  readonly key: string;
  readonly inner: Points;
  readonly outer: Points;
}

function weigh(block: EnglishBlock, index: number, found: Span, knowledge: Knowledge): Occurrence {
  const span = withParticles(block.words, found);
  const name = phrase(block.words, span);
  return {
    block,
    index,
    span,
    name,
    key: foldName(name),
    inner: innerClues(block, span, knowledge),
    outer: outerClues(block, span, index < 3),
  };
}

/**
 * "Goma, Sake and Bunagana": what stands in a list with a place is one. And whoever is called by
 * the last word of a name later on ("Novak Djokovic … Djokovic") is a person.
 */
function withListsAndShortForms(occurrences: readonly Occurrence[]): readonly Occurrence[] {
  const alone = new Set(occurrences.filter(({ span }) => span.first === span.last).map(({ key }) => key));
  return occurrences.map((one, index) => {
    const outer = { ...one.outer };
    if (alone.has(one.key.slice(one.key.lastIndexOf(" ") + 1)) && one.key.includes(" ")) outer.person += 1.5;
    const before = occurrences[index - 1];
    if (before && before.index === one.index && isList(one.block, before.span, one.span)) {
      const place = before.inner.place + before.outer.place;
      if (place >= 4 && place > before.inner.person + before.outer.person + 2) outer.place += 1.5;
    }
    return { ...one, outer };
  });
}

function isList({ text, words }: EnglishBlock, before: Span, span: Span): boolean {
  return /^(?:,|,? and|,? or) $/.test(text.slice(words[before.last]?.end ?? 0, words[span.first]?.start ?? 0));
}

/** "Ms. von der Leyen": behind a title the name begins with its particles. */
function withParticles(words: readonly Word[], span: Span): Span {
  let first = span.first;
  while (first > 0 && words[first]?.gap === " " && NAME_PARTICLES.has(words[first - 1]?.text ?? "")) first--;
  const before = words[first - 1];
  // "Von der Leyen then took tea": the particle has a capital because a sentence begins.
  if (before?.opens && before.capital && words[first]?.gap === " " && NAME_PARTICLES.has(before.lower)) {
    return { first: first - 1, last: span.last };
  }
  return first < span.first && before && isTitle(before.lower) ? { first, last: span.last } : span;
}

function usesOf(blocks: readonly (readonly Word[])[]): WordUse {
  const capitalised = new Set<string>();
  const lower = new Set<string>();
  for (const words of blocks) {
    for (const word of words) {
      if (!word.capital) lower.add(word.lower);
      else if (!word.opens) capitalised.add(word.lower);
    }
  }
  return { capitalised, lower };
}

function isSilent({ words }: EnglishBlock, { first, last }: Span, silent: readonly Range[]): boolean {
  const start = words[first]?.start ?? 0;
  const end = words[last]?.end ?? 0;
  return silent.some((range) => start < range.end && end > range.start);
}

/** By folded name: the sum of what all its occurrences say. */
function votesOf(occurrences: readonly Occurrence[]): ReadonlyMap<string, Points> {
  const votes = new Map<string, Points>();
  for (const { key, outer } of occurrences) {
    const sum = votes.get(key) ?? noPoints();
    add(sum, outer, 1);
    votes.set(key, sum);
  }
  return votes;
}

/** What the others say counts up to here: a hundred mentions are not a hundred times as sure. */
const MOST_SHARED = 4;

function totalOf({ key, inner, outer }: Occurrence, votes: ReadonlyMap<string, Points>): Points {
  const total = noPoints();
  add(total, inner, 1);
  add(total, outer, 1);
  const shared = votes.get(key);
  if (shared) {
    for (const kind of KINDS) {
      total[kind] += Math.max(-2, Math.min(MOST_SHARED, 0.6 * (shared[kind] - outer[kind])));
    }
  }
  return total;
}

function isSurelyPerson(one: Occurrence, votes: ReadonlyMap<string, Points>): boolean {
  const total = totalOf(one, votes);
  return total.person >= 3 && total.person > total.place + 1 && total.person > total.organisation + 1;
}

function settle(
  one: Occurrence,
  votes: ReadonlyMap<string, Points>,
  surnames: Surnames,
  askTagger: TaggerVote,
): readonly FoundName[] {
  const total = totalOf(one, votes);
  if (surnames.has(one.key)) total.person += one.outer.place >= 2 && one.inner.place > 1 ? 0 : 4.5;
  let [best, second] = ranked(total);
  if (best.points < 3 || best.points - second.points < 1.5) {
    add(total, askTagger(one), 1);
    [best, second] = ranked(total);
  }
  const words = one.block.words;
  const start = words[one.span.first]?.start ?? 0;
  const last = words[one.span.last];
  if (!last) return [];
  const end = last.end + (/^(?:jr|sr)$/.test(last.lower) && one.block.text[last.end] === "." ? 1 : 0);
  const margin = best.points - Math.max(0, second.points);
  const unsure = best.points < 1.4 || margin < 0.4 || best.kind === "event";
  const confidence = unsure ? 0.2 : 1 / (1 + Math.exp(-0.55 * margin));
  return [
    {
      block: one.index,
      start,
      end,
      kind: unsure || best.kind === "event" ? "unknown" : best.kind,
      confidence: Math.round(Math.min(0.97, confidence) * 100) / 100,
    },
  ];
}

const KINDS = ["person", "place", "organisation", "event"] as const;

interface Rank {
  readonly kind: (typeof KINDS)[number];
  readonly points: number;
}

function ranked(points: Points): readonly [Rank, Rank] {
  const [first, second] = KINDS.map((kind) => ({ kind, points: points[kind] })).sort((a, b) => b.points - a.points);
  const none: Rank = { kind: "event", points: 0 };
  return [first ?? none, second ?? none];
}

function add(sum: Points, more: Points, weight: number): void {
  for (const kind of KINDS) sum[kind] += weight * more[kind];
}

type TaggerVote = (one: Occurrence) => Points;

/** compromise has a vote where nothing else decides. It is slow, so each name is asked for once. */
function createTaggerVote(packages: Packages): TaggerVote {
  const known = new Map<string, Points>();
  return ({ block, span, key }) => {
    const votes = known.get(key) ?? noPoints();
    if (!known.has(key)) {
      const start = block.words[span.first]?.start ?? 0;
      const end = block.words[span.last]?.end ?? 0;
      const [piece] = piecesOf(block.text.slice(Math.max(0, start - 200), end + 100));
      for (const { name, kind } of packages.tagNames(piece?.text ?? "")) {
        if (foldName(name).includes(key)) votes[kind] += 1;
      }
      known.set(key, votes);
    }
    return votes;
  };
}
