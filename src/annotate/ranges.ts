import type { Range } from "./block.ts";

/**
 * Questions about ranges of one text that stand in order and do not overlap. Of a long paragraph there may be a hundred
 * thousand, each to be compared with as many others: so they are looked up, and not gone through.
 */
export function inOrder<R extends Range>(ranges: readonly R[]): readonly R[] {
  return [...ranges].sort((a, b) => a.start - b.start);
}

export function overlapsAny({ start, end }: Range, ranges: readonly Range[] = []): boolean {
  const next = ranges[firstBehind(start, ranges)];
  return next !== undefined && next.start < end;
}

/** Those of which a part lies in a stretch, in order. */
export function rangesWithin<R extends Range>({ start, end }: Range, ranges: readonly R[]): readonly R[] {
  const from = firstBehind(start, ranges);
  let to = from;
  while ((ranges[to]?.start ?? end) < end) to++;
  return ranges.slice(from, to);
}

/** Number of the first that ends behind a place. */
export function firstBehind(at: number, ranges: readonly Range[]): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
