import * as fs from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { machineEffects } from "../../../src/effects.ts";
import { openJournal } from "../../../src/write/journal.ts";
import { recover } from "../../../src/write/recover.ts";
import type { OutputTarget } from "../../../src/write/target.ts";
import { writeSite } from "../../../src/write/write-site.ts";
import { type Fault, faultyDisk, Killed } from "../../support/faulty-disk.ts";
import {
  buryLock,
  outputFiles,
  put,
  readTree,
  siteFolder,
  type TestSite,
  testEffects,
} from "../../support/site-folder.ts";

const OLD: TestSite = {
  "/": "home",
  "/same/": "same",
  "/changed/": "old",
  "/gone/a/": "a",
  "/gone/b/": "b",
  "/page-then-file/": "page",
  "/file-then-page": "file",
};
const NEW: TestSite = {
  "/": "home",
  "/same/": "same",
  "/changed/": "new",
  "/added/deep/": "added",
  "/page-then-file": "file",
  "/file-then-page/": "page",
};

const { disk } = machineEffects();

interface Case {
  readonly name: string;
  /** Makes the output that the interrupted build finds. */
  readonly prepare: (target: OutputTarget) => Promise<void>;
  /** Files that are somebody's own, and survive. */
  readonly foreign: Record<string, string>;
  /** A first build needs no journal: one rename puts it into place. */
  readonly journals: boolean;
}

const CASES: readonly Case[] = [
  { name: "a first build", prepare: async () => {}, foreign: {}, journals: false },
  {
    name: "a later build",
    prepare: async (target) => {
      await writeSite(outputFiles(OLD), target, testEffects());
      put(join(target.out, "gone", "mine.txt"), "mine");
    },
    foreign: { "gone/mine.txt": "mine" },
    journals: true,
  },
  {
    name: "a build without its manifest",
    prepare: async (target) => {
      await writeSite(outputFiles(OLD), target, testEffects());
      fs.rmSync(target.cacheFolder, { recursive: true });
    },
    foreign: {},
    journals: true,
  },
];

describe.each(CASES)("$name", ({ prepare, foreign, journals }) => {
  test.each<Fault>(["before", "torn", "after"])("killed %s each of its calls", async (fault) => {
    const counting = siteFolder();
    await prepare(counting);
    const counter = faultyDisk(disk, Number.POSITIVE_INFINITY);
    await writeSite(outputFiles(NEW), counting, testEffects(counter.disk));
    const after = readTree(counting.out);
    expect(after).toEqual({ ...(await wholeSite(NEW)), ...foreign });
    const seen = new Set<string>();
    for (let at = 1; at <= counter.calls(); at++) {
      const target = siteFolder();
      await prepare(target);
      const before = readTree(target.out);
      const { disk: dying } = faultyDisk(disk, at, fault);
      await writeSite(outputFiles(NEW), target, testEffects(dying)).catch(onlyKilled);
      buryLock(target);
      if (!openJournal(target, { disk })) expect([before, after]).toContainEqual(readTree(target.out));
      const recovery = recover(target, { disk });
      seen.add(recovery);
      const recovered = readTree(target.out);
      if (recovery === "completed") expect(recovered).toEqual(after);
      else expect([before, after]).toContainEqual(recovered);
      expect(openJournal(target, { disk })).toBe(false);
      expect(fs.existsSync(`${target.out}.dateline-staging`)).toBe(false);
      await writeSite(outputFiles(NEW), target, testEffects());
      expect(readTree(target.out)).toEqual(after);
      fs.rmSync(target.root, { recursive: true });
    }
    expect(seen).toContain("discarded");
    expect(seen.has("completed")).toBe(journals);
  });
});

test("a recovery that is killed at any of its own calls is completed by the next one", async () => {
  for (let at = 1, done = false; !done; at++) {
    const target = siteFolder();
    await writeSite(outputFiles(OLD), target, testEffects());
    await interruptInRenames(target);
    const dying = faultyDisk(disk, at, "after");
    try {
      recover(target, { disk: dying.disk });
      done = dying.calls() < at;
    } catch (error) {
      onlyKilled(error);
    }
    buryLock(target);
    recover(target, { disk });
    expect(readTree(target.out)).toEqual(await wholeSite(NEW));
    expect(openJournal(target, { disk })).toBe(false);
    fs.rmSync(target.root, { recursive: true });
  }
});

test("the next build completes an interrupted one by itself, also for another site than it was", async () => {
  const target = siteFolder();
  await writeSite(outputFiles(OLD), target, testEffects());
  await interruptInRenames(target);
  await writeSite(outputFiles(OLD), target, testEffects());
  expect(readTree(target.out)).toEqual(await wholeSite(OLD));
});

test("an interrupted build is completed though .dateline was deleted in between", async () => {
  const target = siteFolder();
  await writeSite(outputFiles(OLD), target, testEffects());
  await interruptInRenames(target);
  fs.rmSync(target.cacheFolder, { recursive: true });
  expect(recover(target, { disk })).toBe("completed");
  expect(readTree(target.out)).toEqual(await wholeSite(NEW));
  expect(await writeSite(outputFiles(NEW), target, testEffects())).toMatchObject({ written: 0, setAside: null });
});

/** Kills the second build in the middle of its renames. */
async function interruptInRenames(target: OutputTarget): Promise<void> {
  let renames = 0;
  const dying = {
    ...disk,
    rename: (from: string, to: string) => {
      if (from.includes("files") && ++renames > 1) throw new Killed("in the renames");
      disk.rename(from, to);
    },
    stat: (path: string) => {
      if (renames > 1) throw new Killed("dead");
      return disk.stat(path);
    },
  };
  await expect(writeSite(outputFiles(NEW), target, testEffects(dying))).rejects.toThrow("in the renames");
  expect(openJournal(target, { disk })).toBe(true);
  buryLock(target);
}

async function wholeSite(site: TestSite): Promise<Record<string, string>> {
  const target = siteFolder();
  await writeSite(outputFiles(site), target, testEffects());
  return readTree(target.out);
}

function onlyKilled(error: unknown): void {
  if (!(error instanceof Killed)) throw error;
}
