/**
 * Cuts sorted keys into shards of about the same weight. The cuts follow the tree of first letters: a letter
 * that weighs too much is parted by the next one, and light neighbours are put together. So a key that comes
 * or goes moves no cut but those of its own letter, and these rarely.
 * @param keys ascending by UTF-16 code units, each once.
 * @param depth no cut is longer than so many letters.
 * @returns where each shard begins; the first is the empty text.
 */
export function partition(
  keys: readonly string[],
  weights: ArrayLike<number>,
  limit: number,
  depth: number,
): readonly string[] {
  const starts: string[] = [""];
  cut(keys, weights, 0, keys.length, "", { limit, depth }, starts);
  return starts;
}

function cut(
  keys: readonly string[],
  weights: ArrayLike<number>,
  from: number,
  to: number,
  prefix: string,
  rule: { readonly limit: number; readonly depth: number },
  starts: string[],
): void {
  if (prefix.length >= rule.depth || sum(weights, from, to) <= rule.limit) return;
  let gathered = 0;
  let index = from;
  while (index < to) {
    const letter = letterAt(keys[index] ?? "", prefix.length);
    const first = index;
    index = endOf(letter, keys, first, to, prefix.length);
    const weight = sum(weights, first, index);
    const start = prefix + letter;
    if (first > from && (weight > rule.limit || gathered + weight > rule.limit)) {
      starts.push(start);
      gathered = 0;
    }
    gathered += weight;
    if (weight > rule.limit && letter !== "") {
      cut(keys, weights, first, index, start, rule, starts);
      // What follows begins a shard of its own.
      gathered = Number.POSITIVE_INFINITY;
    }
  }
}

/** Where the keys end that have the same letter at a place as the first of them. */
function endOf(letter: string, keys: readonly string[], first: number, to: number, at: number): number {
  let same = first;
  let end = to;
  while (same + 1 < end) {
    const middle = (same + end) >>> 1;
    if (letterAt(keys[middle] ?? "", at) === letter) same = middle;
    else end = middle;
  }
  return end;
}

/** Never half of a surrogate pair: a cut is the name of a file. */
function letterAt(key: string, at: number): string {
  const point = key.codePointAt(at);
  return point === undefined ? "" : String.fromCodePoint(point);
}

function sum(weights: ArrayLike<number>, from: number, to: number): number {
  let total = 0;
  for (let index = from; index < to; index++) total += weights[index] ?? 0;
  return total;
}

/** So that the number of shards stays about the same while an archive grows, and changes seldom: a power of two. */
export function limitFor(total: number, shards: number, smallest: number): number {
  return Math.max(smallest, 2 ** Math.ceil(Math.log2(Math.max(1, total / shards))));
}
