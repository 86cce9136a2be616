import { hash } from "node:crypto";
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ArticleCache, dropArticleCache, openArticleCache } from "../../../src/cache/article-cache.ts";
import type { Light } from "../../../src/cache/cache-index.ts";
import { type Kept, packKept } from "../../../src/cache/kept-files.ts";
import { DamagedCache } from "../../../src/cache/segment.ts";
import { machineEffects } from "../../../src/effects.ts";
import type { Disk, Effects, Stat } from "../../../src/model/effects.ts";
import { authorityOf } from "../../support/authority.ts";
import { type Fault, faultyDisk, Killed } from "../../support/faulty-disk.ts";

type Facts = { readonly of: string };

const { disk } = machineEffects();
const FILE = "content/articles/a.md";
/** Long before the builds of these tests, so that its times tell. */
const OLD: Stat = { kind: "file", size: 10, mtimeMs: 1_000_000, ctimeMs: 1_000_000, inode: 7 };
const HOUR = 3_600_000;
let folder: string;

beforeEach(() => {
  folder = fs.realpathSync.native(fs.mkdtempSync(join(tmpdir(), "dateline-cache-")));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

describe("a file that was kept", () => {
  beforeEach(() => keep({ [FILE]: OLD }));

  it("is found by its state, without a look at its bytes", () => {
    const cache = open();
    expect(find(cache, OLD, notAsked)).toEqual({ of: FILE });
    expect(cache.html(FILE)).toEqual(`text of ${FILE}`);
  });

  it.each([
    ["size", { ...OLD, size: 11 }],
    ["mtime", { ...OLD, mtimeMs: 1_000_001 }],
    ["ctime", { ...OLD, ctimeMs: 1_000_001 }],
    ["inode", { ...OLD, inode: 8 }],
  ])("is hashed where its %s is another: found if equal, not if it differs", (_, stat) => {
    expect(find(open(), stat, () => hashOf(FILE))).toEqual({ of: FILE });
    expect(find(open(), stat, () => "another")).toBeUndefined();
  });

  it("is known by its new state once it was found equal", () => {
    const touched = { ...OLD, mtimeMs: 1_000_001 };
    const cache = open();
    find(cache, touched, () => hashOf(FILE));
    cache.save();
    expect(find(open(), touched, notAsked)).toEqual({ of: FILE });
  });

  it("is not found where it is gone, or can no longer be read", () => {
    expect(find(open(), undefined, notAsked)).toBeUndefined();
    expect(find(open(), { ...OLD, size: 11 }, () => undefined)).toBeUndefined();
  });

  it("is not found by another set-up or program, whose own then take its place", () => {
    const other = open({ version: "other" });
    expect(find(other, OLD, () => hashOf(FILE))).toBeUndefined();
    keepIn(other, FILE, OLD);
    other.save();
    expect(find(open(), OLD, () => hashOf(FILE))).toBeUndefined();
    expect(find(open({ version: "other" }), OLD, notAsked)).toEqual({ of: FILE });
  });

  it("is forgotten when a build no longer asks for it, and when the cache is dropped", () => {
    const cache = open();
    keepIn(cache, "content/articles/b.md", OLD);
    cache.save();
    expect(find(open(), OLD, notAsked)).toBeUndefined();
    keep({ [FILE]: OLD });
    dropArticleCache(folder, disk);
    expect(find(open(), OLD, notAsked)).toBeUndefined();
  });

  it("is found among those that came in one pack with it, some without a text, some that could not be read", () => {
    const [b, c, d] = ["b", "c", "d"].map((name) => `content/articles/${name}.md`) as [string, string, string];
    const cache = open();
    cache.keep(packKept([kept(c), textless(b), { ...kept("unread"), hash: "" }, kept(d)]), () => OLD);
    cache.save();
    const next = open();
    expect([b, c, "unread", d].map((file) => find(next, OLD, notAsked, file))).toEqual([
      { of: b },
      { of: c },
      undefined,
      { of: d },
    ]);
    expect([c, d].map((file) => next.html(file))).toEqual([`text of ${c}`, `text of ${d}`]);
    expect(Buffer.from(next.words(d)).toString()).toBe(`words of ${d}`);
    expect(next.mentionsLength(c)).toBe(`mentions in ${c}`.length);
    expect(() => next.html(b)).toThrow(DamagedCache);
  });

  it("may have texts without a letter in them", () => {
    const cache = open();
    const file = "content/articles/b.md";
    cache.keep(packKept([{ ...kept(file), mentions: Buffer.alloc(0) }]), () => OLD);
    expect(cache.mentions(file).length).toBe(0);
    cache.save();
    const next = open();
    expect(find(next, OLD, notAsked, file)).toEqual({ of: file });
    expect(next.mentions(file).length).toBe(0);
  });

  it("is not written again where nothing has changed", () => {
    const before = fs.readdirSync(folder).map((name) => [name, fs.statSync(join(folder, name)).mtimeMs]);
    const cache = open();
    find(cache, OLD, notAsked);
    cache.save();
    expect(fs.readdirSync(folder).map((name) => [name, fs.statSync(join(folder, name)).mtimeMs])).toEqual(before);
  });
});

describe("a file that changed while it was being read, or just before", () => {
  const racy = { ...OLD, mtimeMs: Date.now() - 1000 };
  const laggard = { ...OLD, ctimeMs: Date.now() - 1000 };

  it.each([
    ["mtime", racy],
    ["ctime", laggard],
  ])("is hashed, though its state is the same: a second change may hide in one tick of the clock (%s)", (_, stat) => {
    keep({ [FILE]: stat });
    expect(find(open(), stat, () => "changed within the tick")).toBeUndefined();
    expect(find(open(), stat, () => hashOf(FILE))).toEqual({ of: FILE });
  });

  it("is trusted again after a build that came later", () => {
    const then = Date.now() - HOUR;
    const stat = { ...OLD, mtimeMs: then - 1000 };
    keep({ [FILE]: stat }, { now: then });
    const later = open();
    expect(find(later, stat, () => hashOf(FILE))).toEqual({ of: FILE });
    later.save();
    expect(find(open(), stat, notAsked)).toEqual({ of: FILE });
  });

  it("is hashed where the disk's clock is behind the machine's", () => {
    const behind = 60_000;
    const stat = { ...OLD, mtimeMs: Date.now() - behind };
    keep({ [FILE]: stat }, { now: Date.now(), disk: withClockBehind(behind) });
    expect(find(open(), stat, () => "changed within the tick")).toBeUndefined();
  });

  it("is hashed where its state was not to be had when it was kept", () => {
    const cache = open();
    cache.keep(packKept([kept(FILE)]), () => undefined);
    cache.save();
    expect(find(open(), OLD, () => "another")).toBeUndefined();
    expect(find(open(), OLD, () => hashOf(FILE))).toEqual({ of: FILE });
  });
});

describe("a cache that is damaged", () => {
  const files = Object.fromEntries(Array.from({ length: 40 }, (_, n) => [`content/articles/${n}.md`, OLD]));
  beforeEach(() => keep(files));

  it.each(["articles.index", ".facts"])("is not believed, wherever %s was cut", (name) => {
    const path = fileNamed(name);
    const whole = fs.readFileSync(path);
    for (let length = 0; length < whole.length; length += Math.ceil(whole.length / 40)) {
      fs.writeFileSync(path, whole.subarray(0, length));
      expectTruth(files);
    }
  });

  it.each(["articles.index", ".facts"])("is not believed, whichever byte of %s was flipped", (name) => {
    const path = fileNamed(name);
    const whole = fs.readFileSync(path);
    for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 100)) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      fs.writeFileSync(path, bytes);
      expectTruth(files);
    }
  });

  it.each(["articles.index", ".facts"])("is as good as none without its %s", (name) => {
    fs.rmSync(fileNamed(name));
    expect(find(open(), OLD, notAsked, "content/articles/0.md")).toBeUndefined();
  });

  it.each([
    ["cut short", (path: string) => fs.truncateSync(path, 5)],
    ["lost", (path: string) => fs.rmSync(path)],
    [
      "flipped",
      (path: string) =>
        fs.writeFileSync(
          path,
          fs.readFileSync(path).map((byte) => byte ^ 1),
        ),
    ],
  ])("says so where a text is %s after the facts were found", (_, damage) => {
    const cache = open();
    expect(find(cache, OLD, notAsked, "content/articles/3.md")).toEqual({ of: "content/articles/3.md" });
    damage(fileNamed(".html"));
    expect(() => cache.html("content/articles/3.md")).toThrow(DamagedCache);
  });

  it.each(["null", "[]", '{"version":"1"}', '{"version":"1","rows":[[]]}', "\u0000"])(
    "is none where the index holds %j",
    (body) => {
      fs.writeFileSync(fileNamed("articles.index"), body);
      expect(find(open(), OLD, notAsked, "content/articles/0.md")).toBeUndefined();
    },
  );
});

