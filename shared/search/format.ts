/**
 * The search index as it is published, below `/search/`: see docs/search-index.md. What builds it and what
 * reads it in the browser share this file.
 */

/** Raised when what was published before can no longer be read. */
export const VERSION = 3;

/** `head.bin`: JSON, compressed as zlib (RFC 1950). */
export interface Head {
  readonly version: number;
  /** Articles. */
  readonly count: number;
  /** Languages of the articles (BCP 47, primary subtags), that of the interface first. */
  readonly languages: readonly string[];
  /** What the periods of posting lists are counted from. */
  readonly base: number;
  /** Oldest first: period, articles. */
  readonly periods: readonly (readonly [period: number, count: number])[];
  readonly words: Shards;
  /** By name: "people", "places", "topics", …, "source". */
  readonly facets: readonly Facet[];
  /** By what they tell of: `2018`, `2018-06`, `2018-06-12`. */
  readonly happened: Shards;
  /** By the same, articles whose own date is not one year, month or day, as an interval is not. */
  readonly spans: Shards;
  /**
   * Dates that units of the calendar do not say in full, by their first and last day: a decade, a season, "since 2024". None
   * where there are no such dates.
   */
  readonly bounds?: Shards;
  /** All articles, by year: `2018`; those without a year under the empty text. */
  readonly all: Shards;
  /** The records of articles: `starts` are addresses. */
  readonly records: DocumentShards;
}

/** Lists cut by the order of their terms. */
export interface Shards {
  /** The first term that each may hold; it is the name of its file, in hexadecimal UTF-8. */
  readonly starts: readonly string[];
  /** Changes with the content: to be asked for as a query, past any cache. */
  readonly stamps: readonly string[];
}

export interface Facet extends Shards {
  readonly name: string;
  readonly values: number;
}

export interface DocumentShards {
  /** Articles of the fullest file. */
  readonly most: number;
  readonly starts: readonly number[];
  readonly stamps: readonly string[];
}

/** What a record says of an article, before its text. */
export interface RecordMeta {
  /** Path below the base. */
  readonly url: string;
  readonly title: string;
  /** Where it is not the interface's. */
  readonly language?: string;
  readonly direction?: "ltr" | "rtl";
  readonly date: string;
  readonly datetime?: string;
  readonly dateline?: string;
  readonly summary?: string;
  /** Names and paths of people and places, most mentioned first. */
  readonly people?: readonly (readonly [name: string, url: string])[];
  readonly places?: readonly (readonly [name: string, url: string])[];
}

/** The blocks of an article's text: id of the block where one can link to it, and its words. */
export type RecordText = readonly (readonly [id: string | null, text: string])[];

/** A person, a place or another name that a word leads to. */
export type NameEntry = readonly [
  taxonomy: string,
  slug: string,
  name: string,
  url: string,
  count: number,
  /** The form that the word is of, where it is not the name. */
  alias?: string,
];

/** An article's number: its period, and its slot in it. A month holds at most so many slots. */
export const SLOTS = 1_048_576;

/** Period of a year, or of a month of it; 0 is that of articles without a year. */
export function periodOf(year: number, month = 0): number {
  return 1 + year * 13 + month;
}

/** Impacts are shares of the most that BM25 gives a term, in so many steps. */
export const IMPACTS = 63;

/** A position is a piece of text and a place in it: what divides one from the other. Long pieces go on in the next. */
export const PIECE = 64;

/** Name of a shard's file, from its first term: no two are the same on a disk that ignores case. */
export function shardName(start: string): string {
  let name = "";
  for (const byte of new TextEncoder().encode(start)) name += byte.toString(16).padStart(2, "0");
  return name === "" ? "0" : name;
}

/** Digits of an address in hexadecimal, so that they sort as the numbers do. */
export const ADDRESS_DIGITS = 11;

/** Names the file of records that begins with an address: without the zeros at its end, which say nothing. */
export function recordName(address: number): string {
  return address.toString(16).padStart(ADDRESS_DIGITS, "0").replace(/0+$/, "") || "0";
}

/** Bytes that are asked for first of a file of records: mostly a little more than its table. */
export function tableBytes({ most }: DocumentShards): number {
  return 24 + most * 4;
}
