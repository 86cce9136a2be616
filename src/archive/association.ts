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

/**
 * Terms are numbered and counted in an array, because counting in maps takes ten times as long.
 * @param total Number of articles in the archive.
 */
export function createAssociates(
  total: number,
  termsOfArticle: ReadonlyMap<Article, readonly CarriedTerm[]>,
): (term: Term) => readonly Association[] {
  const { terms, frequency, numbersOf } = numbered(termsOfArticle);
  const numberOf = new Map(terms.map((term, number) => [term, number]));
  const counts = new Int32Array(terms.length);
  return (term) => {
    const own = numberOf.get(term);
    const met: number[] = [];
    for (const { article, through } of term.entries) {
      if (through !== null) continue;
      for (const number of numbersOf.get(article) ?? []) {
        if (counts[number] === 0) met.push(number);
        counts[number] = (counts[number] ?? 0) + 1;
      }
    }
    const associations = met.flatMap((number): Association | readonly never[] => {
      const together = counts[number] ?? 0;
      counts[number] = 0;
      const other = terms[number];
      if (other === undefined || number === own) return [];
      const strength = logLikelihoodRatio(together, frequency[own ?? -1] ?? 0, frequency[number] ?? 0, total);
      return { term: other, together, strength };
    });
    return associations.sort(strongestFirst);
  };
}

/** Every term that an article carries, with the number of its articles, and the terms of each article by their numbers. */
function numbered(termsOfArticle: ReadonlyMap<Article, readonly CarriedTerm[]>) {
  const numbers = new Map<Term, number>();
  const frequency: number[] = [];
  const numbersOf = new Map<Article, readonly number[]>();
  for (const [article, carried] of termsOfArticle) {
    const inside = carried.map(({ term }) => {
      const number = numbers.get(term) ?? numbers.size;
      numbers.set(term, number);
      frequency[number] = (frequency[number] ?? 0) + 1;
      return number;
    });
    numbersOf.set(article, inside);
  }
  return { terms: [...numbers.keys()], frequency, numbersOf };
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
