import type { Head, RecordMeta, RecordText } from "../../../shared/search/format.ts";
import type { Side } from "../../../shared/search/groups.ts";
import type { ListedTerm, ListFile, Postings } from "../../../shared/search/lists.ts";
import type { Positions } from "../../../shared/search/positions.ts";
import type { MonthDays } from "./dates.ts";

/** The index as it is read, file by file, each once. */
export interface Index {
  readonly head: Head;
  /** The shard that holds words that begin so. */
  readonly words: (word: string) => Promise<ListFile>;
  /** That, and the next ones as far as they can hold words that begin so, at most so many. */
  readonly wordsFrom: (prefix: string, most: number) => Promise<readonly ListFile[]>;
  /** Of terms of words: those that are neighbours are fetched together. */
  readonly postings: (terms: readonly ListedTerm[]) => Promise<readonly Postings[]>;
  /**
   * In some of the term's articles: at least those positions that have such a neighbour.
   * @param wanted their places in the term's list, ascending.
   * @returns several, the positions of each of which are others.
   */
  readonly positions: (
    term: ListedTerm,
    wanted: ArrayLike<number>,
    neighbour: Neighbour | null,
  ) => Promise<readonly Positions[]>;
  /** The articles of one value; `undefined` where there is no such value. */
  readonly value: (facet: string, term: string) => Promise<Value | undefined>;
  /** All values of a facet. */
  readonly values: (facet: string) => Promise<readonly Value[]>;
  /** Articles that tell of days, months or years from one day to another, each `YYYY-MM-DD`. */
  readonly happened: (from: string, to: string) => Promise<Units>;
  /** The same, of those whose own date is not one year, month or day. */
  readonly spans: (from: string, to: string) => Promise<Units>;
  /** Dates that no units of the calendar say in full: of publication, or of what articles tell of. */
  readonly bounds: (which: "p" | "h") => Promise<readonly Bounds[]>;
  /** The years that these touch. */
  readonly spannedYears: () => Promise<ReadonlyMap<number, Float64Array>>;
  /** All articles of some years, by their numbers; of all where none are named. */
  readonly all: (years?: readonly [from: number, to: number]) => Promise<Float64Array>;
  /** Where the days of a year's months begin. */
  readonly days: (year: number) => Promise<MonthDays>;
  readonly record: (address: number) => Promise<Found>;
}

/** Lists of articles, by units of the calendar that lie within a range, and that only reach into it. */
export interface Units {
  readonly within: readonly Float64Array[];
  readonly partly: readonly Float64Array[];
}

/** Articles of some day, or of all days, from one to another. */
export interface Bounds {
  readonly from: string;
  readonly to: string;
  readonly isWhole: boolean;
  readonly documents: Float64Array;
}

/** What stands beside a word, with stop words at most between them. */
export interface Neighbour {
  readonly side: Side;
  /** It is of one of these groups. */
  readonly groups: ReadonlySet<number>;
}

/** Of a facet. */
export interface Value {
  readonly term: string;
  readonly name: string;
  /** Path of its page, below the base; sources have none. */
  readonly url: string | undefined;
  readonly documents: Float64Array;
}

/** An article, for a result. */
export interface Found {
  readonly meta: RecordMeta;
  readonly text: () => Promise<RecordText>;
}
