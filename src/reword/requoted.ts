import { createArticleKeeper } from "../content/kept-article.ts";
import type { StoredFacts } from "../content/stored-article.ts";
import type { Article, Naming } from "../model/article.ts";
import { isOneSentence } from "../render/quoted.ts";
import { isToldOf } from "../render/timeline.ts";

/** An article of which others quote other sentences than before, and that says of everybody what it said. */
export interface Requoted {
  readonly before: Article;
  readonly now: Article;
}

/** What is kept of an article's facts. */
export interface KeptQuotes {
  readonly facts: StoredFacts;
  /** See `StoredArticle.proofs`. */
  readonly proofs: Uint8Array;
}

/**
 * @param before and @param now of one article, whose facts are the same but for the lengths of its sentences.
 * @returns `undefined` where more than the words of sentences has changed: the summary, the forms of a name, which names share a sentence.
 */
export function requoted(before: KeptQuotes, now: KeptQuotes): Requoted | undefined {
  const [was, is] = [articleOf(before), articleOf(now)];
  const isSame =
    was.namings.length <= MOST_NAMINGS &&
    was.summary === is.summary &&
    (was.summary !== null || was.opening === is.opening) &&
    was.namings.every((naming, n) => JSON.stringify(naming.forms) === JSON.stringify(is.namings[n]?.forms)) &&
    JSON.stringify(sharedIn(was.namings)) === JSON.stringify(sharedIn(is.namings));
  return isSame ? { before: was, now: is } : undefined;
}

/** All pairs of them are looked at. */
const MOST_NAMINGS = 500;

function articleOf({ facts, proofs }: KeptQuotes): Article {
  return createArticleKeeper(() => proofs)(facts);
}

/** Which of an article's sentences name what else, and in which order: lists quote two names at once, and choose by what a sentence tells. */
function sharedIn(namings: readonly Naming[]): readonly unknown[] {
  // Read once: each is parsed when it is asked for.
  const read = namings.map(({ kind, forms, evidence }) => ({ kind, forms, evidence }) as Naming);
  const shared: unknown[] = [];
  for (const [i, one] of read.entries()) {
    for (const [j, other] of read.entries()) {
      if (i === j) continue;
      const [a, b] = [one.evidence, other.evidence];
      if (isOneSentence(a, b)) shared.push([i, j, a.start <= b.start, b.start < a.end]);
      if (one.kind === "date" && other.kind === "person" && isToldOf(one, other)) shared.push([i, j]);
    }
  }
  return shared;
}
