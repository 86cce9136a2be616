import { ByteReader } from "./bytes.ts";
import { SLOTS, VERSION } from "./format.ts";
import { GROUPS } from "./groups.ts";

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
  readonly list: Stretch;
  /** In the file beside it. */
  readonly positions: Stretch;
  /** Of frequent words: the same positions by the groups of the words after them, then of those before; else none. */
  readonly groups: readonly Stretch[];
}

/** Of a file, in bytes. */
export interface Stretch {
  readonly at: number;
  readonly length: number;
  /** It is compressed by raw DEFLATE. */
  readonly packed: boolean;
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
 * Version, what the file knows besides (JSON), terms, forms, and for each term its articles, the length of its list (twice,
 * and one more where it is compressed), that of its positions (the same, twice, and one more where groups follow), and
 * those of its groups; then the lists.
 * @throws where the bytes are of another version.
 */
export function readListFile(bytes: Uint8Array): ListFile {
  const reader = new ByteReader(bytes);
  if (reader.varint() !== VERSION) throw new Error("the search index is of another version");
  const extra: unknown = JSON.parse(reader.text());
  const count = reader.varint();
  const names = reader.text().split("\n");
  const forms = reader.text().split("\n");
  const rows = Array.from({ length: count }, () => {
    const documents = reader.varint();
    const list = reader.varint();
    const positions = reader.varint();
    const groups = Array.from({ length: positions % 2 === 1 ? GROUPS * 2 : 0 }, () => reader.varint());
    return { documents, list, positions: Math.floor(positions / 2), groups };
  });
  const stretches = stretchesFrom();
  const lists = rows.map(({ list }) => stretches(list));
  const terms = rows.map(
    ({ documents, positions, groups }, index): ListedTerm => ({
      term: names[index] ?? "",
      forms: forms[index] ? forms[index].split(" ") : [],
      count: documents,
      list: lists[index] as Stretch,
      positions: stretches(positions),
      groups: groups.map(stretches),
    }),
  );
  return { terms, extra, lists: bytes.subarray(reader.at) };
}

/** One behind the other. @returns takes the length twice, and one more where it is compressed. */
function stretchesFrom(): (length: number) => Stretch {
  let at = 0;
  return (written) => {
    const length = Math.floor(written / 2);
    at += length;
    return { at: at - length, length, packed: written % 2 === 1 };
  };
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
