import type { Word } from "./words.ts";

/** A stretch of words that seems to name somebody or something. Indexes of words, both inclusive. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** The words of a block, and which of them may be part of a name. */
export interface EnglishBlock {
  readonly text: string;
  readonly words: readonly Word[];
  readonly isName: readonly boolean[];
}

export function phrase(words: readonly Word[], { first, last }: Span): string {
  return words
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join(" ");
}
