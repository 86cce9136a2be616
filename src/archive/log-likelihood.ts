/** @returns the log-likelihood ratio of a pair, negative where the two meet less often than chance would have them. */
export type LogLikelihood = (together: number, first: number, second: number, total: number) => number;

/**
 * Measures how strongly two things belong together, from the count of both, of either, and of all. It does not overrate rare
 * pairs as mutual information does.
 * T. Dunning, "Accurate Methods for the Statistics of Surprise and Coincidence", Computational Linguistics 19 (1993), 61–74:
 * his sums of `k log k`, which are looked up, because there are hundreds of thousands of pairs and nine sums to each.
 */
export function createLogLikelihood(): LogLikelihood {
  let sums = sumsBelow(1024);
  const at = (count: number) => sums[count] as number;
  // In twos, so that both ways round give the same bits.
  return (together, first, second, total) => {
    if (total >= sums.length) sums = sumsBelow(2 * total);
    const inside =
      at(together) + at(total - first - second + together) + (at(first - together) + at(second - together));
    const around = at(first) + at(second) + (at(total - first) + at(total - second)) - at(total);
    const ratio = Math.max(0, 2 * (inside - around));
    return together * total >= first * second ? ratio : -ratio;
  };
}

function sumsBelow(end: number): Float64Array {
  return Float64Array.from({ length: end }, (_, count) => (count === 0 ? 0 : count * Math.log(count)));
}
