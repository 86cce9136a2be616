import type { ListedTerm, Postings } from "../../../shared/search/lists.ts";
import { stopWords } from "../../../shared/search/stop-words.ts";
import type { Stem } from "../../../shared/search/terms.ts";
import { answersTo, type TermContext } from "./answering-terms.ts";
import { otherHangul } from "./hangul.ts";
import type { Index } from "./index.ts";
import { sideBySide } from "./phrase.ts";
import type { AskedWord, Atom, Query } from "./query.ts";
import { both, either, type Hits, NO_HITS, only, unscored } from "./sets.ts";

export interface Answered {
  /** `null` where the question has no words that are indexed. */
  readonly hits: Hits | null;
  /** Terms that are to be marked in what is shown. */
  readonly terms: ReadonlySet<string>;
  /** Words that stand in no article. */
  readonly unknown: readonly AskedWord[];
  /** No article has all words: these have some of them. */
  readonly partial: boolean;
}

/** A question put to the index. */
export async function evaluate(query: Query, index: Index, stems: readonly Stem[]): Promise<Answered> {
  const stop = new Set(index.head.languages.flatMap((language) => [...stopWords(language)]));
  const asked = withoutLetters(query.all);
  const open = Math.max(1, asked.flat().filter((atom) => atom.open).length);
  const begun = { terms: Math.max(LEAST_BEGINNINGS, Math.floor(MOST_BEGINNINGS / open)), bytes: BEGUN_BYTES / open };
  const context: TermContext = { index, stems, begun, terms: new Set(), closer: new Set(), unknown: [] };
  const clauses = asked
    .map((atoms) => atoms.flatMap((atom) => withoutStop(atom, stop)))
    .filter(({ length }) => length > 0);
  const met = await Promise.all(clauses.map((atoms) => anyOf(atoms, context)));
  const refused = await Promise.all(
    query.none
      .flatMap((atom) => withoutStop(atom, stop))
      .map((atom) => hitsOf(atom, { ...context, terms: new Set(), unknown: [] })),
  );
  const { terms, unknown } = context;
  const [first, ...others] = met;
  if (first === undefined) {
    const isAsked = refused.length > 0;
    const hits = isAsked ? refused.reduce(without, unscored(await index.all())) : null;
    return { hits, terms, unknown, partial: false };
  }
  const all = others.reduce(both, first);
  const partial = all.documents.length === 0 && others.length > 0;
  const some = partial ? met.reduce((a, b) => either(a, b, add), NO_HITS) : all;
  const hits = refused.reduce(without, some);
  return { hits, terms, unknown, partial };
}

const MOST_BEGINNINGS = 40;
const LEAST_BEGINNINGS = 6;
/** Of the lists of all terms that are begun. */
const BEGUN_BYTES = 96_000;

/** Where many words are only begun, one letter of each says nothing that a list of its most frequent words would. */
function withoutLetters(all: Query["all"]): Query["all"] {
  const isLetter = ({ open, words }: Atom) =>
    open && words.length === 1 && words.every(({ word, gram }) => !gram && [...word].length === 1);
  const letters = all.flat().filter(isLetter).length;
  return letters > MOST_LETTERS ? all.map((atoms) => atoms.filter((atom) => !isLetter(atom))) : all;
}

const MOST_LETTERS = 3;

function add(a: number, b: number): number {
  return a + b;
}

function withoutStop(atom: Atom, stop: ReadonlySet<string>): readonly Atom[] {
  const words = atom.words.filter(({ word, gram }) => gram || !stop.has(word));
  return words.length === 0 ? [] : [{ ...atom, words }];
}

function without(hits: Hits, refused: Hits): Hits {
  const out = new Set(refused.documents);
  return only(hits, (address) => !out.has(address));
}

async function anyOf(atoms: readonly Atom[], context: TermContext): Promise<Hits> {
  const hits = await Promise.all(atoms.map((atom) => hitsOf(atom, context)));
  return anyOfAll(hits);
}

async function hitsOf(atom: Atom, context: TermContext): Promise<Hits> {
  const answers = await Promise.all(
    atom.words.map((word, n) => answersTo(word, atom.open && n === atom.words.length - 1, context)),
  );
  const listed = async (terms: readonly ListedTerm[]) => {
    const lists = await context.index.postings(terms);
    return anyOfAll(
      lists.map((list, n) => score(list, context.index, context.closer.has(terms[n]?.term ?? "") ? CLOSER : 1)),
    );
  };
  if (atom.phrase && atom.words.length > 1) return sideBySide(atom.words, answers, context, listed);
  const each = await Promise.all(answers.map(listed));
  const all = each.reduce(both);
  const isRun = all.documents.length === 0 && atom.words.every(({ gram }) => gram);
  return isRun && !atom.phrase ? otherwise(atom, each, context) : all;
}

/** In any, with the best score of each: two by two, so that none is gone through more often than it takes. */
function anyOfAll(all: readonly Hits[]): Hits {
  if (all.length < 2) return all[0] ?? NO_HITS;
  const half = all.length >> 1;
  return either(anyOfAll(all.slice(0, half)), anyOfAll(all.slice(half)), Math.max);
}

/** So that a word in its own form, once in a text, comes before another of the same stem in a title. */
const CLOSER = 2;

/** Where no article has all pairs of letters of a run: those that have it written otherwise, else those that have most pairs. */
async function otherwise(atom: Atom, each: readonly Hits[], context: TermContext): Promise<Hits> {
  for (const words of otherHangul(atom.words)) {
    const hits = await hitsOf({ ...atom, words, phrase: true }, { ...context, unknown: [] });
    if (hits.documents.length > 0) return hits;
  }
  return mostOf(each);
}

/**
 * Articles that have two of three pairs of letters: several words that are written without a space between them,
 * which may stand apart in a text.
 */
function mostOf(each: readonly Hits[]): Hits {
  if (each.length < 3) return NO_HITS;
  const counts = new Map<number, number>();
  for (const { documents } of each)
    for (const address of documents) counts.set(address, (counts.get(address) ?? 0) + 1);
  const wanted = each.length - Math.floor(each.length / 3);
  return only(
    each.reduce((a, b) => either(a, b, add)),
    (address) => (counts.get(address) ?? 0) >= wanted,
  );
}

/** BM25: how rare the term is, times what it weighs in the article. */
function score({ documents, impacts }: Postings, { head }: Index, share: number): Hits {
  const rarity = share * Math.log(1 + (head.count - documents.length + 0.5) / (documents.length + 0.5));
  const scores = new Float32Array(impacts.length);
  for (let n = 0; n < scores.length; n++) scores[n] = (impacts[n] as number) * rarity;
  return { documents, scores };
}
