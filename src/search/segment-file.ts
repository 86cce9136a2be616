import { hash } from "node:crypto";
import { crc32 } from "node:zlib";
import { ByteReader } from "../../shared/search/bytes.ts";
import { bucketOf, emptySums, readSums, type Sums, writeSums } from "./sums.ts";

/** A term of a segment that is being made. */
export interface TermPlace {
  readonly term: string;
  /** In the body. */
  readonly at: number;
  /** Articles. */
  readonly count: number;
}

/** A segment as it lies on the disk; only what is asked for is read. */
export interface IndexSegment {
  readonly sums: () => Sums;
  /**
   * From one term up to, not including, the other; `null` for all that follow. Ascending.
   * @param isWanted tells which of them; without it, all.
   */
  readonly terms: (start: string, end: string | null, isWanted?: (term: string) => boolean) => readonly SegmentTerm[];
}

/** Reads a stretch of the file. @throws where it is not what was written. */
export type ReadStretch = (at: number, length: number) => Uint8Array;

/**
 * The columns of which lists are made, each for all articles: of each period how far it is from the last one (but of the
 * first) and how many articles; distances of slots; impacts; how many positions, their pieces, their places in these,
 * the groups of the words after and before them.
 */
export const COLUMNS = ["heads", "gaps", "impacts", "counts", "pieces", "places", "after", "before"] as const;
export type Column = (typeof COLUMNS)[number];

/** A term in one segment: see `readSegmentTerm`. There are very many of them while shards are made. */
export interface SegmentTerm {
  readonly term: string;
  readonly bytes: Uint8Array;
  /** Where in them what is said of it begins. */
  readonly at: number;
}

/** What a segment says of a term. Its first period is apart, because what stands before it in a list decides how it is written. */
export interface TermFacts {
  readonly count: number;
  readonly firstPeriod: number;
  readonly lastPeriod: number;
  /** Where in the bytes each column begins, and where the last one ends. */
  readonly columns: readonly number[];
  /** Words that are indexed under it, each with the number of articles that spell it so. */
  readonly forms: readonly (readonly [form: string, articles: number])[];
}

export function readSegmentTerm({ bytes, at }: SegmentTerm): TermFacts {
  const reader = new ByteReader(bytes, at);
  const count = reader.varint();
  const firstPeriod = reader.varint();
  const lastPeriod = reader.varint();
  const columns = [0];
  for (let n = 0; n < COLUMNS.length; n++) columns.push((columns[n] as number) + reader.varint());
  for (let n = 0; n < columns.length; n++) columns[n] = (columns[n] as number) + reader.at;
  reader.at = columns[COLUMNS.length] as number;
  const forms: [string, number][] = [];
  for (let left = reader.varint(); left > 0; left--) forms.push([reader.text(), reader.varint()]);
  return { count, firstPeriod, lastPeriod, columns, forms };
}

/**
 * Terms lie in chunks of about a kilobyte, so that those of a shard are found without reading the others. Before
 * them a head (lengths and checksums, its own the last), a table of the chunks (where each begins, its CRC-32, its first term), and the sums
 * of all buckets.
 */
export function packSegment(places: readonly TermPlace[], body: Uint8Array): Uint8Array {
  const chunks: { readonly term: string; readonly at: number }[] = [];
  for (const { term, at } of places) {
    const last = chunks.at(-1);
    if (last === undefined || at - last.at >= CHUNK) chunks.push({ term, at });
  }
  const names = Buffer.from(chunks.map(({ term }) => term).join("\n"));
  const ends = chunks.map((_, n) => chunks[n + 1]?.at ?? body.length);
  const table = new Uint32Array([
    ...chunks.map(({ at }) => at),
    body.length,
    ...chunks.map(({ at }, n) => crc32(body.subarray(at, ends[n]))),
  ]);
  const index = Buffer.concat([Buffer.from(table.buffer), names]);
  const sums = Buffer.from(writeSums(sumsOf(places, body)));
  const head = bytesOf([chunks.length, index.length, crc32(index), sums.length, crc32(sums)]);
  return Buffer.concat([head, bytesOf([crc32(head)]), index, sums, body]);
}

function bytesOf(numbers: readonly number[]): Uint8Array {
  return Buffer.from(new Uint32Array(numbers).buffer);
}

