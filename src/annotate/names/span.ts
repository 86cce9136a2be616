import type { NameEntry } from "./lexicon.ts";

/** A stretch of a block's text that is written like one or more known names. */
export interface Span {
  /** UTF-16 offsets in the block's text. */
  readonly start: number;
  readonly end: number;
  /** Indexes of its first and last token. */
  readonly first: number;
  readonly last: number;
  readonly entries: readonly NameEntry[];
}
