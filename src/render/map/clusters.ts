/** Something at a point, with what it counts. */
export interface Spot<T> {
  readonly x: number;
  readonly y: number;
  /** Distinct things that are counted: two spots may share some. */
  readonly counted: Iterable<unknown>;
  readonly value: T;
}

/** Spots too near to one another to be told apart, drawn as one. */
export interface Cluster<T> {
  /** Of its greatest spot. */
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly count: number;
  /** Greatest first. */
  readonly values: readonly T[];
}

interface Draft<T> {
  readonly x: number;
  readonly y: number;
  readonly order: number;
  r: number;
  counted: Set<unknown>;
  values: { readonly value: T; readonly count: number; readonly order: number }[];
}

/**
 * Joins spots whose discs would touch, until none do. The area of a disc grows with its count.
 * @param spots in an order that settles between equals.
 * @param radiusOf the radius for a count.
 * @returns greatest first.
 */
export function clusterSpots<T>(
  spots: readonly Spot<T>[],
  radiusOf: (count: number) => number,
  gap: number,
): readonly Cluster<T>[] {
  const drafts = spots.map(({ x, y, counted, value }, order): Draft<T> => {
    const set = new Set(counted);
    return { x, y, order, r: radiusOf(set.size), counted: set, values: [{ value, count: set.size, order }] };
  });
  let clusters = drafts.sort(greatestFirst);
  for (let before = -1; before !== clusters.length; ) {
    before = clusters.length;
    clusters = joinedOnce(clusters, radiusOf, gap).sort(greatestFirst);
  }
  return clusters.map(({ x, y, r, counted, values }) => ({
    x,
    y,
    r,
    count: counted.size,
    values: values.sort((a, b) => b.count - a.count || a.order - b.order).map(({ value }) => value),
  }));
}

function joinedOnce<T>(drafts: readonly Draft<T>[], radiusOf: (count: number) => number, gap: number): Draft<T>[] {
  const kept: Draft<T>[] = [];
  for (const draft of drafts) {
    const host = kept.find(({ x, y, r }) => (x - draft.x) ** 2 + (y - draft.y) ** 2 < (r + draft.r + gap) ** 2);
    if (host === undefined) {
      kept.push(draft);
      continue;
    }
    for (const item of draft.counted) host.counted.add(item);
    host.values.push(...draft.values);
    host.r = radiusOf(host.counted.size);
  }
  return kept;
}

function greatestFirst<T>(a: Draft<T>, b: Draft<T>): number {
  return b.counted.size - a.counted.size || a.order - b.order;
}
