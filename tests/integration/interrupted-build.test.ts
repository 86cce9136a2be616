import * as fs from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { run } from "../../src/commands/build.ts";
import { machineEffects } from "../../src/effects.ts";
import { explainFailure } from "../../src/failure.ts";
import type { Disk } from "../../src/model/effects.ts";
import { openJournal } from "../../src/write/journal.ts";
import { recover } from "../../src/write/recover.ts";
import {
  compilePlainTheme,
  createTestSite,
  PLAIN_TEMPLATES,
  type PlainTheme,
  type TestSite,
} from "../support/built-site.ts";
import { type FaultyDisk, faultyDisk, Killed } from "../support/faulty-disk.ts";
import { buryLock, put, readTree } from "../support/site-folder.ts";

/**
 * A whole build, from its arguments to its last line, over the output of an older one: each of its calls to the disk goes
 * wrong in turn. Which fault meets which call changes with the seed; `DATELINE_FAULTS=all` tries each with each.
 */
const FAULTS = [
  { name: "killed before", make: (at: number) => faultyDisk(disk, at, "before") },
  { name: "killed amid", make: (at: number) => faultyDisk(disk, at, "torn") },
  { name: "killed after", make: (at: number) => faultyDisk(disk, at, "after") },
  { name: "ENOSPC", make: (at: number) => faultyDisk(disk, at, "torn", "ENOSPC") },
  { name: "EACCES", make: (at: number) => faultyDisk(disk, at, "before", "EACCES") },
  { name: "EIO", make: (at: number) => faultyDisk(disk, at, "before", "EIO") },
] as const satisfies readonly { name: string; make: (at: number) => FaultyDisk }[];
const ALL = process.env.DATELINE_FAULTS === "all";
/** Of some 900 calls, a sample: `all` takes each of them. */
const STEP = 5;
const SEED = Number(process.env.DATELINE_SEED ?? 1);

const { disk } = machineEffects();
const OFF =
  "charts maps calendars timeline intersections onThisDay related previews imageSizes mentions feeds metadata exports corrections citations redirects search sitemap";

let theme: PlainTheme;
let site: TestSite;
/** The site with its old output, to be put back before each fault. */
let kept: string;
let before: Record<string, string>;
let after: Record<string, string>;
const at = (path: string) => join(site.root, path);
const target = () => ({ root: site.root, out: at("dist"), cacheFolder: at(".dateline") });

beforeAll(async () => {
  theme = await compilePlainTheme(PLAIN_TEMPLATES);
  site = createTestSite(null, theme);
  kept = `${site.root}-kept`;
  const features = OFF.split(" ").map((name) => `${name}: off`);
  put(at("content/site.yaml"), `title: T\ntags: {unknown: allow}\nfeatures: {${features.join(", ")}}\n`);
  put(at("content/people/ann-lee.md"), "---\nname: Ann Lee\n---\n");
  put(at("public/robots.txt"), "User-agent: *\n");
  write("stays", "Nothing.");
  write("changes", "Ann Lee spoke.");
  write("goes", "Ann Lee left.");
  expect((await build(disk)).exitCode).toBe(0);
  before = readTree(at("dist"));
  write("changes", "Ann Lee was silent.");
  write("comes", "Ann Lee came.");
  fs.rmSync(at("content/articles/goes.md"));
  fs.cpSync(site.root, kept, { recursive: true, preserveTimestamps: true });
  expect((await build(disk, "clean")).exitCode).toBe(0);
  after = readTree(at("clean"));
  expect(Object.keys(after).filter((path) => !(path in before)).length).toBeGreaterThan(0);
});

afterAll(() => {
  fs.rmSync(kept, { recursive: true, force: true });
  site.remove();
});

