import type { Article } from "../model/article.ts";
import type { Day } from "../model/date.ts";

/** The newest day on which one of the articles changed: see `Article.modified`. */
export function newestChange<T>(items: readonly T[], articleOf: (item: T) => Article): Day | null {
  let newest: Day | null = null;
  for (const item of items) {
    const { modified } = articleOf(item);
    // Most are of one day: the same text, which is seen at once.
    if (modified !== newest) newest = laterDay(newest, modified);
  }
  return newest;
}

export function laterDay(a: Day | null, b: Day | null): Day | null {
  return a === null || (b !== null && b > a) ? b : a;
}