const CHUNK = 1024;
/** Numbers of the head, which its CRC-32 follows. */
const HEAD = 5;
const NUMBER = Uint32Array.BYTES_PER_ELEMENT;

function sumsOf(places: readonly TermPlace[], body: Uint8Array): Sums {
  const prefixes: string[] = [];
  const starts: number[] = [];
  const postings: number[] = [];
  for (const { term, at, count } of places) {
    const prefix = bucketOf(term);
    if (prefix !== prefixes.at(-1)) {
      prefixes.push(prefix);
      starts.push(at);
      postings.push(0);
    }
    postings[postings.length - 1] = (postings.at(-1) ?? 0) + count;
  }
  const sums = emptySums(prefixes);
  for (const [n, start] of starts.entries()) {
    const digest = hash("sha1", body.subarray(start, starts[n + 1] ?? body.length), "buffer");
    sums.postings[n] = postings[n] ?? 0;
    sums.a[n] = digest.readUInt32LE(0);
    sums.b[n] = digest.readUInt32LE(4);
  }
  return sums;
}

/** @param damaged what to throw where a checksum differs. */
export function openIndexSegment(read: ReadStretch, damaged: () => Error): IndexSegment {
  const checked = (bytes: Uint8Array, crc: number): Uint8Array => {
    if (crc32(bytes) !== crc) throw damaged();
    return bytes;
  };
  const indexAt = (HEAD + 1) * NUMBER;
  const head = read(0, indexAt);
  if (head.length < indexAt) throw damaged();
  const [count = 0, indexLength = 0, indexCrc = 0, sumsLength = 0, sumsCrc = 0, headCrc = 0] = numbersIn(
    head,
    HEAD + 1,
  );
  checked(head.subarray(0, HEAD * NUMBER), headCrc);
  const index = checked(read(indexAt, indexLength), indexCrc);
  const table = numbersIn(index, count * 2 + 1);
  const sumsAt = indexAt + indexLength;
  const bodyAt = sumsAt + sumsLength;
  let firsts: readonly string[] | undefined;
  return {
    sums: () => readSums(checked(read(sumsAt, sumsLength), sumsCrc)),
    terms: (start, end, isWanted = () => true) => {
      if (count === 0) return [];
      firsts ??= Buffer.from(index.buffer, index.byteOffset + table.byteLength, index.length - table.byteLength)
        .toString()
        .split("\n");
      const first = Math.max(0, firstFrom(firsts, start, true) - 1);
      const beyond = end === null ? count : firstFrom(firsts, end, false);
      if (beyond <= first) return [];
      const from = table[first] ?? 0;
      const bytes = read(bodyAt + from, (table[beyond] ?? 0) - from);
      for (let chunk = first; chunk < beyond; chunk++) {
        const stretch = bytes.subarray((table[chunk] ?? 0) - from, (table[chunk + 1] ?? 0) - from);
        checked(stretch, table[count + 1 + chunk] ?? 0);
      }
      return termsIn(bytes, start, end, isWanted);
    },
  };
}

/** Index of the first that is not before the text, or is after it. */
function firstFrom(sorted: readonly string[], text: string, after: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const here = sorted[middle] as string;
    if (here < text || (after && here === text)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function termsIn(
  bytes: Uint8Array,
  start: string,
  end: string | null,
  isWanted: (term: string) => boolean,
): readonly SegmentTerm[] {
  const { buffer, byteOffset, length } = bytes;
  const texts = Buffer.from(buffer, byteOffset, length);
  const reader = new ByteReader(bytes);
  const terms: SegmentTerm[] = [];
  while (!reader.done) {
    const length = reader.varint();
    reader.at += length;
    const term = texts.toString("utf8", reader.at - length, reader.at);
    if (end !== null && term >= end) break;
    const rest = reader.varint();
    if (term >= start && isWanted(term)) terms.push({ term, bytes, at: reader.at });
    reader.at += rest;
  }
  return terms;
}

/** A copy, because 32-bit numbers must lie at a multiple of four. */
function numbersIn(bytes: Uint8Array, count: number): Uint32Array {
  return new Uint32Array(new Uint8Array(bytes.subarray(0, count * NUMBER)).buffer);
}
