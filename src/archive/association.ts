import type { Article } from "../model/article.ts";
import { createLogLikelihood } from "./log-likelihood.ts";
import type { Entry, Term } from "./term.ts";

export interface Association {
  readonly term: Term;
  /** Articles that carry both. */
  readonly together: number;
  /** See `LogLikelihood`. */
  readonly strength: number;
}

/**
 * Finds the terms that go with a term, strongest first.
 * @param position Of each article among all.
 */
export function createAssociates(
  position: ReadonlyMap<Article, number>,
  termsOfArticle: ReadonlyMap<Article, readonly Entry[]>,
): (term: Term) => readonly Association[] {
  const ratio = createLogLikelihood();
  let carried: Carried | undefined;
  return (term) => {
    carried ??= carriedBy(position, termsOfArticle);
    const { terms, starts, numbers, frequencies, counts } = carried;
    const met: number[] = [];
    for (const { article, through } of term.entries) {
      if (through !== null) continue;
      const at = position.get(article) ?? 0;
      for (let n = starts[at] as number; n < (starts[at + 1] as number); n++) {
        const other = numbers[n] as number;
        const count = counts[other] as number;
        if (count === 0) met.push(other);
        counts[other] = count + 1;
      }
    }
    const own = counts[term.number] ?? 0;
    const associations: Association[] = [];
    for (const other of met) {
      const together = counts[other] as number;
      counts[other] = 0;
      if (other === term.number) continue;
      const strength = ratio(together, own, frequencies[other] as number, position.size);
      associations.push({ term: terms[other] as Term, together, strength });
    }
    return associations.sort(strongestFirst);
  };
}

/** Which article carries which terms, in numbers: there are hundreds of thousands of pairs to be counted. */
interface Carried {
  /** By their numbers. */
  readonly terms: readonly Term[];
  /** The terms of the article at `n` are `numbers` from `starts[n]` to `starts[n + 1]`. */
  readonly starts: Uint32Array;
  readonly numbers: Uint32Array;
  /** Articles that carry a term. */
  readonly frequencies: Uint32Array;
  /** For counting: nothing but zeros between two terms. */
  readonly counts: Uint32Array;
}

function carriedBy(
  position: ReadonlyMap<Article, number>,
  termsOfArticle: ReadonlyMap<Article, readonly Entry[]>,
): Carried {
  const terms: Term[] = [];
  const starts = new Uint32Array(position.size + 1);
  const numbers: number[] = [];
  for (const [article, at] of position) {
    for (const { term } of termsOfArticle.get(article) ?? []) {
      terms[term.number] = term;
      numbers.push(term.number);
    }
    starts[at + 1] = numbers.length;
  }
  const frequencies = new Uint32Array(terms.length);
  for (const number of numbers) frequencies[number] = (frequencies[number] as number) + 1;
  return {
    terms,
    starts,
    numbers: Uint32Array.from(numbers),
    frequencies,
    counts: new Uint32Array(terms.length),
  };
}

function strongestFirst(a: Association, b: Association): number {
  return b.strength - a.strength || b.together - a.together || (a.term.permalink < b.term.permalink ? -1 : 1);
}
