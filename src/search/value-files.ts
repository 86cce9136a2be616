import { hash } from "node:crypto";
import { type Shards, shardName } from "../../shared/search/format.ts";
import { stampOf } from "./document-files.ts";
import type { IndexFile } from "./index-file.ts";
import { listFile, plainPostings } from "./list-file.ts";
import { limitFor, partition } from "./partition.ts";

/** A name or a date that articles are listed under. */
export interface Value {
  /** Sorts them, and stands in the address of a search. */
  readonly term: string;
  /** What is to be known of it besides: plain data. */
  readonly label: readonly unknown[];
  /** Ascending. */
  readonly addresses: Float64Array;
}

/**
 * The lists of one facet.
 * @param folder of its files.
 * @param values in any order, each term once.
 */
export function valueFiles(
  folder: string,
  values: readonly Value[],
  base: number,
): { readonly files: readonly IndexFile[]; readonly shards: Shards } {
  if (values.length === 0) return { files: [], shards: { starts: [], stamps: [] } };
  const sorted = [...values].sort((a, b) => (a.term < b.term ? -1 : 1));
  const weights = sorted.map(({ addresses, label }) => addresses.length + ENTRY + JSON.stringify(label).length / 2);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const terms = sorted.map(({ term }) => term);
  const starts = partition(terms, weights, limitFor(total, FILES, SMALLEST), LETTERS);
  let index = 0;
  const files = starts.map((start, n) => {
    const end = starts[n + 1];
    const first = index;
    while (index < terms.length && (end === undefined || (terms[index] as string) < end)) index++;
    const inside = sorted.slice(first, index);
    return {
      name: `${folder}/${shardName(start)}.bin`,
      key: keyOf(inside, base),
      bytes: () => valueFile(inside, base),
    };
  });
  return { files, shards: { starts, stamps: files.map(({ key }) => stampOf(key)) } };
}

/** Of a facet. */
const FILES = 24;
const SMALLEST = 4096;
const ENTRY = 4;
const LETTERS = 24;

function keyOf(values: readonly Value[], base: number): string {
  const sha = values.map(({ term, label, addresses }) => `${term}\t${JSON.stringify(label)}\t${sumOf(addresses)}`);
  return hash("sha1", `${base}\n${sha.join("\n")}`, "base64");
}

/** Two sums that tell one set of addresses from another. */
function sumOf(addresses: Float64Array): string {
  let [a, b] = [0, 0];
  for (const address of addresses) {
    const low = Math.imul((address % 4_294_967_296) ^ (address / 4_294_967_296), 0x9e3779b1);
    a = (Math.imul(a, 31) + low) | 0;
    b = (Math.imul(b ^ low, 0x85ebca6b) + address) | 0;
  }
  return `${addresses.length} ${a} ${b}`;
}

function valueFile(values: readonly Value[], base: number): Uint8Array {
  return listFile(
    values.map(({ term, addresses }) => ({
      term,
      forms: [],
      groups: [],
      count: addresses.length,
      postings: plainPostings(addresses, base),
    })),
    values.map(({ label }) => label),
  );
}
