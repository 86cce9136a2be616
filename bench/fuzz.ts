import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import fc from "fast-check";
import { FUZZ_PROPERTIES } from "../tests/fuzz/properties.ts";
import { createWatchdog } from "../tests/fuzz/watchdog.ts";

/**
 * `npm run fuzz -- --minutes N [--seed S]`: tries what must hold for every text on as many as there is time for. What
 * breaks it is made small, printed, and kept in `tests/fixtures/fuzz/`, where `npm test` tries it again for ever; what does
 * not end is kept as it is.
 */
const { values } = parseArgs({
  options: { minutes: { type: "string", default: "1" }, seed: { type: "string" }, only: { type: "string" } },
});
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const chosen = FUZZ_PROPERTIES.filter(({ name }) => values.only === undefined || name === values.only);
const timeEach = (Number(values.minutes) * 60_000) / chosen.length;
const FOLDER = "tests/fixtures/fuzz";
/** A text takes milliseconds; what takes this long takes for ever, or is a find as well. */
const PATIENCE_MS = 20_000;
const watchdog = createWatchdog(PATIENCE_MS, FOLDER);

console.log(`Seed ${seed}, ${Math.round(timeEach / 1000)} s for each of ${chosen.map(({ name }) => name).join(", ")}`);
for (const { name, texts, check } of chosen) {
  const details = await fc.check(
    fc.asyncProperty(texts, (text) => watchdog.over(name, text, check)),
    {
      seed,
      numRuns: 100_000_000,
      interruptAfterTimeLimit: timeEach,
    },
  );
  const [text] = details.counterexample ?? [];
  console.log(`${name}: ${details.numRuns} texts, ${text === undefined ? "nothing found" : "FAILED"}`);
  if (text === undefined) continue;
  console.log(`  ${JSON.stringify(text)}\n  ${String(details.errorInstance)}`);
  console.log(`  Again: npm run fuzz -- --seed ${seed} --only ${name} --minutes ${Math.ceil(timeEach / 60_000)}`);
  keep(name, text);
  process.exitCode = 1;
}

function keep(name: string, text: string): void {
  const file = `${FOLDER}/${name}.json`;
  mkdirSync(FOLDER, { recursive: true });
  const known = read(file);
  if (!known.includes(text)) writeFileSync(file, `${JSON.stringify([...known, text], null, 2)}\n`);
}

function read(file: string): readonly string[] {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return [];
  }
}
