import type { Article, Naming, Quotation } from "../model/article.ts";
import type { Href, Permalink } from "../model/permalink.ts";
import { quotedFrom } from "../model/wire-line.ts";

/** A sentence of an article as lists quote it: what names something in it is marked. */
export interface Quoted {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  /** The paragraph in which it stands. */
  readonly href: Href;
}

/** The same with a second name marked, which comes later. */
export interface QuotedTogether extends Quoted {
  readonly second: { readonly marked: string; readonly after: string };
}

export type LinkTo = (permalink: Permalink, fragment?: string) => Href;

export function quoted(article: Quotable, { evidence }: Pick<Naming, "evidence">, link: LinkTo): Quoted {
  const { sentence, start, end, paragraph } = evidence;
  return {
    before: sentence.slice(quotedFrom(sentence, article.dateline, start), start),
    marked: sentence.slice(start, end),
    after: sentence.slice(end),
    href: link(article.permalink, paragraph),
  };
}

export type Quotable = Pick<Article, "permalink" | "dateline">;

/** One sentence with both names marked, whichever comes first; where they overlap, the first alone. */
export function quotedTogether(
  article: Quotable,
  one: Pick<Naming, "evidence">,
  other: Pick<Naming, "evidence">,
  link: LinkTo,
): Quoted | QuotedTogether {
  const [a, b] = one.evidence.start <= other.evidence.start ? [one, other] : [other, one];
  const first = quoted(article, a, link);
  const { sentence, start, end } = b.evidence;
  if (start < a.evidence.end) return first;
  const second = { marked: sentence.slice(start, end), after: sentence.slice(end) };
  return { ...first, after: sentence.slice(a.evidence.end, start), second };
}

export function isOneSentence(one: Quotation, other: Quotation): boolean {
  return one.paragraph === other.paragraph && one.sentence === other.sentence;
}
