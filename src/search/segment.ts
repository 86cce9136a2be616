import { hash } from "node:crypto";
import { ByteReader, ByteWriter } from "../../shared/search/bytes.ts";
import { eachTerm } from "./article-record.ts";

/** An article of a segment, before it is inverted. */
export interface SegmentDocument {
  readonly period: number;
  readonly slot: number;
  /** See `article-record.ts`. */
  readonly record: Uint8Array;
}

/**
 * A part of the index, of some hundred articles that are neighbours in time. An edit makes one of them anew;
 * what is published is merged from all. Its terms lie in buckets of equal first letters, so that those of a
 * shard can be found, and compared with what they were, without being read.
 */
export interface Segment {
  /** Ascending. */
  readonly prefixes: readonly string[];
  /** Postings of each bucket. */
  readonly weights: Uint32Array;
  /** Bytes of the positions in each bucket. */
  readonly positionBytes: Uint32Array;
  /** Two numbers of a hash for each bucket. */
  readonly hashes: Uint32Array;
  /** Where each bucket begins in the terms, and where the last ends. */
  readonly at: Uint32Array;
  readonly terms: (from: number, to: number) => Uint8Array;
}

/** Letters by which a bucket is told from others, in UTF-16 code units: no shard is cut finer. */
export const BUCKET_LETTERS = 6;

export function bucketOf(term: string): string {
  const end = /[\ud800-\udbff]/.test(term.charAt(BUCKET_LETTERS - 1)) ? BUCKET_LETTERS - 1 : BUCKET_LETTERS;
  return term.slice(0, end);
}

/** A term in one segment. Its first period is apart, because what stands before it in a list decides how it is written. */
export interface SegmentTerm {
  readonly term: string;
  readonly count: number;
  readonly firstPeriod: number;
  readonly lastPeriod: number;
  /** The blocks of its periods, without the number of the first. */
  readonly postings: Uint8Array;
  readonly positions: Uint8Array;
  /** Words that are indexed under it, each with the number of articles that spell it so. */
  readonly forms: readonly (readonly [form: string, articles: number])[];
}

/** @param documents ascending by period and slot. */
export function makeSegment(documents: readonly SegmentDocument[]): Uint8Array {
  const inverted = invert(documents);
  const sorted = [...inverted.keys()].sort();
  const body = new ByteWriter();
  const prefixes: string[] = [];
  const weights: number[] = [];
  const positionBytes: number[] = [];
  const at: number[] = [];
  for (const term of sorted) {
    const prefix = bucketOf(term);
    if (prefix !== prefixes.at(-1)) {
      prefixes.push(prefix);
      weights.push(0);
      positionBytes.push(0);
      at.push(body.length);
    }
    const list = inverted.get(term) as Inverted;
    weights[weights.length - 1] = (weights.at(-1) ?? 0) + list.count;
    positionBytes[positionBytes.length - 1] = (positionBytes.at(-1) ?? 0) + list.positions.length;
    writeTerm(term, list, body);
  }
  at.push(body.length);
  return packSegment({ prefixes, weights, positionBytes, at }, body.done());
}

interface Inverted {
  count: number;
  firstPeriod: number;
  period: number;
  /** Of the period that is under way. */
  slot: number;
  slots: ByteWriter;
  impacts: number[];
  readonly postings: ByteWriter;
  readonly positions: ByteWriter;
  readonly forms: Map<string, number>;
}

function invert(documents: readonly SegmentDocument[]): ReadonlyMap<string, Inverted> {
  const inverted = new Map<string, Inverted>();
  for (const { period, slot, record } of documents) {
    eachTerm(record, (term, form, impact, positions) => {
      let list = inverted.get(term);
      if (list === undefined) {
        list = {
          count: 0,
          firstPeriod: period,
          period,
          slot: 0,
          slots: new ByteWriter(),
          impacts: [],
          postings: new ByteWriter(),
          positions: new ByteWriter(),
          forms: new Map(),
        };
        inverted.set(term, list);
      }
      if (period !== list.period) {
        closePeriod(list);
        list.postings.varint(period - list.period);
        list.period = period;
      }
      list.slots.varint(slot - list.slot);
      list.slot = slot;
      list.impacts.push(impact);
      list.positions.put(positions);
      list.count++;
      if (form !== "") list.forms.set(form, (list.forms.get(form) ?? 0) + 1);
    });
  }
  return inverted;
}

