import { hash } from "node:crypto";
import type { Article } from "../model/article.ts";
import { dayNumber } from "../model/calendar.ts";
import type { Entry, Term } from "./term.ts";

/** An article that tells of the same. */
export interface Related {
  readonly article: Article;
  /** What both name, the rarest first. */
  readonly shared: readonly Term[];
}

/** Finds what is related to an article. */
export interface RelatedFinder {
  readonly of: (article: Article, most: number) => readonly Related[];
  /** Names all that this depends on besides the article itself, without finding it: equal names, equal finds. */
  readonly basisOf: (article: Article) => string;
}

/**
 * The articles nearest to one: those which share rare terms with it, the more so the nearer they are in time.
 * A term weighs by its inverse document frequency (K. Spärck Jones, "A Statistical Interpretation of Term
 * Specificity and its Application in Retrieval", Journal of Documentation 28 (1972), 11–21), less where an
 * article only mentions it in passing. Of a term's articles only those nearest in the archive's order are looked
 * at, so that the cost of an article does not grow with the archive. How many articles there are counts in rough steps
 * only, so that a new one does not stir all the others.
 * @param articles Newest first.
 * @param position Of each in these.
 */
export function createRelated(
  articles: readonly Article[],
  position: ReadonlyMap<Article, number>,
  termsOf: ReadonlyMap<Article, readonly Entry[]>,
): RelatedFinder {
  const total = 2 ** Math.ceil(Math.log2(Math.max(1, articles.length)));
  const common = Math.max(COMMON, total / 32);
  const rare = byNumber(({ taxonomy, entries }: Term): readonly Entry[] => {
    if (taxonomy === "authors") return NONE;
    const own = entries.at(-1)?.place === entries.length - 1 ? entries : entries.filter(({ place }) => place >= 0);
    return own.length > 1 && own.length <= common ? own : NONE;
  });
  const postingOf = byNumber((term: Term): Posting => {
    const entries = rare(term);
    return {
      numbers: Int32Array.from(entries, ({ article }) => position.get(article) ?? 0),
      saliences: Float64Array.from(entries, salienceOf),
    };
  });
  const blocksOf = byNumber((term: Term) => blocks(rare(term)));
  const days = articles.map(({ published: { lower } }) => (lower === null ? null : dayNumber(lower)));
  const scores = new Float64Array(articles.length);
  return {
    of: (article, most) => {
      const own = position.get(article);
      if (own === undefined) return [];
      const found: number[] = [];
      for (const carried of termsOf.get(article) ?? []) {
        const { numbers, saliences } = postingOf(carried.term);
        const weight = salienceOf(carried) * Math.log(1 + total / roughly(numbers.length));
        const end = Math.min(numbers.length, carried.place + WINDOW + 1);
        for (let at = Math.max(0, carried.place - WINDOW); at < end; at++) {
          const other = numbers[at] as number;
          if (other === own) continue;
          if (scores[other] === 0) found.push(other);
          scores[other] = (scores[other] ?? 0) + weight * (saliences[at] as number);
        }
      }
      const best: Candidate[] = [];
      for (const number of found) {
        const score = (scores[number] ?? 0) * (1 + nearness(days[own] ?? null, days[number] ?? null));
        scores[number] = 0;
        keepBest(best, { number, score }, most);
      }
      return best
        .flatMap(({ number }) => articles[number] ?? [])
        .map((other) => ({ article: other, shared: sharedBy(article, other) }));
    },
    basisOf: (article) => {
      let basis = `${total}`;
      for (const { term, place } of termsOf.get(article) ?? []) {
        const { length } = rare(term);
        if (length === 0) {
          basis += " -";
          continue;
        }
        const names = blocksOf(term);
        basis += ` ${roughly(length)}`;
        // Blocks are counted from the oldest article on.
        const [from, to] = [length - 1 - place - WINDOW, length - 1 - place + WINDOW];
        for (let n = Math.max(0, Math.floor(from / BLOCK)); n * BLOCK <= to && n < names.length; n++) basis += names[n];
      }
      return basis;
    },
  };

  function sharedBy(article: Article, other: Article): readonly Term[] {
    const terms = new Set((termsOf.get(other) ?? []).map(({ term }) => term));
    return (termsOf.get(article) ?? [])
      .flatMap(({ term }) => (rare(term).length > 0 && terms.has(term) ? term : []))
      .sort((a, b) => frequency(a) - frequency(b) || (a.permalink < b.permalink ? -1 : 1));
  }

  function frequency(term: Term): number {
    return roughly(rare(term).length);
  }
}

/** The articles that carry a rare term by its own name, newest first: their positions, and how much they are about it. */
interface Posting {
  readonly numbers: Int32Array;
  readonly saliences: Float64Array;
}

const NONE: readonly Entry[] = [];

/** `once` for terms, in an array: an article asks for all of its own. */
function byNumber<V>(make: (term: Term) => V): (term: Term) => V {
  const made: V[] = [];
  return (term) => {
    const known = made[term.number];
    if (known !== undefined) return known;
    const value = make(term);
    made[term.number] = value;
    return value;
  };
}

/** Articles of a term that are looked at, to either side. */
const WINDOW = 20;
/** Articles of a term that have one name. */
const BLOCK = 32;
/** A term that stands in more articles than this, and in more than one of thirty or so, tells nothing. */
const COMMON = 12;

/** In steps of a half more. */
function roughly(count: number): number {
  return count === 0 ? 0 : 2 ** (Math.round(2 * Math.log2(count)) / 2);
}

/** Names of a term's articles, from the oldest on, so that a new one at its beginning changes the last block only. */
function blocks(entries: readonly Entry[]): readonly string[] {
  const oldestFirst = entries.toReversed();
  return Array.from({ length: Math.ceil(entries.length / BLOCK) }, (_, n) => {
    let names = "";
    for (const { article } of oldestFirst.slice(n * BLOCK, (n + 1) * BLOCK)) names += article.digest;
    return hash("sha1", names, "base64");
  });
}

interface Candidate {
  readonly number: number;
  readonly score: number;
}

/** Puts one in its place among the best: sorting hundreds for the sake of four would take ten times as long. */
function keepBest(best: Candidate[], candidate: Candidate, most: number): void {
  const last = best[best.length - 1];
  if (best.length >= most && last !== undefined && !isBetter(candidate, last)) return;
  const at = best.findIndex((other) => isBetter(candidate, other));
  best.splice(at === -1 ? best.length : at, 0, candidate);
  if (best.length > most) best.pop();
}

/** Of equal ones the newer. */
function isBetter(a: Candidate, b: Candidate): boolean {
  return a.score === b.score ? a.number < b.number : a.score > b.score;
}

function salienceOf({ tagged, mentions }: Entry): number {
  return tagged ? 1 : mentions > 1 ? 0.75 : 0.5;
}

/** 1 on the same day, a half after a season; 0 where no day is known. */
function nearness(a: number | null, b: number | null): number {
  return a === null || b === null ? 0 : SEASON / (SEASON + Math.abs(a - b));
}

const SEASON = 90;
