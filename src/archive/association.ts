import type { Article } from "../model/article.ts";
import type { Entry, Term } from "./term.ts";

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
  termsOfArticle: ReadonlyMap<Article, readonly Entry[]>,
): (term: Term) => readonly Association[] {
  // By the numbers of the terms: there are hundreds of thousands of pairs.
  const frequencies: number[] = [];
  const frequency = ({ number, entries }: Term) => {
    frequencies[number] ??= entries.reduce((sum, { through }) => sum + Number(through === null), 0);
    return frequencies[number];
  };
  const counts: number[] = [];
  return (term) => {
    const met: Term[] = [];
    for (const { article, through } of term.entries) {
      if (through !== null) continue;
      for (const { term: other } of termsOfArticle.get(article) ?? []) {
        const count = counts[other.number] ?? 0;
        if (count === 0) met.push(other);
        counts[other.number] = count + 1;
      }
    }
    const own = counts[term.number] ?? 0;
    const associations: Association[] = [];
    for (const other of met) {
      const together = counts[other.number] ?? 0;
      counts[other.number] = 0;
      if (other === term) continue;
      const strength = logLikelihoodRatio(together, own, frequency(other), total);
      associations.push({ term: other, together, strength });
    }
    return associations.sort(strongestFirst);
  };
}

function strongestFirst(a: Association, b: Association): number {
  return b.strength - a.strength || b.together - a.together || (a.term.permalink < b.term.permalink ? -1 : 1);
}

/** Of a two-by-two table, from the count of both, of either, and of all. */
export function logLikelihoodRatio(both: number, first: number, second: number, total: number): number {
  const sum =
    cell(both, first, second, total) +
    cell(first - both, first, total - second, total) +
    cell(second - both, total - first, second, total) +
    cell(total - first - second + both, total - first, total - second, total);
  return both * total >= first * second ? 2 * sum : -2 * sum;
}

function cell(observed: number, row: number, column: number, total: number): number {
  return observed > 0 ? observed * Math.log((observed * total) / (row * column)) : 0;
}
