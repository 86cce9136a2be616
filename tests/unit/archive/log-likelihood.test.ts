import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createLogLikelihood } from "../../../src/archive/log-likelihood.ts";

const logLikelihoodRatio = createLogLikelihood();

describe("the log-likelihood ratio", () => {
  test("agrees with the table of Dunning's paper: 110 times together, 2442 and 111 times, of 31777", () => {
    expect(logLikelihoodRatio(110, 2552, 221, 31777)).toBeCloseTo(270.72, 1);
  });

  test("is nothing where two meet as often as chance has it", () => {
    expect(logLikelihoodRatio(10, 100, 100, 1000)).toBeCloseTo(0, 9);
  });

  test("is positive above chance, negative below, and the same both ways round", () => {
    const table = fc.record({
      both: fc.nat(50),
      first: fc.nat(50),
      second: fc.nat(50),
      neither: fc.nat(1000),
    });
    fc.assert(
      fc.property(table, ({ both, first, second, neither }) => {
        fc.pre(both + first > 0 && both + second > 0);
        const total = both + first + second + neither;
        const ratio = logLikelihoodRatio(both, both + first, both + second, total);
        const chance = ((both + first) * (both + second)) / total;
        expect(ratio).toBe(logLikelihoodRatio(both, both + second, both + first, total));
        if (both > chance) expect(ratio).toBeGreaterThan(-1e-6);
        if (both < chance) expect(ratio).toBeLessThan(1e-6);
      }),
    );
  });
});
