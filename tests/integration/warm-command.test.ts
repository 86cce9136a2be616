import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import * as fs from "node:fs";
import { basename, dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../src/build.ts";
import { machineEffects } from "../../src/effects.ts";
import type { Disk } from "../../src/model/effects.ts";
import {
  compilePlainTheme,
  createTestSite,
  PLAIN_TEMPLATES,
  type PlainTheme,
  type TestSite,
} from "../support/built-site.ts";
import { dateline } from "../support/command.ts";
import { filesOf, randomSite } from "../support/random-site.ts";
import { readTree } from "../support/site-folder.ts";

/** From 400 articles on the bundled command reads with workers; the sources, which run here, never do. */
const ARTICLES = 450;
const NOW = Date.UTC(2024, 11, 1);
const LAUNCHER = fileURLToPath(new URL("../../dateline.mjs", import.meta.url));

let theme: PlainTheme;
let site: TestSite;
/** What a build in one process, with an empty cache, gives. */
let expected: Record<string, string>;

beforeAll(async () => {
  theme = await compilePlainTheme(PLAIN_TEMPLATES);
  site = createTestSite(null, theme);
  for (const [file, bytes] of filesOf({ ...randomSite(1, ARTICLES).site, templates: new Map() })) {
    fs.mkdirSync(dirname(join(site.root, file)), { recursive: true });
    fs.writeFileSync(join(site.root, file), bytes);
  }
  await buildHere("expected");
  expected = readTree(join(site.root, "expected"));
  expect(Object.keys(expected).length).toBeGreaterThan(ARTICLES);
});
afterAll(() => {
  site.remove();
});

describe("the bundled command", () => {
  it("gives with workers what one process gives, cold and warm", () => {
    for (const _ of ["cold", "warm"]) {
      const { status, stderr } = dateline(args("pool"));
      expect(stderr).toContain(`files written`);
      expect(status).toBe(0);
      expect(readTree(join(site.root, "pool"))).toEqual(expected);
    }
  });

  it("ends where a template fails, and does not wait for its workers", () => {
    // From 500 files on the workers start before the theme is compiled.
    const broken = createTestSite(null, theme);
    const write = (file: string, text: string) => {
      fs.mkdirSync(dirname(join(broken.root, file)), { recursive: true });
      fs.writeFileSync(join(broken.root, file), text);
    };
    for (let index = 0; index <= 500; index++) {
      write(`content/articles/${index}.md`, `---\ntitle: "${index}"\ndate: 2024-01-01\n---\n`);
    }
    write("templates/article.tsx", 'import "./not-there.tsx";\n');
    const { status, stderr } = dateline(["build", "--root", broken.root], { timeout: 150_000 });
    broken.remove();
    expect(stderr).toContain("templates/article.tsx:1:8");
    expect(status).toBe(1);
  });

  it("makes up for having been killed, wherever it was", async () => {
    for (const ms of [250, 400, 550, 700, 850, 1000, 1200]) {
      const killed = start("killed");
      await Promise.race([pause(ms), once(killed, "exit")]);
      killed.kill("SIGKILL");
      if (killed.exitCode === null && killed.signalCode === null) await once(killed, "exit");
      // Something to do for each of them.
      fs.rmSync(join(site.root, "killed", "index.html"), { force: true });
    }
    expect(dateline(args("killed")).status).toBe(0);
    expect(readTree(join(site.root, "killed"))).toEqual(expected);
    expect(fs.existsSync(join(site.root, "killed.dateline-staging"))).toBe(false);
  });

  it("may run twice at once on one cache", async () => {
    const both = [start("one"), start("two")];
    const codes = await Promise.all(both.map(async (child) => (await once(child, "exit"))[0]));
    expect(codes).toEqual([0, 0]);
    for (const out of ["one", "two"]) expect(readTree(join(site.root, out)), out).toEqual(expected);
    expect(dateline(args("one")).stderr).toContain("0 files written");
  });
});

describe("a build whose cache is damaged while it runs", () => {
  it.each([
    ["cut short", (path: string) => fs.truncateSync(path, 100)],
    [
      "flipped",
      (path: string) =>
        fs.writeFileSync(
          path,
          fs.readFileSync(path).map((byte) => byte ^ 1),
        ),
    ],
    ["lost", (path: string) => fs.rmSync(path)],
  ])("begins anew where a segment of bodies is %s after the index was read", async (_, damage) => {
    fs.rmSync(join(site.root, "damaged"), { recursive: true, force: true });
    await buildHere("damaged");
    fs.rmSync(join(site.root, "damaged"), { recursive: true, force: true });
    const { disk } = machineEffects();
    let damaged = 0;
    const open: Disk["open"] = (path) => {
      if (/^[0-9a-f-]{36}\.html$/.test(basename(path)) && damaged++ === 0) damage(path);
      return disk.open(path);
    };
    await buildHere("damaged", { ...disk, open });
    expect(damaged).toBeGreaterThan(1);
    expect(readTree(join(site.root, "damaged"))).toEqual(expected);
  });
});

function args(out: string): string[] {
  const now = new Date(NOW).toISOString();
  return ["build", "--root", site.root, "--out", join(site.root, out), "--now", now, "--keep-going"];
}

function start(out: string): ChildProcess {
  return spawn(process.execPath, [LAUNCHER, ...args(out)], { stdio: "ignore" });
}

async function buildHere(out: string, disk: Disk = machineEffects().disk): Promise<void> {
  const target = { root: site.root, out: join(site.root, out), cacheFolder: join(site.root, `${out}-cache`) };
  const kept = join(target.cacheFolder, "cache");
  if (!fs.existsSync(kept)) fs.cpSync(theme.cacheFolder, kept, { recursive: true });
  const how = { now: NOW, drafts: false, clean: false, strict: false, keepGoing: true };
  await build({ ...target, ...how }, { ...machineEffects(), disk, tell: () => {} });
}
