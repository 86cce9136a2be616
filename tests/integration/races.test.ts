import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeAll, expect, it, onTestFinished } from "vitest";
import { dateline } from "../support/command.ts";
import { type RacedSite, raceWithEdits, raceWithKills, save } from "../support/races.ts";
import { ownTemplate, randomSite } from "../support/random-site.ts";

/** A few rounds; `npm run races` goes on for minutes. */
const SEED = Number(process.env.DATELINE_SEED ?? Date.now() % 2 ** 31);

beforeAll(() => {
  // Bundles the command where it is stale.
  expect(dateline(["--version"]).status).toBe(0);
});

it(`builds that are killed, two at a time, and edited under, leave a whole site (seed ${SEED})`, async () => {
  const root = realpathSync.native(mkdtempSync(join(tmpdir(), "dateline-races-")));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const raced: RacedSite = { root, ...randomSite(SEED, 6), command: resolve("lib/dateline.js") };
  // What is small is built often.
  raced.site.settings.set("features", "{onThisDay: off, search: off, intersections: off, feeds: off, calendars: off}");
  raced.site.templates.clear();
  raced.site.templates.set("templates/moved.tsx", ownTemplate(0));
  save(raced);
  expect(await raceWithKills(raced)).toMatch(/: the (?:old|new) site$/);
  expect(await raceWithEdits(raced, 1)).toMatch(/^1 /);
});
