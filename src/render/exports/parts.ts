import type { Article } from "../../model/article.ts";

/** A stretch of a long list: by year, by month where a year alone is too much, then by number. */
export interface ListStretch<T> {
  /** `2018`, `2018-06`, `undated`, `2018-06-2`. */
  readonly period: string;
  readonly items: readonly T[];
}

/** No file of the archive is larger, in bytes. */
export const LARGEST = 20_000_000;

/**
 * Cuts a list where it would make too large a file; empty where it is short enough.
 * @param sizeOf Estimated bytes of an item, rather too many.
 */
export function stretchesOf<T>(
  items: readonly T[],
  articleOf: (item: T) => Article,
  sizeOf: (item: T) => number,
): readonly ListStretch<T>[] {
  const size = (list: readonly T[]) => list.reduce((sum, item) => sum + sizeOf(item), 0);
  if (size(items) <= LARGEST) return [];
  return byPeriod(items, articleOf, 1).flatMap((year) => {
    if (size(year.items) <= LARGEST) return [year];
    return byPeriod(year.items, articleOf, 2).flatMap((month) =>
      inChunks(month.items, sizeOf).map((inside, n) => ({
        period: n === 0 ? month.period : `${month.period}-${n + 1}`,
        items: inside,
      })),
    );
  });
}

/**
 * An estimate of bytes, rounded up: so that a word more or less does not have a list cut elsewhere, and who changes one item need not
 * look at the others.
 */
export function roundedSize(bytes: number): number {
  return Math.ceil(bytes / STEP) * STEP;
}

const STEP = 512;

/** By the first segments of their permalinks. */
function byPeriod<T>(items: readonly T[], articleOf: (item: T) => Article, segments: 1 | 2): ListStretch<T>[] {
  const periods = new Map<string, T[]>();
  for (const item of items) {
    const period = periodOf(articleOf(item).permalink, segments);
    const inside = periods.get(period);
    if (inside) inside.push(item);
    else periods.set(period, [item]);
  }
  return [...periods].map(([period, inside]) => ({ period, items: inside }));
}

/** `/2018/06/12/summit/` → `2018` or `2018-06`, `/undated/summit/` → `undated`. Asked of every article in every build. */
export function periodOf(permalink: string, segments: 1 | 2): string {
  const slug = permalink.lastIndexOf("/", permalink.length - 2);
  const first = permalink.indexOf("/", 1);
  if (segments === 1 || first >= slug) return permalink.slice(1, Math.min(first, slug));
  return permalink.slice(1, Math.min(permalink.indexOf("/", first + 1), slug)).replace("/", "-");
}

/** Cuts a list that no period tells apart; a single chunk where it is short enough. */
export function inChunks<T>(items: readonly T[], sizeOf: (item: T) => number): readonly (readonly T[])[] {
  const lists: T[][] = [[]];
  let size = 0;
  for (const item of items) {
    const own = sizeOf(item);
    if (size + own > LARGEST && size > 0) {
      lists.push([]);
      size = 0;
    }
    size += own;
    lists.at(-1)?.push(item);
  }
  return lists;
}
