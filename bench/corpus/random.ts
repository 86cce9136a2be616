export interface Random {
  /** From 0 up to, not including, 1. */
  readonly share: () => number;
  /** A whole number from 0 up to, not including, `n`. */
  readonly below: (n: number) => number;
  /** The same, small ones far more often, as names and words are distributed. */
  readonly skewed: (n: number) => number;
}

/** Mulberry32: small, fast, the same on every machine. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { share: next, below: (n) => Math.floor(next() * n), skewed: (n) => Math.floor(next() ** 2 * n) };
}
