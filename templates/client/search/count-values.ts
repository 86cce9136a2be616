import { SLOTS } from "../../../shared/search/format.ts";
import type { Index, Value } from "./index.ts";

/** A value of a facet, with how many of the results have it. */
export interface CountedValue {
  readonly value: Value;
  readonly count: number;
}

/** Exact counts over all results, most first. */
export async function countValues(
  facet: string,
  documents: Float64Array,
  index: Index,
): Promise<readonly CountedValue[]> {
  const values = await index.values(facet);
  const count = counterOf(documents);
  return values
    .map((value) => ({ value, count: count(value.documents) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.value.name < b.value.name ? -1 : 1));
}

/**
 * Tells how many of some articles are in a list. The lists of a facet have several times as many entries as there are
 * articles: each is looked up where its slot is, and not searched for.
 */
function counterOf(documents: Float64Array): (list: Float64Array) => number {
  const marks = marksOf(documents);
  return (list) => {
    let count = 0;
    let start = -SLOTS;
    let here: Uint8Array = NO_MARKS;
    for (let n = 0; n < list.length; n++) {
      const address = list[n] as number;
      if (address >= start + SLOTS) {
        start = startOf(address);
        here = marks.get(start) ?? NO_MARKS;
      }
      count += here[address - start] ?? 0;
    }
    return count;
  };
}

/** First address of a period → 1 for each slot of it in which an article is. */
function marksOf(documents: Float64Array): ReadonlyMap<number, Uint8Array> {
  const marks = new Map<number, Uint8Array>();
  for (let from = 0; from < documents.length; ) {
    const start = startOf(documents[from] as number);
    let to = from;
    while (to < documents.length && (documents[to] as number) < start + SLOTS) to++;
    const slots = new Uint8Array((documents[to - 1] as number) - start + 1);
    for (; from < to; from++) slots[(documents[from] as number) - start] = 1;
    marks.set(start, slots);
  }
  return marks;
}

function startOf(address: number): number {
  return Math.floor(address / SLOTS) * SLOTS;
}

const NO_MARKS = new Uint8Array(0);
