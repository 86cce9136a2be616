import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { FUZZ_PROPERTIES } from "./properties.ts";
import { createWatchdog } from "./watchdog.ts";

/** `npm run fuzz` looks for minutes; here the same is tried so often, from one seed, that it takes seconds. */
const RUNS = 1500;
const SEED = 20_241_015;
/** A machine may be busy, and a text take a second of it. */
const PATIENCE_MS = 100_000;
const watchdog = createWatchdog(PATIENCE_MS, "tests/fixtures/fuzz");
afterAll(() => watchdog.end());

describe.each(FUZZ_PROPERTIES)("$name", ({ name, texts, cost = 1, check }) => {
  const found = `tests/fixtures/fuzz/${name}.json`;

  if (existsSync(found)) {
    it("what was found before", async () => {
      const kept = JSON.parse(readFileSync(found, "utf8")) as readonly string[];
      expect(kept.length).toBeGreaterThan(0);
      for (const text of kept) await watchdog.over(name, text, check);
    });
  }

  const numRuns = Math.ceil(RUNS / cost);

  it(`${numRuns} texts`, async () => {
    await fc.assert(
      fc.asyncProperty(texts, (text) => watchdog.over(name, text, check)),
      { numRuns, seed: SEED },
    );
  });
});
