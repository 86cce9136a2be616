import type { Article } from "../model/article.ts";
import type { CarriedTerm, Term } from "./term.ts";

export interface Association {
  readonly term: Term;
  /** Articles that carry both. */
  readonly together: number;
  /**
   * Log-likelihood ratio of the pair, negative where the two meet less often than chance
   * would have them: it does not overrate rare pairs as mutual information does.
   * T. Dunning, "Accurate Methods for the Statistics of Surprise and Coincidence",
   * Computational Linguistics 19 (1993), 61–74.
   */
  readonly strength: number;
}

/** @param total Number of articles in the archive. */
export function createAssociates(
  total: number,
  termsOfArticle: ReadonlyMap<Article, readonly CarriedTerm[]>,
): (term: Term) => readonly Association[] {
  const frequency = new Map<Term, number>();
  for (const terms of termsOfArticle.values()) {
    for (const { term } of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  return (term) => {
    const together = new Map<Term, number>();
    for (const { article, through } of term.entries) {
      if (through !== null) continue;
      for (const { term: other } of termsOfArticle.get(article) ?? []) {
        if (other !== term) together.set(other, (together.get(other) ?? 0) + 1);
      }
    }
    return [...together]
      .map(([other, count]) => ({
        term: other,
        together: count,
        strength: logLikelihoodRatio(count, frequency.get(term) ?? 0, frequency.get(other) ?? 0, total),
      }))
      .sort(strongestFirst);
  };
}

function strongestFirst(a: Association, b: Association): number {
  return b.strength - a.strength || b.together - a.together || (a.term.permalink < b.term.permalink ? -1 : 1);
}

/** Of a two-by-two table, from the count of both, of either, and of all. */
export function logLikelihoodRatio(both: number, first: number, second: number, total: number): number {
  const cells = [
    [both, first, second],
    [first - both, first, total - second],
    [second - both, total - first, second],
    [total - first - second + both, total - first, total - second],
  ] as const;
  const sum = cells.reduce(
    (ratio, [observed, row, column]) =>
      ratio + (observed > 0 ? observed * Math.log((observed * total) / (row * column)) : 0),
    0,
  );
  return both * total >= first * second ? 2 * sum : -2 * sum;
}
