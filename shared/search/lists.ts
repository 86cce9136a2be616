import { ByteReader } from "./bytes.ts";
import { SLOTS, VERSION } from "./format.ts";

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
 * @param bytes of the list, not compressed.
 * @param base see `Head`.
 */
export function readPostings(bytes: Uint8Array, count: number, base: number, scored: boolean): Postings {
  const documents = new Float64Array(count);
  const impacts = new Uint8Array(scored ? count : 0);
  const reader = new ByteReader(bytes);
  let period = base;
  let n = 0;
  while (!reader.done) {
    period += reader.varint();
    const inPeriod = reader.varint();
    let address = period * SLOTS;
    for (let index = 0; index < inPeriod; index++) {
      address += reader.varint();
      documents[n + index] = address;
    }
    if (scored) impacts.set(reader.take(inPeriod), n);
    n += inPeriod;
  }
  return { documents, impacts };
}

/**
 * Positions of a term in some of its articles.
 * @param count of all its articles.
 * @param wanted by their places in its list, ascending.
 */
export function readPositions(bytes: Uint8Array, count: number, wanted: readonly number[]): readonly Uint32Array[] {
  const reader = new ByteReader(bytes);
  const found: Uint32Array[] = [];
  for (let n = 0; n < count && found.length < wanted.length; n++) {
    const length = reader.varint();
    if (n !== wanted[found.length]) {
      for (let left = length; left > 0; left--) reader.skipVarint();
      continue;
    }
    const positions = new Uint32Array(length);
    let position = 0;
    for (let index = 0; index < length; index++) {
      position += reader.varint();
      positions[index] = position;
    }
    found.push(positions);
  }
  return found;
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
