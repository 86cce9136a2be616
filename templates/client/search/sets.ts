/** Articles that match, ascending by address, with what each scores. */
export interface Hits {
  readonly documents: Float64Array;
  readonly scores: Float32Array;
}

export const NO_HITS: Hits = { documents: new Float64Array(0), scores: new Float32Array(0) };

/** In both; scores add up. */
export function both(a: Hits, b: Hits): Hits {
  const most = Math.min(a.documents.length, b.documents.length);
  const documents = new Float64Array(most);
  const scores = new Float32Array(most);
  let n = 0;
  for (let i = 0, j = 0; i < a.documents.length && j < b.documents.length; ) {
    const left = a.documents[i] as number;
    const right = b.documents[j] as number;
    if (left === right) {
      documents[n] = left;
      scores[n++] = (a.scores[i++] as number) + (b.scores[j++] as number);
    } else if (left < right) i++;
    else j++;
  }
  return { documents: documents.subarray(0, n), scores: scores.subarray(0, n) };
}

/** In either; of two scores `join` makes one. */
export function either(a: Hits, b: Hits, join: (x: number, y: number) => number): Hits {
  if (a.documents.length === 0) return b;
  if (b.documents.length === 0) return a;
  const documents = new Float64Array(a.documents.length + b.documents.length);
  const scores = new Float32Array(documents.length);
  let n = 0;
  let i = 0;
  let j = 0;
  while (i < a.documents.length && j < b.documents.length) {
    const left = a.documents[i] as number;
    const right = b.documents[j] as number;
    documents[n] = left < right ? left : right;
    if (left < right) scores[n++] = a.scores[i++] as number;
    else if (right < left) scores[n++] = b.scores[j++] as number;
    else scores[n++] = join(a.scores[i++] as number, b.scores[j++] as number);
  }
  // Of one there may be some left.
  for (const [hits, from] of [
    [a, i],
    [b, j],
  ] as const) {
    documents.set(hits.documents.subarray(from), n);
    scores.set(hits.scores.subarray(from), n);
    n += hits.documents.length - from;
  }
  return { documents: documents.subarray(0, n), scores: scores.subarray(0, n) };
}

/** Those for which `keep` holds. */
export function only(hits: Hits, keep: (address: number, index: number) => boolean): Hits {
  const documents = new Float64Array(hits.documents.length);
  const scores = new Float32Array(hits.documents.length);
  let n = 0;
  for (let index = 0; index < hits.documents.length; index++) {
    const address = hits.documents[index] as number;
    if (!keep(address, index)) continue;
    documents[n] = address;
    scores[n++] = hits.scores[index] as number;
  }
  return { documents: documents.subarray(0, n), scores: scores.subarray(0, n) };
}

export function unscored(documents: ArrayLike<number>): Hits {
  return {
    documents: documents instanceof Float64Array ? documents : Float64Array.from(documents),
    scores: new Float32Array(documents.length),
  };
}

/** How many are in both, of two ascending lists. */
export function countBoth(a: Float64Array, b: Float64Array): number {
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  let count = 0;
  let low = 0;
  for (let index = 0; index < few.length; index++) {
    const wanted = few[index] as number;
    // Leaps, then halves: lists that differ in length are not walked one by one.
    let step = 1;
    while (low + step < many.length && (many[low + step] as number) < wanted) step *= 2;
    let high = Math.min(low + step, many.length);
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((many[middle] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    if (low < many.length && many[low] === wanted) count++;
  }
  return count;
}

/** Whether an ascending list has an article. Quick where articles are asked for in ascending order, which need not be from the first. */
export function isOneOf(list: Float64Array): (address: number) => boolean {
  let at = 0;
  return (address) => {
    if (at > 0 && (list[at - 1] as number) >= address) at = 0;
    while (at < list.length && (list[at] as number) < address) at++;
    return list[at] === address;
  };
}

/** Of ascending lists, each in it once. */
export function union(lists: readonly Float64Array[]): Float64Array {
  const some = lists.filter(({ length }) => length > 0);
  const [only] = some;
  if (some.length === 1 && only !== undefined) return only;
  const all = new Float64Array(some.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of some) {
    all.set(list, at);
    at += list.length;
  }
  all.sort();
  let n = 0;
  for (let index = 0; index < all.length; index++) {
    const here = all[index] as number;
    if (n === 0 || all[n - 1] !== here) all[n++] = here;
  }
  return all.subarray(0, n);
}

/** Which of an ascending list are in the other, by their places. */
export function placesIn(list: Float64Array, wanted: Float64Array): Uint32Array {
  const places = new Uint32Array(Math.min(list.length, wanted.length));
  let n = 0;
  for (let i = 0, j = 0; i < list.length && j < wanted.length; ) {
    const here = list[i] as number;
    const there = wanted[j] as number;
    if (here === there) places[n++] = i;
    if (here <= there) i++;
    if (there <= here) j++;
  }
  return places.subarray(0, n);
}