describe("where only records have changed", () => {
  const [old, now] = [{ records: ["Anna Lindqvist"] }, { records: ["Anna Lindqvist", "Bo Berg"] }];
  const found = (cache: ArticleCache<Facts>, holds: boolean) =>
    cache.find(FILE, OLD, notAsked, (facts, html) => {
      expect(facts).toEqual({ of: FILE });
      expect(html()).toBe(`text of ${FILE}`);
      return holds;
    });
  beforeEach(() => keep({ [FILE]: OLD }, old));

  it("it tells in whose light files were read, and finds those of which that still holds", () => {
    const cache = open(now);
    expect(cache.readBy).toEqual(lightOf("1", old.records).authority);
    expect(found(cache, true)).toEqual({ of: FILE });
    cache.save();
    expect(open(now).readBy).toBeNull();
    expect(find(open(now), OLD, notAsked)).toEqual({ of: FILE });
    expect(open(old).readBy).toEqual(lightOf("1", now.records).authority);
  });

  it("what no longer holds is not kept, though it could not be read anew", () => {
    const cache = open(now);
    expect(found(cache, false)).toBeUndefined();
    cache.save();
    expect(find(open(now), OLD, notAsked)).toBeUndefined();
    expect(find(open(old), OLD, notAsked)).toBeUndefined();
  });

  it.each([
    ["are lost", (path: string) => fs.rmSync(path)],
    ["are cut short", (path: string) => fs.truncateSync(path, 20)],
    ["are not theirs", (path: string) => fs.writeFileSync(path, "x".repeat(200))],
  ])("nothing is found where those of before %s", (_, harm) => {
    harm(fileNamed(".records"));
    expect(find(open(now), OLD, notAsked)).toBeUndefined();
    expect(open(now).readBy).toBeNull();
  });

  it("records of an hour ago go, and those of now stay", () => {
    const cache = open({ ...now, now: Date.now() + 2 * HOUR });
    found(cache, true);
    cache.save();
    const names = fs.readdirSync(folder).filter((name) => name.endsWith(".records"));
    expect(names).toEqual([`${lightOf("1", now.records).version}.records`]);
  });
});

