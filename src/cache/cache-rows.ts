import { type PackedMap, packMap } from "../model/packed-map.ts";
import type { FileState } from "./file-state.ts";
import type { Stretch } from "./segment.ts";

/** Where what was read of a file lies. */
export interface CacheRow {
  readonly hash: string;
  readonly segment: string;
  readonly facts: Stretch;
  readonly proofs: Stretch | null;
  readonly html: Stretch | null;
  readonly mentions: Stretch | null;
  readonly words: Stretch | null;
  readonly state: FileState | null;
}

/** The rows of all files, as they are kept. */
export interface CacheRows {
  readonly get: (file: string) => CacheRow | undefined;
  readonly entries: () => Iterable<readonly [file: string, row: CacheRow]>;
  /** Segment → how many files have theirs in it. */
  readonly segments: ReadonlyMap<string, number>;
  /** The same but for some files; `null` takes one out. */
  readonly with: (changes: ReadonlyMap<string, CacheRow | null>) => CacheRows;
  readonly packed: PackedMap;
}

export function packRows(rows: ReadonlyMap<string, CacheRow>): CacheRows {
  const packed = packMap(rows, textOf);
  return cacheRows(packed, counted([...rows.values()].map(({ segment }) => [segment, 1])));
}

/** @param segments as they were counted when the rows were packed. */
export function cacheRows(packed: PackedMap, segments: ReadonlyMap<string, number>): CacheRows {
  const get = (file: string) => {
    const text = packed.get(file);
    return text === undefined ? undefined : rowOf(text);
  };
  return {
    get,
    *entries() {
      for (const [file, text] of packed.entries()) yield [file, rowOf(text)];
    },
    segments,
    with: (changes) => {
      const before = [...changes.keys()].flatMap((file) => get(file) ?? []);
      const after = [...changes.values()].filter((row) => row !== null);
      const texts = [...changes].map(([file, row]) => [file, row && textOf(row)] as const);
      return cacheRows(
        packed.with(new Map(texts)),
        counted([
          ...segments,
          ...before.map(({ segment }) => [segment, -1] as const),
          ...after.map(({ segment }) => [segment, 1] as const),
        ]),
      );
    },
    packed,
  };
}

/** Sums, without those that came to nothing. */
function counted(counts: Iterable<readonly [segment: string, count: number]>): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [segment, count] of counts) sums.set(segment, (sums.get(segment) ?? 0) + count);
  return new Map([...sums].filter(([, sum]) => sum > 0));
}

type Stored = readonly [
  hash: string,
  segment: string,
  facts: Stretch,
  proofs: Stretch | null,
  html: Stretch | null,
  mentions: Stretch | null,
  words: Stretch | null,
  state: FileState | null,
];

function textOf({ hash, segment, facts, proofs, html, mentions, words, state }: CacheRow): string {
  return JSON.stringify([hash, segment, facts, proofs, html, mentions, words, state] satisfies Stored);
}

function rowOf(text: string): CacheRow {
  const [hash, segment, facts, proofs, html, mentions, words, state] = JSON.parse(text) as Stored;
  return { hash, segment, facts, proofs, html, mentions, words, state };
}
