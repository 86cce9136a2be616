import { constants, deflateRawSync, deflateSync, inflateRawSync } from "node:zlib";
import { ByteWriter } from "../../shared/search/bytes.ts";
import { SLOTS, VERSION } from "../../shared/search/format.ts";

/** A term and its list, ready to be written. */
export interface WrittenTerm {
  readonly term: string;
  readonly forms: readonly string[];
  readonly count: number;
  readonly postings: WrittenList;
  /** Words only. */
  readonly positions?: WrittenList;
  /** Of frequent words: their positions by the groups of the words after them, then of those before. */
  readonly groups: readonly WrittenList[];
  /** Names what positions and groups were made of; where there are groups. */
  readonly made?: string | undefined;
}

export interface WrittenList {
  readonly bytes: Uint8Array;
  readonly packed: boolean;
}

/**
 * Terms with their lists: see `readListFile`. Compressed as zlib (RFC 1950), which unlike gzip does not name the
 * operating system.
 * @param terms ascending by UTF-16 code units.
 * @param extra what the file knows besides.
 */
export function listFile(terms: readonly WrittenTerm[], extra: unknown): Uint8Array {
  const out = dictionary(terms, extra);
  for (const { postings } of terms) out.put(postings.bytes);
  return compressed(out.view());
}

/** The same without the lists, which then lie in a file beside it. */
export function dictionaryFile(terms: readonly WrittenTerm[], extra: unknown): Uint8Array {
  return compressed(dictionary(terms, extra).view());
}

/** The same, not compressed. */
export function dictionary(terms: readonly WrittenTerm[], extra: unknown): ByteWriter {
  const out = new ByteWriter();
  out.varint(VERSION);
  out.text(JSON.stringify(extra));
  out.varint(terms.length);
  out.text(terms.map(({ term }) => term).join("\n"));
  out.text(terms.map(({ forms }) => forms.join(" ")).join("\n"));
  for (const { count, postings, positions, groups } of terms) {
    out.varint(count);
    out.varint(lengthOf(postings));
    out.varint(positions === undefined ? 0 : lengthOf(positions) * 2 + (groups.length > 0 ? 1 : 0));
    for (const group of groups) out.varint(lengthOf(group));
  }
  return out;
}

function lengthOf({ bytes, packed }: WrittenList): number {
  return bytes.length * 2 + (packed ? 1 : 0);
}

export function compressed(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 6, memLevel: 9 });
}

/**
 * A list that is fetched by itself, its columns one behind the other; compressed where that makes it shorter.
 * @param columns may be views of what is written over afterwards.
 * @param before a list that this function gave, and that may be the same: to unpack it takes a fifth of the time of packing.
 */
export function packedList(columns: readonly Uint8Array[], before?: WrittenList): WrittenList {
  const bytes = Buffer.concat(columns);
  if (bytes.length < WORTH_PACKING) return { bytes, packed: false };
  if (before?.packed && inflateRawSync(before.bytes).equals(bytes)) return before;
  const short = bytes.length < WORTH_PARTING ? deflateRawSync(bytes, { level: 6 }) : deflatedApart(columns);
  return short.length < bytes.length ? { bytes: short, packed: true } : { bytes, packed: false };
}

const WORTH_PACKING = 96;
/** In bytes: from here on each column is worth a code of its own. */
const WORTH_PARTING = 512;

/**
 * One stream of raw DEFLATE, in which each column has its own Huffman codes: all but the last end at a full byte, and go on.
 * Of what came before, a column repeats nothing but runs of one byte: looking for more takes longer, and the codes that
 * name such places cost more than they save.
 */
function deflatedApart(columns: readonly Uint8Array[]): Uint8Array {
  const last = columns.length - 1;
  return Buffer.concat(
    columns.map((column, n) =>
      deflateRawSync(column, {
        strategy: constants.Z_RLE,
        chunkSize: Math.max(64, column.length + 64),
        finishFlush: n === last ? constants.Z_FINISH : constants.Z_SYNC_FLUSH,
      }),
    ),
  );
}

/**
 * A posting list without impacts: for each period how far it is from the last one, and how many articles; then for each
 * article how far its slot is from the one before in its period.
 * @param addresses ascending.
 * @param base see `Head`.
 */
export function plainPostings(addresses: ArrayLike<number>, base: number): WrittenList {
  const heads = new ByteWriter();
  const gaps = new ByteWriter();
  let before = base;
  for (let index = 0; index < addresses.length; ) {
    const period = Math.floor((addresses[index] ?? 0) / SLOTS);
    const first = index;
    let address = period * SLOTS;
    for (; index < addresses.length && Math.floor((addresses[index] ?? 0) / SLOTS) === period; index++) {
      gaps.varint((addresses[index] ?? 0) - address);
      address = addresses[index] ?? 0;
    }
    heads.varint(period - before);
    heads.varint(index - first);
    before = period;
  }
  return { bytes: Buffer.concat([heads.view(), gaps.view()]), packed: false };
}
