/** Random choices that a seed repeats, on every machine alike. */
export interface Random {
  /** A whole number from 0 up to, not including, `n`. */
  readonly below: (n: number) => number;
  /** True once in `n` times. */
  readonly once: (n: number) => boolean;
  /** @throws RangeError where there is nothing to choose from. */
  readonly pick: <T>(items: readonly T[]) => T;
  /** Some of the items, each once, at most `most`. */
  readonly some: <T>(items: readonly T[], most: number) => T[];
}

/** Mulberry32. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number) => Math.floor(next() * n);
  const pick = <T>(items: readonly T[]): T => {
    if (items.length === 0) throw new RangeError("nothing to choose from");
    return items[below(items.length)] as T;
  };
  const some = <T>(items: readonly T[], most: number): T[] => {
    const count = Math.min(items.length, below(most + 1));
    return [...new Set(Array.from({ length: count }, () => pick(items)))];
  };
  return { below, once: (n) => below(n) === 0, pick, some };
}