it.each([
  { where: "over the output of an older one", step: STEP },
  { where: "where there is none yet", step: 6 * STEP },
])(
  "leaves the old site or the new one $where, wherever it fails, and the next build is right",
  async ({ where, step }) => {
    if (where === "where there is none yet") {
      for (const folder of [`${kept}/dist`, `${kept}/.dateline`]) fs.rmSync(folder, { recursive: true });
      fs.cpSync(theme.cacheFolder, `${kept}/.dateline/cache`, { recursive: true });
      before = {};
    }
    restore();
    const counter = faultyDisk(disk, Number.POSITIVE_INFINITY);
    expect((await build(counter.disk)).exitCode).toBe(0);
    expect(pages(readTree(at("dist")))).toEqual(pages(after));
    const calls = counter.calls();
    expect(calls).toBeGreaterThan(200);
    const seen = new Set<string>();
    if (ALL) console.log(`${calls} calls, each with ${FAULTS.map(({ name }) => name).join(", ")}`);
    for (let call = ALL ? 1 : 1 + (SEED % step); call <= calls; call += ALL ? 1 : step) {
      const chosen = ALL ? FAULTS : [FAULTS[(call + SEED) % FAULTS.length] ?? FAULTS[0]];
      for (const { name, make } of chosen) seen.add(await fail(call, name, make(call)));
    }
    expect([...seen].sort()).toEqual(["the new site", "the old site"]);
  },
  ALL ? 24 * 3_600_000 : 600_000,
);

async function fail(call: number, name: string, faulty: FaultyDisk): Promise<string> {
  restore();
  const story = `${name} call ${call}`;
  const { exitCode, said } = await build(faulty.disk);
  buryLock(target());
  // What every command does first.
  if (openJournal(target(), { disk })) recover(target(), { disk });
  const tree = pages(readTree(at("dist")));
  const which = same(tree, before) ? "the old site" : same(tree, after) ? "the new site" : "a mixture";
  expect(which, `${story}: ${said}`).not.toBe("a mixture");
  if (exitCode === 0) expect(which, `${story}: ${said}`).toBe("the new site");
  expect(said, story).not.toMatch(/\n\s+at \w/);
  expect((await build(disk)).exitCode, story).toBe(0);
  expect(pages(readTree(at("dist"))), story).toEqual(pages(after));
  return which;
}

function restore(): void {
  fs.rmSync(`${at("dist")}.dateline-staging`, { recursive: true, force: true });
  fs.rmSync(site.root, { recursive: true, force: true });
  fs.cpSync(kept, site.root, { recursive: true, preserveTimestamps: true });
}

/** @returns The exit code; -1 where the process was killed. */
async function build(real: Disk, out = "dist"): Promise<{ exitCode: number; said: string }> {
  const told: string[] = [];
  // What a build opens for its texts stays open until its process ends, and here it does not.
  const { disk: on, end } = faultyDisk(real, Number.POSITIVE_INFINITY);
  const effects = { ...machineEffects(), disk: on, tell: (text: string) => void told.push(text) };
  const args = ["--root", site.root, "--out", at(out), "--now", "2025-01-01"];
  if (out === "clean") args.push("--cache", at("clean-cache"));
  const exitCode = await run(args, effects).catch((error: unknown) => {
    if (isKilled(error)) return -1;
    const failure = explainFailure(error);
    told.push(failure.text);
    return failure.exitCode;
  });
  end();
  return { exitCode, said: told.join("\n") };
}

function isKilled(error: unknown): boolean {
  return error instanceof Killed || (error instanceof Error && isKilled(error.cause));
}

function write(name: string, text: string): void {
  put(at(`content/articles/${name}.md`), `---\ntitle: ${name}\ndate: 2024-01-02\npeople: [Ann Lee]\n---\n\n${text}\n`);
}

/** Without the marker, which names the build. */
function pages({ ".dateline-output": _, ...tree }: Record<string, string>): Record<string, string> {
  return tree;
}

function same(tree: Record<string, string>, other: Record<string, string>): boolean {
  return JSON.stringify(tree) === JSON.stringify(pages(other));
}
