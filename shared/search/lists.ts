import { ByteReader } from "./bytes.ts";
import { PIECE, SLOTS, VERSION } from "./format.ts";

/** A posting list as it is read: ascending addresses of articles. */
export interface Postings {
  /** Period × `SLOTS` + slot. */
  readonly documents: Float64Array;
  /** 1 to `IMPACTS`; empty in lists that have none. */
  readonly impacts: Uint8Array;
}

/** A term of a file, with where its lists lie. */
export interface ListedTerm {
  readonly term: string;
  /** Other words that are indexed under it, the most frequent first. */
  readonly forms: readonly string[];
  /** Articles. */
  readonly count: number;
  /** In the lists, which are in the file itself, or for words in a file beside it. */
  readonly at: number;
  readonly length: number;
  /** The list is compressed by raw DEFLATE. */
  readonly packed: boolean;
  /** In the file beside it. */
  readonly positionsAt: number;
  readonly positionsLength: number;
  /** The positions are compressed by raw DEFLATE. */
  readonly positionsPacked: boolean;
}

export interface ListFile {
  /** Ascending by UTF-16 code units. */
  readonly terms: readonly ListedTerm[];
  /** What the file knows besides. */
  readonly extra: unknown;
  /** Empty where they are in another file. */
  readonly lists: Uint8Array;
}

/**
 * Version, what the file knows besides (JSON), terms, forms, and for each term its articles, the length of its list and
 * that of its positions, each twice and one more where they are compressed; then the lists.
 * @throws where the bytes are of another version.
 */
export function readListFile(bytes: Uint8Array): ListFile {
  const reader = new ByteReader(bytes);
  if (reader.varint() !== VERSION) throw new Error("the search index is of another version");
  const extra: unknown = JSON.parse(reader.text());
  const count = reader.varint();
  const names = reader.text().split("\n");
  const forms = reader.text().split("\n");
  const rows = Array.from({ length: count }, () => [reader.varint(), reader.varint(), reader.varint()] as const);
  let at = 0;
  let positionsAt = rows.reduce((sum, [, length]) => sum + (length >> 1), 0);
  const terms = rows.map(([documents, length, positionsLength], index): ListedTerm => {
    const row = {
      term: names[index] ?? "",
      forms: forms[index] ? forms[index].split(" ") : [],
      count: documents,
      at,
      length: length >> 1,
      packed: (length & 1) === 1,
      positionsAt,
      positionsLength: positionsLength >> 1,
      positionsPacked: (positionsLength & 1) === 1,
    };
    at += row.length;
    positionsAt += row.positionsLength;
    return row;
  });
  return { terms, extra, lists: bytes.subarray(reader.at) };
}

/**
 * Columns: of each period how far it is from the last one, and its articles; distances of their slots; impacts.
 * @param bytes of the list, not compressed.
 * @param base see `Head`.
 */
export function readPostings(bytes: Uint8Array, count: number, base: number, scored: boolean): Postings {
  const documents = new Float64Array(count);
  const heads = new ByteReader(bytes);
  for (let n = 0; n < count && !heads.done; n += heads.varint()) heads.skipVarint();
  const gaps = new ByteReader(bytes, heads.at);
  heads.at = 0;
  let period = base;
  for (let n = 0; n < count && !gaps.done; ) {
    period += heads.varint();
    const end = Math.min(count, n + heads.varint());
    for (let address = period * SLOTS; n < end; n++) {
      address += gaps.varint();
      documents[n] = address;
    }
  }
  return { documents, impacts: scored ? bytes.subarray(gaps.at, gaps.at + count) : NO_IMPACTS };
}

const NO_IMPACTS = new Uint8Array(0);

/** Positions of a term in some articles, ascending in each: those of the n-th lie from the n-th start to the next one. */
export interface Positions {
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
}

/**
 * Columns: how many positions in each article; their pieces, each as the distance from the last one of the article;
 * their places in these.
 * @param count of all its articles.
 * @param wanted by their places in its list, ascending.
 */
export function readPositions(bytes: Uint8Array, count: number, wanted: ArrayLike<number>): Positions {
  const counts = new ByteReader(bytes);
  const each = new Uint32Array(count);
  let total = 0;
  for (let n = 0; n < count; n++) {
    each[n] = counts.varint();
    total += each[n] as number;
  }
  const pieces = new ByteReader(bytes, counts.at);
  const placesAt = bytes.length - total;
  const starts = new Uint32Array(wanted.length + 1);
  const places = new Uint32Array(total);
  let found = 0;
  let written = 0;
  for (let n = 0, at = placesAt; n < count && found < wanted.length; n++) {
    const length = each[n] as number;
    if (n === wanted[found]) {
      let piece = 0;
      for (let index = 0; index < length; index++) {
        piece += pieces.varint();
        places[written++] = piece * PIECE + (bytes[at + index] as number);
      }
      starts[++found] = written;
    } else for (let left = length; left > 0; left--) pieces.skipVarint();
    at += length;
  }
  return { starts, places: places.subarray(0, written) };
}

/** Index of the shard that would hold a term or an address: the last that does not begin after it. */
export function shardOf<T extends string | number>(starts: readonly T[], key: T): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as T) <= key) low = middle;
    else high = middle - 1;
  }
  return low;
}
