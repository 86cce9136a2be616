import { expect, it } from "vitest";
import { type CacheRow, packRows } from "../../../src/cache/cache-rows.ts";
import { scatteredRows } from "../../../src/cache/scattered.ts";

/** In the n-th of so many segments n files: the first are the smallest. */
function rowsIn(segments: number) {
  const rows = Array.from({ length: segments }, (_, n) =>
    Array.from({ length: n + 1 }, (_, file) => [`${n}-${file}.md`, rowOf(`segment-${n}`)] as const),
  );
  return packRows(new Map(rows.flat()));
}

function rowOf(segment: string): CacheRow {
  return { hash: "h", segment, facts: [0, 1, 2], proofs: null, html: null, mentions: null, words: null, state: null };
}

it("stay where they are in 48 segments, and are gathered of all but the 16 largest where there are more", () => {
  expect(scatteredRows(rowsIn(48))).toEqual([]);
  const moved = new Set(scatteredRows(rowsIn(49)).map(([, { segment }]) => segment));
  expect([...moved].sort()).toEqual(Array.from({ length: 33 }, (_, n) => `segment-${n}`).sort());
});
