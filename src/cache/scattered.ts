import type { CacheRow, CacheRows } from "./cache-rows.ts";

/**
 * Rows that should move into one new segment. Every build that reads an article adds a segment, and
 * a thousand small ones would be a thousand open files: once there are many, the rows of all but
 * the largest are to be gathered. Few rows move, since most lie in the large ones.
 */
export function scatteredRows({ segments, entries }: CacheRows): readonly (readonly [file: string, row: CacheRow])[] {
  if (segments.size <= MOST_SEGMENTS) return [];
  const bySize = [...segments].sort(([, a], [, b]) => b - a).map(([segment]) => segment);
  const small = new Set(bySize.slice(KEPT_SEGMENTS));
  return [...entries()].filter(([, { segment }]) => small.has(segment));
}

const MOST_SEGMENTS = 48;
const KEPT_SEGMENTS = 16;
