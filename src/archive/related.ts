import { hash } from "node:crypto";
import type { Article } from "../model/article.ts";
import { dayNumber } from "../model/calendar.ts";
import { once } from "../model/once.ts";
import type { CarriedTerm, Term } from "./term.ts";

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
 */
export function createRelated(
  articles: readonly Article[],
  termsOf: ReadonlyMap<Article, readonly CarriedTerm[]>,
): RelatedFinder {
  const total = 2 ** Math.ceil(Math.log2(Math.max(1, articles.length)));
  const postings = postingsOf(articles, termsOf, total);
  const days = articles.map(({ published }) => (published.lower === null ? null : dayNumber(published.lower)));
  const numberOf = new Map(articles.map((article, number) => [article, number]));
  const scores = new Float64Array(articles.length);
  const blocksOf = once((posting: Posting) => blocks(posting, articles));
  return {
    of: (article, most) => {
      const own = numberOf.get(article);
      if (own === undefined) return [];
      const found: number[] = [];
      for (const carried of termsOf.get(article) ?? []) {
        const { numbers, saliences } = postings.get(carried.term) ?? NONE;
        const weight = salienceOf(carried) * Math.log(1 + total / roughly(numbers.length));
        const end = Math.min(numbers.length, carried.place + WINDOW + 1);
        for (let at = Math.max(0, carried.place - WINDOW); at < end; at++) {
          const other: number = numbers[at] ?? own;
          if (other === own) continue;
          if (scores[other] === 0) found.push(other);
          scores[other] = (scores[other] ?? 0) + weight * (saliences[at] ?? 0);
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
        const posting = postings.get(term);
        if (posting === undefined) {
          basis += " -";
          continue;
        }
        const names = blocksOf(posting);
        const { length } = posting.numbers;
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
      .flatMap(({ term }) => (postings.has(term) && terms.has(term) ? term : []))
      .sort((a, b) => frequency(a) - frequency(b) || (a.permalink < b.permalink ? -1 : 1));
  }

  function frequency(term: Term): number {
    return roughly(postings.get(term)?.numbers.length ?? 0);
  }
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

/** Names of an article's posting, from the oldest on, so that a new one at its beginning changes the last block only. */
function blocks({ numbers }: Posting, articles: readonly Article[]): readonly string[] {
  const oldestFirst = numbers.toReversed();
  return Array.from({ length: Math.ceil(numbers.length / BLOCK) }, (_, n) => {
    let names = "";
    for (const number of oldestFirst.slice(n * BLOCK, (n + 1) * BLOCK)) names += articles[number]?.digest;
    return hash("sha1", names, "base64");
  });
}

/** The articles that carry a term, newest first: in two lists of numbers, because a large archive has millions. */
interface Posting {
  readonly numbers: readonly number[];
  readonly saliences: readonly number[];
}

const NONE: Posting = { numbers: [], saliences: [] };

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

/** The rare terms with their articles. What a term's articles are in it lines up with `CarriedTerm.place`. */
function postingsOf(
  articles: readonly Article[],
  termsOf: ReadonlyMap<Article, readonly CarriedTerm[]>,
  total: number,
): ReadonlyMap<Term, Posting> {
  const all = new Map<Term, { readonly numbers: number[]; readonly saliences: number[] }>();
  for (const [number, article] of articles.entries()) {
    for (const carried of termsOf.get(article) ?? []) {
      if (carried.term.taxonomy === "authors") continue;
      const posting = all.get(carried.term) ?? { numbers: [], saliences: [] };
      posting.saliences.push(salienceOf(carried));
      if (posting.numbers.push(number) === 1) all.set(carried.term, posting);
    }
  }
  const common = Math.max(COMMON, total / 32);
  return new Map(
    [...all].filter(
      ([
        ,
        {
          numbers: { length },
        },
      ]) => length > 1 && length <= common,
    ),
  );
}

function salienceOf({ tagged, mentions }: CarriedTerm): number {
  return tagged ? 1 : mentions > 1 ? 0.75 : 0.5;
}

/** 1 on the same day, a half after a season; 0 where no day is known. */
function nearness(a: number | null, b: number | null): number {
  return a === null || b === null ? 0 : SEASON / (SEASON + Math.abs(a - b));
}

const SEASON = 90;
