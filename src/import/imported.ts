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
  /** What it was made of, as messages name it; where that is the source itself, nothing. */
  readonly from?: string;
}

/** A file that comes along as it is. */
export interface ImportedFile {
  /** Relative to the site's root: `public/img/bridge.jpg`. */
  readonly file: string;
  /** Absolute, native. */
  readonly path: string;
}

export interface Imported {
  readonly articles: readonly ImportedArticle[];
  readonly files?: readonly ImportedFile[];
  /** An error says that the source gave nothing. */
  readonly problems: readonly Problem[];
}

export interface ImportOptions {
  /** Column of a table by key of front matter. */
  readonly map?: ReadonlyMap<string, string>;
}
