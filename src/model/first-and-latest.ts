import type { DateValue } from "./date.ts";

interface Dated {
  readonly published: DateValue;
}

/**
 * The first and the latest of what is listed, by the date of publication. "Until 1936" and "the 20th century" say nothing
 * of which came first: what is known no better is taken only where nothing else has a date at all, and what is open at an
 * end never.
 * @param newestFirst As lists are sorted.
 */
export function firstAndLatest<T>(
  newestFirst: readonly T[],
  articleOf: (entry: T) => Dated,
): { readonly first: T | null; readonly latest: T | null } {
  const isBounded = (entry: T) => {
    const { lower, upper } = articleOf(entry).published;
    return lower !== null && upper !== null;
  };
  const isTelling = (entry: T) => isBounded(entry) && !isWide(articleOf(entry).published.kind);
  return {
    first: newestFirst.findLast(isTelling) ?? newestFirst.findLast(isBounded) ?? null,
    latest: newestFirst.find(isTelling) ?? newestFirst.find(isBounded) ?? null,
  };
}

function isWide(kind: DateValue["kind"]): boolean {
  return kind === "decade" || kind === "century";
}
