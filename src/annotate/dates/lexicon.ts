import { once } from "../../model/once.ts";
import type { JoiningWords } from "./series.ts";
import type { TenseWords } from "./tense.ts";

/** What the shared parsers must know of a language. All strings are sources of regular expressions. */
export interface Lexicon {
  /** `i`, unless the language tells months from other words by their capital letter. */
  readonly flags: "" | "i";
  /** January to December, inflected and abbreviated forms included. */
  readonly months: readonly string[];
  /** Monday to Sunday. */
  readonly weekdays: readonly string[];
  /** After the number of a day: "th", ".", "er". */
  readonly dayMark: string;
  /** Between day and month, and between month and year, spaces included. */
  readonly dayToMonth: string;
  readonly monthToYear: string;
  /** What may follow a year, and belongs to it: " года". */
  readonly yearMark: string;
  readonly joining: JoiningWords;
  /** Before a range and part of it: "between", "from". */
  readonly opening: string;
  /** Whether the month may come first: "June 12, 2018". */
  readonly monthFirst: boolean;
  /** After a month: "(of) last year", "this year", "next year". */
  readonly ofYear: readonly [last: string, current: string, next: string];
  /** "Early", "mid-": belongs to the phrase, changes nothing. With the space that follows. */
  readonly part: string;
  /** The word that stands before a month and never before a day: "in March 12 people" counts people. */
  readonly inMonth: string;
  readonly tense: TenseWords;
}

export const YEAR = "(?:1[0-9]|20)\\d\\d(?!\\d)";
export const DAY = "(?:3[01]|[12]\\d|0?[1-9])(?!\\d)";

export function oneOf(sources: readonly string[]): string {
  return `(?:${sources.join("|")})`;
}

/** @returns Gives the 1-based number of the source that a word matches; 0 for none. */
export function numberReader(sources: readonly string[], flags: string): (word: string) => number {
  const patterns = sources.map((source) => new RegExp(`^(?:${source})$`, flags));
  return once((word) => 1 + patterns.findIndex((pattern) => pattern.test(word)));
}
