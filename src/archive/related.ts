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
  const { postings, carried } = indexOf(articles, termsOf, total);
  const days = articles.map(({ published }) => (published.lower === null ? null : dayNumber(published.lower)));
  const numberOf = new Map(articles.map((article, number) => [article, number]));
  const scores = new Float64Array(articles.length);
  const blocksOf = once((posting: readonly Posting[]) => blocks(posting, articles));
  return {
    of: (article, most) => {
      const own = numberOf.get(article);
      if (own === undefined) return [];
      const found: number[] = [];
      for (const { term, salience, place } of carried[own] ?? []) {
        const posting = postings.get(term);
        if (posting === undefined) continue;
        const weight = salience * Math.log(1 + total / roughly(posting.length));
        const end = Math.min(posting.length, place + WINDOW + 1);
        for (let at = Math.max(0, place - WINDOW); at < end; at++) {
          const other = posting[at];
          if (other === undefined || other.number === own) continue;
          if (scores[other.number] === 0) found.push(other.number);
          scores[other.number] = (scores[other.number] ?? 0) + weight * other.salience;
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
      for (const { term, place } of carried[numberOf.get(article) ?? -1] ?? []) {
        const posting = postings.get(term);
        if (posting === undefined) {
          basis += " -";
          continue;
        }
        const names = blocksOf(posting);
        basis += ` ${roughly(posting.length)}`;
        // Blocks are counted from the oldest article on.
        const [from, to] = [posting.length - 1 - place - WINDOW, posting.length - 1 - place + WINDOW];
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
    return roughly(postings.get(term)?.length ?? 0);
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
function blocks(posting: readonly Posting[], articles: readonly Article[]): readonly string[] {
  const oldestFirst = posting.toReversed();
  return Array.from({ length: Math.ceil(posting.length / BLOCK) }, (_, n) => {
    let names = "";
    for (const { number } of oldestFirst.slice(n * BLOCK, (n + 1) * BLOCK)) names += articles[number]?.digest;
    return hash("sha1", names, "base64");
  });
}

interface Posting {
  readonly number: number;
  readonly salience: number;
}

interface Candidate extends Pick<Posting, "number"> {
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

/** The rare terms with their articles, and each article's rare terms with its place among the term's articles. */
function indexOf(articles: readonly Article[], termsOf: ReadonlyMap<Article, readonly CarriedTerm[]>, total: number) {
  const all = new Map<Term, Posting[]>();
  const carried = articles.map((article, number) =>
    (termsOf.get(article) ?? []).flatMap((carriedTerm) => {
      const { term, place } = carriedTerm;
      if (term.taxonomy === "authors") return [];
      const salience = salienceOf(carriedTerm);
      const posting = all.get(term) ?? [];
      if (posting.push({ number, salience }) === 1) all.set(term, posting);
      return { term, salience, place };
    }),
  );
  const common = Math.max(COMMON, total / 32);
  const postings = new Map([...all].filter(([, { length }]) => length > 1 && length <= common));
  return { postings, carried };
}

function salienceOf({ tagged, mentions }: CarriedTerm): number {
  return tagged ? 1 : mentions > 1 ? 0.75 : 0.5;
}

/** 1 on the same day, a half after a season; 0 where no day is known. */
function nearness(a: number | null, b: number | null): number {
  return a === null || b === null ? 0 : SEASON / (SEASON + Math.abs(a - b));
}

const SEASON = 90;
