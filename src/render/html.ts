import type { Article } from "../model/article.ts";
import { type ArticleTexts, fillGaps, type TextPlace } from "../model/article-texts.ts";

/**
 * Markup that a template prints as it stands. Only what sanitises, links or escapes a text makes it; a template cannot,
 * and where one gives anything else to `dangerouslySetInnerHTML` the page is not drawn (`vite/guard-markup.ts`).
 */
export abstract class Html {
  /** Makes the type a name: no text and no other object will do. */
  declare private readonly safe: true;

  abstract toString(): string;

  /** What another thread needs to print it. */
  abstract recipe(): HtmlRecipe;
}

/** Markup that is there already. */
export class FinishedHtml extends Html {
  readonly #text: string;

  constructor(text: string) {
    super();
    this.#text = text;
  }

  override toString(): string {
    return this.#text;
  }

  toJSON(): string {
    return this.#text;
  }

  override recipe(): HtmlRecipe {
    return this.#text;
  }
}

/**
 * The body of an article, fetched when it is printed. Where the props of a page are compared with
 * those of the last build it stands as its version, so that a text that did not change need not
 * be fetched; and another thread is only told where it lies.
 */
export class LateHtml extends Html {
  readonly #article: Article;
  readonly #texts: ArticleTexts;
  readonly #attributes: readonly string[];

  /** @param attributes for the gaps of the text. */
  constructor(article: Article, texts: ArticleTexts, attributes: readonly string[]) {
    super();
    this.#article = article;
    this.#texts = texts;
    this.#attributes = attributes;
  }

  override toString(): string {
    return fillGaps(this.#texts.html(this.#article), this.#attributes);
  }

  /** Names the markup: equal versions print equal markup. */
  toJSON(): string {
    return lateName(this.#article.version, this.#attributes);
  }

  get attributes(): readonly string[] {
    return this.#attributes;
  }

  /** Of the article. */
  get file(): string {
    return this.#article.file;
  }

  override recipe(): HtmlRecipe {
    const place = this.#texts.placeOf(this.#article);
    return place === null ? this.toString() : [place, this.#attributes];
  }
}

/** What stands in props in the place of a text. */
export function lateName(version: string, attributes: readonly string[]): string {
  return `${version} ${attributes.join("")}`;
}

/** Plain text that is made when it is printed: a drawing that many pages share, and that none of them need be compared by. */
export class LateText {
  readonly #name: string;
  readonly #make: () => string;

  /** @param name equal names, equal text. */
  constructor(name: string, make: () => string) {
    this.#name = name;
    this.#make = make;
  }

  toString(): string {
    return this.#make();
  }

  toJSON(): string {
    return this.#name;
  }

  recipe(): HtmlRecipe {
    return this.#make();
  }
}

/** Finished HTML, or where it lies and what fills its gaps. */
export type HtmlRecipe = string | readonly [place: TextPlace, attributes: readonly string[]];

/** @param read gives the text at a place. */
export function printRecipe(recipe: HtmlRecipe, read: (place: TextPlace) => string): string {
  return typeof recipe === "string" ? recipe : fillGaps(read(recipe[0]), recipe[1]);
}