describe("builds that are killed, or at work at once", () => {
  it("leave the old cache or the new one, whichever call they are killed at", () => {
    keep({ [FILE]: OLD });
    const changed = { ...OLD, size: 11 };
    for (const fault of ["before", "torn", "after"] satisfies Fault[]) {
      for (let at = 1; at < 30; at++) {
        const killed = openArticleCache<Facts>(folder, lightOf("1"), {
          ...machineEffects(),
          disk: faultyDisk(disk, at, fault).disk,
        });
        try {
          if (find(killed, changed, () => "new") === undefined)
            killed.keep(packKept([{ ...kept(FILE), hash: "new", facts: json({ of: "new" }) }]), () => changed);
          killed.save();
        } catch (error) {
          expect(error).toBeInstanceOf(Killed);
        }
        const next = open();
        expect([{ of: FILE }, { of: "new" }, undefined]).toContainEqual(
          find(next, OLD, () => "neither") ?? find(next, changed, () => "neither"),
        );
      }
    }
  });

  it("both end well, and the last one's index counts", () => {
    const [one, two] = [open(), open()];
    keepIn(one, FILE, OLD);
    keepIn(two, FILE, OLD);
    two.keep(packKept([{ ...textless("content/articles/b.md"), facts: json({ of: "b" }) }]), () => OLD);
    one.save();
    two.save();
    expect(one.html(FILE)).toEqual(`text of ${FILE}`);
    expect(two.html(FILE)).toEqual(`text of ${FILE}`);
    expect(find(open(), OLD, notAsked, "content/articles/b.md")).toEqual({ of: "b" });
  });

  it("keep apart though they began in the same millisecond", () => {
    const [one, two] = [open({ now: 5 }), open({ now: 5 })];
    for (const [cache, name] of [
      [one, "one"],
      [two, "two"],
    ] as const) {
      cache.keep(packKept([{ ...kept(name), file: FILE, hash: name }]), () => OLD);
      cache.save();
    }
    expect(one.html(FILE)).toEqual("text of one");
    expect(two.html(FILE)).toEqual("text of two");
  });

  it("sweep what no index names once it is old, and nothing that is young or somebody's own", () => {
    keep({ [FILE]: OLD });
    const abandoned = fs.readdirSync(folder).filter((name) => !/^articles|\.records$/.test(name));
    fs.writeFileSync(join(folder, "my-notes.texts"), "mine");
    keep({ [FILE]: { ...OLD, size: 11 } });
    expect(fs.readdirSync(folder)).toEqual(expect.arrayContaining(abandoned));
    keep({ [FILE]: { ...OLD, size: 12 } }, { now: Date.now() + 2 * HOUR });
    const left = fs.readdirSync(folder);
    expect(left.filter((name) => abandoned.includes(name))).toEqual([]);
    expect(left).toContain("my-notes.texts");
    expect(find(open({ now: Date.now() + 2 * HOUR }), { ...OLD, size: 12 }, notAsked)).toEqual({ of: FILE });
  });
});

