import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openRecordCache } from "../../../src/cache/record-cache.ts";
import { type KeptRecords, readRecords } from "../../../src/content/read-records.ts";
import { machineEffects } from "../../../src/effects.ts";
import type { Disk, Effects } from "../../../src/model/effects.ts";
import { settingsSchema } from "../../../src/model/settings.ts";
import { findFiles } from "../../../src/read/find-files.ts";
import { png } from "../../support/random-site.ts";
import { put } from "../../support/site-folder.ts";

const PERSON = "content/people/ann-lee.md";
const PLACE = "content/places/kaesong.md";
const PAGE = "content/pages/about.md";
const ALL = [PAGE, PERSON, PLACE];
let root: string;

beforeEach(() => {
  root = fs.realpathSync.native(fs.mkdtempSync(join(tmpdir(), "dateline-records-")));
  put(
    join(root, PERSON),
    "---\nname: Ann Lee\nborn: 1950\nimage: ann.png\nsort: Lee\n---\n\nAn [engineer](kaesong.txt).\n",
  );
  put(
    join(root, PLACE),
    "---\nname: Kaesong\nkind: city\npartOf: nowhere\ncoordinates: {lat: -0.5, lon: 126.5}\n---\n",
  );
  put(join(root, PAGE), "---\ntitle: About\n---\n\nWho we are.\n");
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

it("are what the last build read, problems included, and no file is opened", () => {
  const fresh = read();
  expect(fresh.opened).toEqual(ALL);
  expect(fresh.records.authority.places.size).toBe(1);
  expect(fresh.records.problems.map(({ rule }) => rule)).toContain("part-of");
  const kept = read();
  expect(kept.opened).toEqual([]);
  expect(kept.records).toEqual(fresh.records);
});

it.each([
  ["a record changes", () => put(join(root, PERSON), "---\nname: Ann B. Lee\n---\n")],
  ["a page changes", () => put(join(root, PAGE), "---\ntitle: About\n---\n\nWho they were.\n")],
  ["one comes", () => put(join(root, "content/people/bo.md"), "---\nname: Bo\n---\n")],
  ["one goes", () => fs.rmSync(join(root, PLACE))],
  ["a picture beside one comes", () => fs.writeFileSync(join(root, "content/people/ann.png"), png(3, 2, 9))],
  ["the note is torn", () => fs.truncateSync(join(root, "cache/records.note"), 40)],
])("are read anew, all of them, where %s", (_, change) => {
  read();
  change();
  const { opened, records } = read();
  expect(opened).toEqual(
    ALL.concat("content/people/bo.md")
      .sort()
      .filter((file) => fs.existsSync(join(root, file))),
  );
  expect(records).toEqual(read({ cached: false }).records);
});

it("are read anew under other settings", () => {
  read();
  expect(read({ settings: { language: "ko" } }).opened).toEqual(ALL);
});

it("are told by their bytes where their states do not tell, once", () => {
  read({ age: 0 });
  const touched = read();
  expect(touched.opened).toEqual(ALL);
  expect(read().opened).toEqual([]);
});

it("are not kept where one could not be read", () => {
  const { disk } = machineEffects();
  const locked: Disk["read"] = (path) => {
    if (path.endsWith("about.md")) throw Object.assign(new Error("EACCES"), { code: "EACCES" });
    return disk.read(path);
  };
  expect(read({ disk: { ...disk, read: locked } }).records.problems.map(({ rule }) => rule)).toContain(
    "unreadable-file",
  );
  const { records } = read();
  expect(records.pages.map(({ title }) => title)).toEqual(["About"]);
});

interface Reading {
  readonly settings?: object;
  readonly cached?: boolean;
  readonly disk?: Disk;
  /** Milliseconds since the files changed, as the disk says. */
  readonly age?: number;
}

/** One build's reading, with the files whose bytes it asked for. */
function read({ settings = {}, cached = true, disk = machineEffects().disk, age = 3_600_000 }: Reading = {}) {
  const opened = new Set<string>();
  const observed: Disk = {
    ...disk,
    read: (path) => {
      if (path.endsWith(".md")) opened.add(relative(root, path).replaceAll("\\", "/"));
      return disk.read(path);
    },
    stat: (path) => {
      const stat = disk.stat(path);
      return stat && path.endsWith(".md")
        ? { ...stat, mtimeMs: stat.mtimeMs - age, ctimeMs: stat.ctimeMs - age }
        : stat;
    },
  };
  const effects: Effects = { ...machineEffects(), disk: observed };
  const cache = cached ? openRecordCache<KeptRecords>(join(root, "cache"), effects) : undefined;
  const site = { root, settings: settingsSchema.parse(settings), base: "/" };
  return { records: readRecords(findFiles(root, effects).files, site, cache, effects), opened: [...opened].sort() };
}
