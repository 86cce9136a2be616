import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type RacedSite, raceWithEdits, raceWithKills, save } from "../tests/support/races.ts";
import { randomSite } from "../tests/support/random-site.ts";

/**
 * `npm run races -- [--minutes N] [--seed S]`: real builds of a small site that are killed, that run at the same time, and
 * under which somebody edits. Ends at the first output that is neither the old site nor the new one, or not what a clean build makes.
 */
const { values } = parseArgs({
  options: { minutes: { type: "string", default: "5" }, seed: { type: "string" } },
});
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const until = Date.now() + Number(values.minutes) * 60_000;
console.log(`Seed ${seed}. What the clock does cannot be repeated: what is edited can.`);
for (let site = 0; Date.now() < until; site++) {
  const root = realpathSync.native(mkdtempSync(join(tmpdir(), "dateline-races-")));
  const raced: RacedSite = { root, ...randomSite(seed + site, 12), command: resolve("lib/dateline.js") };
  save(raced);
  for (let round = 0; round < 12 && Date.now() < until; round++) {
    const told = round % 4 === 3 ? await raceWithEdits(raced, 4) : await raceWithKills(raced);
    console.log(`site ${site}, round ${round}: ${told}`);
  }
  // Where something was found, it is left there to be looked at.
  rmSync(root, { recursive: true, force: true });
}