/** How many articles, their slots, their impacts. */
function closePeriod(list: Inverted): void {
  list.postings.varint(list.impacts.length);
  list.postings.put(list.slots.view());
  for (const impact of list.impacts) list.postings.byte(impact);
  list.slots.clear();
  list.impacts = [];
  list.slot = 0;
}

function writeTerm(term: string, list: Inverted, out: ByteWriter): void {
  closePeriod(list);
  out.text(term);
  out.varint(list.count);
  out.varint(list.firstPeriod);
  out.varint(list.period);
  out.varint(list.postings.length);
  out.put(list.postings.view());
  out.varint(list.positions.length);
  out.put(list.positions.view());
  out.varint(list.forms.size);
  for (const [form, articles] of list.forms) {
    out.text(form);
    out.varint(articles);
  }
}

/** The terms of a stretch of a segment. */
export function readTerms(bytes: Uint8Array): readonly SegmentTerm[] {
  const reader = new ByteReader(bytes);
  const terms: SegmentTerm[] = [];
  while (!reader.done) {
    const term = reader.text();
    const count = reader.varint();
    const firstPeriod = reader.varint();
    const lastPeriod = reader.varint();
    const postings = reader.take(reader.varint());
    const positions = reader.take(reader.varint());
    const forms = Array.from({ length: reader.varint() }, () => [reader.text(), reader.varint()] as const);
    terms.push({ term, count, firstPeriod, lastPeriod, postings, positions, forms });
  }
  return terms;
}

interface Buckets {
  readonly prefixes: readonly string[];
  readonly weights: readonly number[];
  readonly positionBytes: readonly number[];
  readonly at: readonly number[];
}

/** Head of 32-bit numbers, then the buckets' prefixes in UTF-8, then the terms. */
function packSegment({ prefixes, weights, positionBytes, at }: Buckets, body: Uint8Array): Uint8Array {
  const names = Buffer.from(prefixes.join("\n"));
  const count = prefixes.length;
  const numbers = new Uint32Array(headNumbers(count));
  numbers.set([count, names.length]);
  numbers.set(weights, 2);
  numbers.set(positionBytes, 2 + count);
  for (let bucket = 0; bucket < count; bucket++) {
    const digest = hash("sha1", body.subarray(at[bucket], at[bucket + 1]), "buffer");
    numbers[2 + count * 2 + bucket * 2] = digest.readUInt32LE(0);
    numbers[3 + count * 2 + bucket * 2] = digest.readUInt32LE(4);
  }
  numbers.set(at, 2 + count * 4);
  const packed = new Uint8Array(numbers.byteLength + names.length + body.length);
  packed.set(new Uint8Array(numbers.buffer), 0);
  packed.set(names, numbers.byteLength);
  packed.set(body, numbers.byteLength + names.length);
  return packed;
}

function headNumbers(buckets: number): number {
  return 2 + buckets * 5 + 1;
}

/** @param bytes of `makeSegment`. */
export function openSegment(bytes: Uint8Array): Segment {
  const [count = 0, namesLength = 0] = numbersIn(bytes, 2);
  const numbers = numbersIn(bytes, headNumbers(count));
  const headLength = numbers.byteLength;
  const names = Buffer.from(bytes.buffer, bytes.byteOffset + headLength, namesLength).toString();
  const start = headLength + namesLength;
  return {
    prefixes: count === 0 ? [] : names.split("\n"),
    weights: numbers.subarray(2, 2 + count),
    positionBytes: numbers.subarray(2 + count, 2 + count * 2),
    hashes: numbers.subarray(2 + count * 2, 2 + count * 4),
    at: numbers.subarray(2 + count * 4),
    terms: (from, to) => bytes.subarray(start + from, start + to),
  };
}

/** A copy, because 32-bit numbers must lie at a multiple of four. */
function numbersIn(bytes: Uint8Array, count: number): Uint32Array {
  return new Uint32Array(new Uint8Array(bytes.subarray(0, count * 4)).buffer);
}
