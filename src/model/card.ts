import { besidePermalink, type Permalink } from "./permalink.ts";

/** What a page shows of itself where others link to it: drawn as a picture in the form that Open Graph knows. */
export interface Card {
  readonly permalink: Permalink;
  readonly site: string;
  /** The dateline of a report; what kind of thing a term is. */
  readonly over: string | null;
  /** In words, and in digits for where the words cannot be drawn. */
  readonly date: string | null;
  readonly digits: string | null;
  readonly headline: string;
}

/** Whether the typeface of cards has the letters of a headline. A card without one is an empty picture: better none. */
export function canBeDrawn(headline: string): boolean {
  return !/(?!\p{Script=Latin})\p{L}/u.test(headline);
}

/** The card of a page stands beside it. */
export function cardPermalink(page: Permalink): Permalink {
  return besidePermalink(page, "card.png");
}
