import type { Article } from "../model/article.ts";
import { dayNumber } from "../model/calendar.ts";
import type { CarriedTerm, Term } from "./term.ts";

/** An article that tells of the same. */
export interface Related {
  readonly article: Article;
  /** What both name, the rarest first. */
  readonly shared: readonly Term[];
}

/**
 * The articles nearest to one: those which share rare terms with it, the more so the nearer they are in time.
 * A term weighs by its inverse document frequency (K. Spärck Jones, "A Statistical Interpretation of Term
 * Specificity and its Application in Retrieval", Journal of Documentation 28 (1972), 11–21), less where an
 * article only mentions it in passing. Of a term's articles only those nearest in the archive's order are looked
 * at, so that the cost of an article does not grow with the archive.
 * @param articles Newest first.
 */
export function createRelated(
  articles: readonly Article[],
  termsOf: ReadonlyMap<Article, readonly CarriedTerm[]>,
): (article: Article, most: number) => readonly Related[] {
  const { postings, carried } = indexOf(articles, termsOf);
  const days = articles.map(({ published }) => (published.lower === null ? null : dayNumber(published.lower)));
  const numberOf = new Map(articles.map((article, number) => [article, number]));
  const scores = new Float64Array(articles.length);
  return (article, most) => {
    const own = numberOf.get(article);
    if (own === undefined) return [];
    const found: number[] = [];
    for (const { term, salience, place } of carried[own] ?? []) {
      const posting = postings.get(term);
      if (posting === undefined) continue;
      const weight = salience * Math.log(1 + articles.length / posting.length);
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
      keepBest(best, { number, score, distance: Math.abs(number - own) }, most);
    }
    return best
      .flatMap(({ number }) => articles[number] ?? [])
      .map((other) => ({ article: other, shared: sharedBy(article, other) }));
  };

  function sharedBy(article: Article, other: Article): readonly Term[] {
    const terms = new Set((termsOf.get(other) ?? []).map(({ term }) => term));
    return (termsOf.get(article) ?? [])
      .flatMap(({ term }) => (postings.has(term) && terms.has(term) ? term : []))
      .sort((a, b) => frequency(a) - frequency(b) || (a.permalink < b.permalink ? -1 : 1));
  }

  function frequency(term: Term): number {
    return postings.get(term)?.length ?? 0;
  }
}

/** Articles of a term that are looked at, to either side. */
const WINDOW = 20;
/** A term that stands in more articles than this, and in more than one of twenty, tells nothing. */
const COMMON = 12;

interface Posting {
  readonly number: number;
  readonly salience: number;
}

interface Candidate extends Pick<Posting, "number"> {
  readonly score: number;
  /** In the archive's order. */
  readonly distance: number;
}

/** Puts one in its place among the best: sorting hundreds for the sake of four would take ten times as long. */
function keepBest(best: Candidate[], candidate: Candidate, most: number): void {
  const last = best[best.length - 1];
  if (best.length >= most && last !== undefined && !isBetter(candidate, last)) return;
  const at = best.findIndex((other) => isBetter(candidate, other));
  best.splice(at === -1 ? best.length : at, 0, candidate);
  if (best.length > most) best.pop();
}

function isBetter(a: Candidate, b: Candidate): boolean {
  if (a.score !== b.score) return a.score > b.score;
  return a.distance === b.distance ? a.number < b.number : a.distance < b.distance;
}

/** The rare terms with their articles, and each article's rare terms with its place among the term's articles. */
function indexOf(articles: readonly Article[], termsOf: ReadonlyMap<Article, readonly CarriedTerm[]>) {
  const all = new Map<Term, Posting[]>();
  const carried = articles.map((article, number) =>
    (termsOf.get(article) ?? []).flatMap((carriedTerm) => {
      const { term } = carriedTerm;
      if (term.taxonomy === "authors") return [];
      const salience = salienceOf(carriedTerm);
      const posting = all.get(term) ?? [];
      if (posting.push({ number, salience }) === 1) all.set(term, posting);
      return { term, salience, place: posting.length - 1 };
    }),
  );
  const common = Math.max(COMMON, articles.length / 20);
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
