import { deflateSync } from "node:zlib";
import { ByteWriter } from "../../shared/search/bytes.ts";
import { SLOTS, VERSION } from "../../shared/search/format.ts";

/** A term and its lists, ready to be written. */
export interface WrittenTerm {
  readonly term: string;
  readonly forms: readonly string[];
  readonly count: number;
  readonly postings: Uint8Array;
  readonly positionsLength: number;
}

/**
 * A shard: version, what it knows besides (JSON), its terms, then their posting lists. Compressed as zlib
 * (RFC 1950), which unlike gzip does not name the operating system.
 * @param terms ascending by UTF-16 code units.
 */
export function listFile(terms: readonly WrittenTerm[], extra: unknown): Uint8Array {
  const out = new ByteWriter();
  out.varint(VERSION);
  out.text(JSON.stringify(extra));
  out.varint(terms.length);
  out.text(terms.map(({ term }) => term).join("\n"));
  out.text(terms.map(({ forms }) => forms.join(" ")).join("\n"));
  for (const { count, postings, positionsLength } of terms) {
    out.varint(count);
    out.varint(postings.length);
    out.varint(positionsLength);
  }
  for (const { postings } of terms) out.put(postings);
  return compressed(out.view());
}

export function compressed(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 6, memLevel: 9 });
}

/**
 * A posting list without impacts: for each period how far it is from the last one, how many articles, and
 * their slots, each as the distance from the one before.
 * @param addresses ascending.
 * @param base see `Head`.
 */
export function plainPostings(addresses: readonly number[], base: number): Uint8Array {
  const out = new ByteWriter();
  let before = base;
  for (let index = 0; index < addresses.length; ) {
    const period = Math.floor((addresses[index] ?? 0) / SLOTS);
    let end = index;
    while (end < addresses.length && Math.floor((addresses[end] ?? 0) / SLOTS) === period) end++;
    out.varint(period - before);
    out.varint(end - index);
    let address = period * SLOTS;
    for (; index < end; index++) {
      out.varint((addresses[index] ?? 0) - address);
      address = addresses[index] ?? 0;
    }
    before = period;
  }
  return out.done();
}
