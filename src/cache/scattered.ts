import type { CacheRow } from "./cache-index.ts";

/**
 * Rows that should move into one new segment. Every build that reads an article adds a segment, and
 * a thousand small ones would be a thousand open files: once there are many, the rows of all but
 * the largest are to be gathered. Few rows move, since most lie in the large ones.
 */
export function scatteredRows(
  rows: ReadonlyMap<string, CacheRow>,
): readonly (readonly [file: string, row: CacheRow])[] {
  const sizes = new Map<string, number>();
  for (const { segment } of rows.values()) sizes.set(segment, (sizes.get(segment) ?? 0) + 1);
  if (sizes.size <= MOST_SEGMENTS) return [];
  const bySize = [...sizes].sort(([, a], [, b]) => b - a).map(([segment]) => segment);
  const small = new Set(bySize.slice(KEPT_SEGMENTS));
  return [...rows].filter(([, { segment }]) => small.has(segment));
}

const MOST_SEGMENTS = 48;
const KEPT_SEGMENTS = 16;
