import type { Problem } from "../model/problem.ts";

/** A source of another kind, found on disk. */
export interface ImportSource {
  /** Absolute, native. */
  readonly path: string;
  /** As messages name it. */
  readonly shown: string;
}

/** An article made from a source. */
export interface ImportedArticle {
  /** Relative to the site's root: `content/articles/report.md`. */
  readonly file: string;
  readonly text: string;
}

export interface Imported {
  readonly articles: readonly ImportedArticle[];
  /** An error says that the source gave nothing. */
  readonly problems: readonly Problem[];
}
