import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { type BuildReport, build } from "../../src/build.ts";
import { machineEffects } from "../../src/effects.ts";
import { filesBelow } from "../support/check-links.ts";
import type { Random } from "../support/random.ts";
import { EDITS, editTemplate } from "../support/random-edits.ts";
import { filesOf, type RandomSite, randomSite } from "../support/random-site.ts";
import { layTheme } from "../support/shared-theme.ts";

/**
 * Incremental equals full: a site is edited at random, and after each step a build into the
 * output that is there must give the very files, and say the very things, of a clean build with
 * another cache into another folder.
 *
 * A failure names its seed: `DATELINE_SEED=7 DATELINE_SEQUENCES=1` runs that one again.
 * `DATELINE_SEQUENCES` and `DATELINE_STEPS` set how long the test looks.
 */
const FIRST_SEED = Number(process.env.DATELINE_SEED ?? 1);
const SEQUENCES = Number(process.env.DATELINE_SEQUENCES ?? 8);
const STEPS = Number(process.env.DATELINE_STEPS ?? 6);
const MOST_EDITS = 4;

const seeds = Array.from({ length: SEQUENCES }, (_, n) => FIRST_SEED + n);

describe("after random edits a warm build equals a clean one", () => {
  it.each(seeds)("seed %i", { timeout: 20_000 + STEPS * 30_000 }, async (seed) => {
    const root = fs.realpathSync.native(fs.mkdtempSync(join(tmpdir(), "dateline-warm-")));
    try {
      await runSequence(seed, root);
    } finally {
      fs.rmSync(root, { recursive: true, force: true });
    }
  });
});

async function runSequence(seed: number, root: string): Promise<void> {
  const { site, random } = randomSite(seed);
  // Four hundred pages of days, half of each output: in some of the sequences, and where an edit switches them on.
  if (seed % 4 !== 1) site.settings.set("features", "{ onThisDay: off }");
  const written = new Map<string, Buffer>();
  const templateStep = 1 + random.below(STEPS - 1);
  writeSite(site, root, written, random);
  await layTheme(root);
  await buildWarm(site, root);
  for (let step = 1; step <= STEPS; step++) {
    const done = Array.from({ length: 1 + random.below(MOST_EDITS) }, () => edit(site, random));
    if (step === templateStep) editTemplate(site, random);
    writeSite(site, root, written, random);
    if (random.once(4)) done.push(disturb(root, random));
    const warm = await buildWarm(site, root);
    const clean = await buildClean(site, root);
    const story = `seed ${seed}, step ${step}: ${done.join("; ")}`;
    expect(differences(join(root, "dist"), join(root, "clean")), story).toEqual([]);
    expect(said(warm), story).toEqual(said(clean));
  }
}

function edit(site: RandomSite, random: Random): string {
  const name = random.pick(Object.keys(EDITS));
  EDITS[name]?.(site, random);
  return name;
}

/** Writes what has changed, sometimes with the old time, as tools that keep times do. */
function writeSite(site: RandomSite, root: string, written: Map<string, Buffer>, random: Random): void {
  const wanted = filesOf(site);
  for (const file of [...written.keys()].filter((known) => !wanted.has(known))) {
    fs.rmSync(join(root, file));
    written.delete(file);
  }
  for (const [file, bytes] of wanted) {
    const path = join(root, file);
    if (written.get(file)?.equals(bytes)) continue;
    const before = fs.statSync(path, { throwIfNoEntry: false });
    fs.mkdirSync(dirname(path), { recursive: true });
    fs.writeFileSync(path, bytes);
    if (before && random.once(3)) fs.utimesSync(path, before.atime, before.mtime);
    written.set(file, bytes);
  }
}

/** What happens to an output and to a cache: none of it may be seen in the output. */
function disturb(root: string, random: Random): string {
  const output = filesBelow(join(root, "dist")).filter((file) => file !== ".dateline-output");
  const cache = fs.readdirSync(join(root, ".dateline", "cache", "articles"));
  const inOutput = join(root, "dist", random.pick(output));
  const inCache = join(root, ".dateline", "cache", "articles", random.pick(cache));
  const disturbance = random.pick(["deface", "delete", "flip", "cut", "lose", "touch"] as const);
  if (disturbance === "deface") fs.appendFileSync(inOutput, "defaced");
  if (disturbance === "delete") fs.rmSync(inOutput);
  if (disturbance === "lose") fs.rmSync(inCache);
  if (disturbance === "cut") fs.truncateSync(inCache, Math.floor(fs.statSync(inCache).size * 0.6));
  if (disturbance === "flip") flipBytes(inCache, random);
  if (disturbance === "touch") for (const file of filesBelow(join(root, "content"))) touch(join(root, "content", file));
  return `${disturbance} ${disturbance === "deface" || disturbance === "delete" ? inOutput : inCache}`;
}

function flipBytes(path: string, random: Random): void {
  const bytes = fs.readFileSync(path);
  for (let n = 0; n < 20 && bytes.length > 0; n++) {
    const at = random.below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(7));
  }
  fs.writeFileSync(path, bytes);
}

function touch(path: string): void {
  fs.utimesSync(path, new Date(), new Date());
}

function buildWarm(site: RandomSite, root: string): Promise<BuildReport> {
  return run(site, root, { out: join(root, "dist"), cacheFolder: join(root, ".dateline"), clean: false });
}

/** With the compiled theme of the other cache, which has tests of its own: compiling takes longer than all the rest. */
async function buildClean(site: RandomSite, root: string): Promise<BuildReport> {
  const [out, cacheFolder] = [join(root, "clean"), join(root, "clean-cache")];
  for (const folder of [out, cacheFolder]) fs.rmSync(folder, { recursive: true, force: true });
  const kept = join(root, ".dateline", "cache");
  for (const name of fs.readdirSync(kept).filter((entry) => entry.startsWith("theme-")))
    fs.cpSync(join(kept, name), join(cacheFolder, "cache", name), { recursive: true });
  return run(site, root, { out, cacheFolder, clean: true });
}

function run(
  { now, drafts, base }: RandomSite,
  root: string,
  target: { readonly out: string; readonly cacheFolder: string; readonly clean: boolean },
): Promise<BuildReport> {
  const how = { root, now, drafts, strict: false, keepGoing: true, ...(base !== undefined && { base }) };
  return build({ ...how, ...target }, { ...machineEffects(), tell: () => {} });
}

/** What a build tells, without what differs by how it was made. */
function said({ stages: _, written, ...report }: BuildReport): unknown {
  return { ...report, files: written?.files, bytes: written?.bytes };
}

/** The first of the files that one folder has and the other has not, or that differ. */
function differences(a: string, b: string): readonly string[] {
  const files = [...new Set([...filesBelow(a), ...filesBelow(b)])].sort();
  const differing = files.filter((file) => !(bytesAt(a, file)?.equals(bytesAt(b, file) ?? Buffer.alloc(0)) ?? false));
  return differing.slice(0, 10).map((file) => {
    const [warm, clean] = [bytesAt(a, file)?.toString() ?? "(none)", bytesAt(b, file)?.toString() ?? "(none)"];
    const at = [...warm].findIndex((character, n) => character !== [...clean][n]);
    return `${file}: warm …${around(warm, at)}… clean …${around(clean, at)}…`;
  });
}

function bytesAt(folder: string, file: string): Buffer | undefined {
  const path = join(folder, file);
  return fs.existsSync(path) ? fs.readFileSync(path) : undefined;
}

function around(text: string, at: number): string {
  return [...text].slice(Math.max(0, at - 60), at + 60).join("");
}