describe("many small builds after each other", () => {
  it("do not leave a segment each, and lose nothing", () => {
    const files = Array.from({ length: 300 }, (_, n) => `content/articles/${n}.md`);
    for (let build = 0; build < 200; build++) {
      const cache = open({ now: Date.now() + build * HOUR });
      for (const [n, file] of files.entries()) {
        const stat = { ...OLD, size: 10 + (n <= build ? 1 : 0) };
        if (find(cache, stat, () => "changed", file) === undefined) keepIn(cache, file, stat);
      }
      cache.save();
    }
    // Five pieces a segment.
    expect(fs.readdirSync(folder).length).toBeLessThan(250);
    const cache = open();
    for (const file of files) {
      expect(find(cache, { ...OLD, size: 10 + (files.indexOf(file) < 200 ? 1 : 0) }, notAsked, file)).toEqual({
        of: file,
      });
      expect(cache.html(file)).toEqual(`text of ${file}`);
    }
  });
});

function open({
  version = "1",
  records,
  now = Date.now(),
  disk: its = disk,
}: Partial<Opening> = {}): ArticleCache<Facts> {
  const effects: Effects = { ...machineEffects(), disk: its, clock: () => now, tell: () => {} };
  return openArticleCache<Facts>(folder, lightOf(version, records), effects);
}

function lightOf(ground: string, people: readonly string[] = []): Light {
  const authority = authorityOf(
    people.map((name) => ({ name })),
    [],
  );
  return { authority, ground, version: hash("sha1", JSON.stringify([ground, people])) };
}

interface Opening {
  readonly version: string;
  /** Names of those who have one. */
  readonly records: readonly string[];
  readonly now: number;
  readonly disk: Disk;
}

function keep(files: Readonly<Record<string, Stat>>, opening: Partial<Opening> = {}): void {
  const cache = open(opening);
  for (const [file, stat] of Object.entries(files)) keepIn(cache, file, stat);
  cache.save();
}

function keepIn(cache: ArticleCache<Facts>, file: string, stat: Stat): void {
  cache.keep(packKept([kept(file)]), () => stat);
}

function find(cache: ArticleCache<Facts>, stat: Stat | undefined, hashNow: () => string | undefined, file = FILE) {
  return cache.find(file, stat, hashNow, () => true);
}

/** Whatever is found is what was kept of that very file. */
function expectTruth(files: Readonly<Record<string, Stat>>): void {
  const cache = open();
  for (const file of Object.keys(files)) {
    const facts = find(cache, OLD, () => hashOf(file), file);
    if (facts === undefined) continue;
    expect(facts).toEqual({ of: file });
    expect(cache.html(file)).toEqual(`text of ${file}`);
  }
}

function notAsked(): never {
  throw new Error("the file's bytes were asked for");
}

function hashOf(file: string): string {
  return `hash of ${file}`;
}

function kept(file: string): Kept {
  return {
    file,
    hash: hashOf(file),
    facts: json({ of: file }),
    proofs: Buffer.from(`proofs of ${file}`),
    html: Buffer.from(`text of ${file}`),
    mentions: Buffer.from(`mentions in ${file}`),
    words: Buffer.from(`words of ${file}`),
  };
}

function textless(file: string): Kept {
  return { ...kept(file), proofs: null, html: null, mentions: null, words: null };
}

function json(data: object): Buffer {
  return Buffer.from(JSON.stringify(data));
}

function fileNamed(ending: string): string {
  return join(folder, fs.readdirSync(folder).find((name) => name.endsWith(ending)) ?? "missing");
}

function withClockBehind(ms: number): Disk {
  return {
    ...disk,
    stat: (path) => {
      const stat = disk.stat(path);
      return stat && { ...stat, mtimeMs: stat.mtimeMs - ms, ctimeMs: stat.ctimeMs - ms };
    },
  };
}
