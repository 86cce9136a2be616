import { ByteReader, ByteWriter } from "../../shared/search/bytes.ts";
import { readListFile, type Stretch } from "../../shared/search/lists.ts";
import { openBytes, sealBytes } from "../model/sealed-bytes.ts";
import { dictionary, type WrittenTerm } from "./list-file.ts";
import { bucketOf, readSums, type Sums, writeSums } from "./sums.ts";

/** What a build made of a shard of words, for the next one: terms whose bucket is what it was are not made again. */
export interface KeptWords {
  /** Of buckets that have not changed. */
  readonly terms: readonly WrittenTerm[];
  /** All other buckets, ascending. */
  readonly stale: readonly string[];
  /** What the terms of these were. */
  readonly before: ReadonlyMap<string, WrittenTerm>;
}

/**
 * What made it, sums, terms and their lists.
 * @param version names the program, and what else the lists depend on.
 * @param lists of the terms, as they are published.
 */
export function packKept(version: string, sums: Sums, terms: readonly WrittenTerm[], lists: Uint8Array): Uint8Array {
  const out = new ByteWriter();
  const sumsBytes = writeSums(sums);
  out.text(version);
  out.varint(sumsBytes.length);
  out.put(sumsBytes);
  out.put(dictionary(terms, { made: terms.map(({ made }) => made ?? "") }).view());
  out.put(lists);
  return sealBytes(WORDS, out.view());
}

/**
 * @param bytes of `packKept`; what is damaged, or of another version, is nothing.
 * @param sums of the buckets as they are now.
 */
export function openKept(bytes: Uint8Array | undefined, version: string, sums: Sums): KeptWords {
  const nothing: KeptWords = { terms: [], stale: sums.prefixes, before: new Map() };
  const body = bytes && openBytes(WORDS, bytes);
  if (body === undefined) return nothing;
  const reader = new ByteReader(body);
  if (reader.text() !== version) return nothing;
  const same = sameBuckets(readSums(reader.take(reader.varint())), sums);
  const { terms, lists, extra } = readListFile(body.subarray(reader.at));
  const { made } = extra as { readonly made: readonly string[] };
  const listOf = ({ at, length, packed }: Stretch) => ({ bytes: lists.subarray(at, at + length), packed });
  const kept = terms.map(({ list, positions, groups, ...term }, n) => ({
    ...term,
    made: made[n],
    postings: listOf(list),
    positions: listOf(positions),
    groups: groups.map(listOf),
  }));
  const isSame = ({ term }: WrittenTerm) => same.has(bucketOf(term));
  return {
    terms: kept.filter(isSame),
    before: new Map(kept.flatMap((term) => (isSame(term) ? [] : [[term.term, term] as const]))),
    stale: sums.prefixes.filter((prefix) => !same.has(prefix)),
  };
}

const WORDS = "words";

function sameBuckets(before: Sums, now: Sums): ReadonlySet<string> {
  const same = new Set<string>();
  let at = 0;
  for (const [n, prefix] of now.prefixes.entries()) {
    while (at < before.prefixes.length && (before.prefixes[at] as string) < prefix) at++;
    const isSame =
      before.prefixes[at] === prefix &&
      before.postings[at] === now.postings[n] &&
      before.a[at] === now.a[n] &&
      before.b[at] === now.b[n];
    if (isSame) same.add(prefix);
  }
  return same;
}
