/** A whole number from 0 up to, not including, `n`. */
export type Dice = (n: number) => number;

/** The same seed gives the same throws. */
export function createDice(seed: number): Dice {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 4_294_967_296) * n);
  };
}
