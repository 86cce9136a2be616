import { createArticleKeeper } from "../content/kept-article.ts";
import type { StoredFacts } from "../content/stored-article.ts";
import type { Article, Naming } from "../model/article.ts";
import { sizeOfEntry } from "../render/citations/lists.ts";
import { sizeOfLine } from "../render/exports/resources.ts";
import { isOneSentence } from "../render/quoted.ts";
import { summaryOf } from "../render/summary.ts";
import { isToldOf } from "../render/timeline.ts";

/** An article of which lists show other words than before, and that says of everybody what it said. */
export interface Requoted {
  readonly before: Article;
  readonly now: Article;
  /** Its headline, or its summary: else only sentences in which it names something. */
  readonly isRetold: boolean;
}

/** What is kept of an article's facts. */
export interface KeptQuotes {
  readonly facts: StoredFacts;
  /** See `StoredArticle.proofs`. */
  readonly proofs: Uint8Array;
}

/**
 * @param before and @param now of one article, whose facts are the same but for its headline and the lengths of what it says.
 * @returns `undefined` where more than words has changed: the forms of a name, which names share a sentence; and where other files than
 * those that show its words might be other ones.
 */
export function requoted(before: KeptQuotes, now: KeptQuotes): Requoted | undefined {
  const [was, is] = [articleOf(before), articleOf(now)];
  const isRetold = was.title !== is.title || was.summary !== is.summary || summaryOf(was) !== summaryOf(is);
  const isSame =
    was.namings.length <= MOST_NAMINGS &&
    (!isRetold || isPlain(was, is)) &&
    was.namings.every((naming, n) => JSON.stringify(naming.forms) === JSON.stringify(is.namings[n]?.forms)) &&
    JSON.stringify(sharedIn(was.namings)) === JSON.stringify(sharedIn(is.namings));
  return isSame ? { before: was, now: is, isRetold } : undefined;
}

/** Its words stand in lists and in tables alone: not in those of corrections, or on the pages of old addresses and of translations. */
function isPlain(was: Article, is: Article): boolean {
  const { corrections, aliases, oldQueries, translationOf, happened } = was;
  return (
    corrections.length + aliases.length + oldQueries.length === 0 &&
    translationOf === null &&
    // Else other facts would be there, or not, in data and in results.
    (was.summary === null) === (is.summary === null) &&
    summaryOf(was) !== "" &&
    summaryOf(is) !== "" &&
    // An editor's words for a date, which stay, could not be told from the summary.
    happened.every(({ label }) => label !== summaryOf(was)) &&
    sizeOfLine(was) === sizeOfLine(is) &&
    sizeOfEntry(was) === sizeOfEntry(is)
  );
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
