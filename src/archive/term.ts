import type { Article, Naming } from "../model/article.ts";
import type { Person, PlaceRecord } from "../model/authority.ts";
import type { Permalink } from "../model/permalink.ts";
import type { Slug } from "../model/slug.ts";
import type { TaxonomyName } from "../model/taxonomy.ts";

/** One person, place or other name, with everything that is listed under it. */
export interface Term {
  /** Of its own among all terms, from 0: for counting in arrays, since counting in maps takes ten times as long. */
  readonly number: number;
  readonly taxonomy: TaxonomyName;
  readonly slug: Slug;
  readonly permalink: Permalink;
  readonly name: string;
  /** How it is filed. */
  readonly sort: string;
  readonly record: Person | PlaceRecord | null;
  /** Whether it has a page: a record that nothing leads to, and that says nothing itself, has none. */
  readonly published: boolean;
  /** The record says `noindex`: its page is not to be found, and the term stands in no list. */
  readonly takenDown: boolean;
  /** One an article, newest first. For a place, also what names only places inside it. */
  readonly entries: readonly Entry[];
  /** In articles that name the term itself. */
  readonly mentions: number;
  /** Places only: directly inside this one, and directly around it. */
  readonly inside: readonly Term[];
  readonly containedIn: readonly Term[];
}

/** A term in an article, and why the one is listed under the other. One object for both lists: a large archive has hundreds of thousands. */
export interface Entry {
  readonly article: Article;
  readonly term: Term;
  /** How its text names the term (or the place inside it); `null` where only front matter does. */
  readonly naming: Naming | null;
  /** In the article's text. */
  readonly mentions: number;
  /** The editor's front matter names it. */
  readonly tagged: boolean;
  /** The place inside the term's that the article names instead. */
  readonly through: Term | null;
  /** Of the article among those that carry the term by its own name, newest first; -1 for those that do not. */
  readonly place: number;
}

/** A term that is still being collected; `termsOf` alone sees it so. */
export interface TermDraft extends Term {
  published: boolean;
  entries: EntryDraft[];
  mentions: number;
  inside: Term[];
  containedIn: Term[];
}

export interface EntryDraft extends Entry {
  naming: Naming | null;
  mentions: number;
  tagged: boolean;
}
