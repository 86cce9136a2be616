import type { Article } from "../model/article.ts";
import { inTime } from "../model/in-time.ts";
import type { Entry, Term } from "./term.ts";

/** The reports before and after one that name the same person. */
export interface SamePerson {
  readonly person: Term;
  readonly earlier: Article | null;
  readonly later: Article | null;
}

/** Of the people whom an article is most about, those whom others name as well: the tagged first, then the most often named. */
export function createSamePerson(
  termsOf: ReadonlyMap<Article, readonly Entry[]>,
): (article: Article) => readonly SamePerson[] {
  return (article) =>
    (termsOf.get(article) ?? [])
      .filter(({ term }) => term.taxonomy === "people" && term.entries.length > 1)
      .sort((a, b) => Number(b.tagged) - Number(a.tagged) || b.mentions - a.mentions)
      .map(({ term, place }) => ({
        person: term,
        earlier: inTime(article, term.entries[place + 1]?.article),
        later: inTime(article, term.entries[place - 1]?.article),
      }));
}
