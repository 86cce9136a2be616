import * as fs from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packMap, sealMap } from "../../../src/model/packed-map.ts";
import type { Permalink } from "../../../src/model/permalink.ts";
import { Refusal } from "../../../src/model/refusal.ts";
import { openJournal } from "../../../src/write/journal.ts";
import { recover } from "../../../src/write/recover.ts";
import type { OutputTarget } from "../../../src/write/target.ts";
import { untouchedOutput } from "../../../src/write/untouched.ts";
import { writeSite } from "../../../src/write/write-site.ts";
import { outputFiles, put, readTree, siteFolder, type TestSite, testEffects } from "../../support/site-folder.ts";

const SITE: TestSite = {
  "/": "<h1>home</h1>",
  "/404.html": "<h1>not here</h1>",
  "/people/": "people",
  "/people/김정은/": "하나",
  "/2024/10/15/a/": "article",
  "/data/mentions.jsonl": "{}\n",
};

const write = (site: TestSite, target: OutputTarget, effects = testEffects()) =>
  writeSite(outputFiles(site), target, effects);

/** The output without its marker, as permalinks. */
function published(target: OutputTarget): Record<string, string> {
  const tree = readTree(target.out);
  delete tree[".dateline-output"];
  return Object.fromEntries(
    Object.entries(tree).map(([path, text]) => [`/${path.replace(/(^|\/)index\.html$/, "$1")}`, text]),
  );
}

/** Modification times of all files, in nanoseconds, and their inodes. */
function identities(folder: string): Record<string, string> {
  const ids: Record<string, string> = {};
  for (const path of Object.keys(readTree(folder))) {
    const stat = fs.statSync(join(folder, path), { bigint: true });
    ids[path] = `${stat.ino} ${stat.mtimeNs}`;
  }
  return ids;
}

test("a first build makes exactly the files of the site, and leaves nothing beside them", async () => {
  const target = siteFolder();
  const summary = await write(SITE, target);
  expect(published(target)).toEqual(SITE);
  expect(summary).toEqual({
    ...{ files: 6, written: 6, unchanged: 0, removed: 0, bytes: 52, setAside: null },
    content: expect.stringMatching(/^[\da-f]{32}$/),
  });
  expect(fs.readdirSync(target.root).sort()).toEqual([".dateline", "content", "dist"]);
});

test("an empty folder may be built to, also through a link", async () => {
  const target = siteFolder();
  fs.mkdirSync(join(target.root, "real"));
  fs.symlinkSync(join(target.root, "real"), target.out);
  await write(SITE, target);
  expect(fs.lstatSync(target.out).isSymbolicLink()).toBe(true);
  expect(published(target)).toEqual(SITE);
});

test("two builds of one site to two places give the same bytes", async () => {
  const [one, two] = [siteFolder(), siteFolder()];
  await write(SITE, one);
  await write({ ...SITE, "/old/": "old" }, two);
  await write(SITE, two);
  expect(readTree(two.out)).toEqual(readTree(one.out));
});

test("a second build touches no file that has not changed", async () => {
  const target = siteFolder();
  await write(SITE, target);
  const before = identities(target.out);
  const summary = await write(SITE, target);
  expect(identities(target.out)).toEqual(before);
  expect(summary).toMatchObject({ written: 0, unchanged: 6, removed: 0 });
});

test("a file that somebody changed is replaced, also where its size and time are what they were", async () => {
  const target = siteFolder();
  const keyed = outputFiles(SITE, (text) => text);
  await writeSite(keyed, target, testEffects());
  // Long enough ago for the disk's clock to tell that nothing else has changed since; the second build notes it so.
  for (const path of Object.keys(readTree(target.out))) fs.utimesSync(join(target.out, path), 1e9, 1e9);
  await writeSite(keyed, target, testEffects());
  expect(untouchedOutput(target, null, testEffects().disk)).toBeDefined();

  const file = join(target.out, "people/index.html");
  const { atime, mtime, size } = fs.statSync(file);
  fs.writeFileSync(file, "PEOPLE");
  fs.utimesSync(file, atime, mtime);
  expect(fs.statSync(file)).toMatchObject({ mtime, size });
  expect(untouchedOutput(target, null, testEffects().disk)).toBeUndefined();
  expect(await writeSite(keyed, target, testEffects())).toMatchObject({ written: 1, unchanged: 5 });
  expect(published(target)).toEqual(SITE);
});

test("changed files are replaced, old ones and the folders they leave empty are removed", async () => {
  const target = siteFolder();
  await write(SITE, target);
  const before = identities(target.out);
  const { "/2024/10/15/a/": _, ...rest } = SITE;
  const next = { ...rest, "/people/": "more people", "/2025/": "new" };
  const summary = await write(next, target);
  expect(published(target)).toEqual(next);
  expect(summary).toMatchObject({ written: 2, unchanged: 4, removed: 1 });
  expect(identities(target.out)["404.html"]).toBe(before["404.html"]);
});

test("sibling folders that are emptied together take their common parent with them", async () => {
  const target = siteFolder();
  await write({ ...SITE, "/x/a/1/": "1", "/x/b/2/": "2" }, target);
  await write(SITE, target);
  expect(published(target)).toEqual(SITE);
});

test("with the same key the bytes are not made again", async () => {
  const target = siteFolder();
  const effects = testEffects();
  const made: string[] = [];
  const files = (key: string) =>
    Object.entries(SITE).map(([permalink, text]) => ({
      permalink: permalink as Permalink,
      key: permalink === "/" ? key : "k",
      bytes: async () => {
        made.push(permalink);
        return Buffer.from(text);
      },
    }));
  await writeSite(files("1"), target, effects);
  expect(made).toHaveLength(6);
  made.length = 0;
  await writeSite(files("2"), target, effects);
  expect(made).toEqual(["/"]);
  made.length = 0;
  expect(await writeSite(files("2"), target, effects)).toMatchObject({ written: 0 });
  expect(made).toEqual([]);
  await writeSite(files("2"), { ...target, clean: true }, effects);
  expect(made).toHaveLength(6);
});

test.each([
  ["changed", (path: string) => fs.writeFileSync(path, "vandalised, and longer")],
  ["changed to text of the same length", (path: string) => fs.writeFileSync(path, "PEOPLE")],
  ["deleted", (path: string) => fs.rmSync(path)],
  [
    "changed with its old time put back",
    (path: string) => {
      const { atime, mtime } = fs.statSync(path);
      fs.writeFileSync(path, "PEOPLE");
      fs.utimesSync(path, atime, mtime);
    },
  ],
])("a file that somebody %s is restored, though its key is the same", async (_, meddle) => {
  const target = siteFolder();
  const effects = testEffects();
  const files = outputFiles(SITE, (text) => `key of ${text}`);
  await writeSite(files, target, effects);
  meddle(join(target.out, "people", "index.html"));
  expect(await writeSite(files, target, effects)).toMatchObject({ written: 1, unchanged: 5 });
  expect(published(target)).toEqual(SITE);
});

test("a file that was only touched is neither made nor written again", async () => {
  const target = siteFolder();
  const effects = testEffects();
  const files = outputFiles(SITE, () => "key");
  await writeSite(files, target, effects);
  fs.utimesSync(join(target.out, "404.html"), 1, 1);
  const before = identities(target.out);
  expect(await writeSite(files, target, effects)).toMatchObject({ written: 0 });
  expect(identities(target.out)).toEqual(before);
});

test("somebody's own file in the output survives every build", async () => {
  const target = siteFolder();
  await write(SITE, target);
  put(join(target.out, "people", "notes.txt"), "mine");
  const { "/people/": _, "/people/김정은/": __, ...rest } = SITE;
  await write(rest, target);
  expect(published(target)).toEqual({ ...rest, "/people/notes.txt": "mine" });
  await writeSite(outputFiles(SITE), { ...target, clean: true }, testEffects());
  expect(published(target)).toEqual({ ...SITE, "/people/notes.txt": "mine" });
});

test.each([
  ["a page", "/about/", "about/index.html"],
  ["a folder", "/about/us/", "about"],
  ["a file where a folder is", "/about", "about/mine.txt"],
])("where %s wants the place of somebody's own file, nothing is written", async (_, permalink, foreign) => {
  const target = siteFolder();
  await write(SITE, target);
  put(join(target.out, foreign), "mine");
  const before = readTree(target.out);
  await expect(write({ ...SITE, "/people/": "changed", [permalink]: "new" }, target)).rejects.toMatchObject({
    name: "Refusal",
    exitCode: 1,
    message: expect.stringContaining("about"),
  });
  expect(readTree(target.out)).toEqual(before);
});

test("somebody's own file with the very bytes of the new page becomes ours", async () => {
  const target = siteFolder();
  await write(SITE, target);
  put(join(target.out, "about", "index.html"), "about");
  await write({ ...SITE, "/about/": "about" }, target);
  await write(SITE, target);
  expect(published(target)).toEqual(SITE);
});

test("nothing is written through a link that somebody put into the output", async () => {
  const target = siteFolder();
  await write(SITE, target);
  fs.mkdirSync(join(target.root, "elsewhere"));
  fs.symlinkSync(join(target.root, "elsewhere"), join(target.out, "2025"));
  await expect(write({ ...SITE, "/2025/": "year" }, target)).rejects.toThrow("2025");
  expect(readTree(join(target.root, "elsewhere"))).toEqual({});
});

test.each([
  ["a page becomes a file", "/x/", "/x"],
  ["a file becomes a page", "/x", "/x/"],
  ["a file becomes a folder", "/x", "/x/y/z/"],
  ["a name changes its case", "/X/", "/x/"],
])("%s", async (_, before, after) => {
  const target = siteFolder();
  await write({ ...SITE, [before]: "old" }, target);
  await write({ ...SITE, [after]: "new" }, target);
  expect(published(target)).toEqual({ ...SITE, [after]: "new" });
});

test("without the manifest, unknown files are moved aside with a message, and the rest stays untouched", async () => {
  const target = siteFolder();
  const effects = testEffects();
  await write({ ...SITE, "/withdrawn/": "must not stay public" }, target);
  put(join(target.out, "mine.txt"), "mine");
  put(join(target.out, ".git", "HEAD"), "ref: refs/heads/gh-pages");
  const before = identities(target.out);
  fs.rmSync(target.cacheFolder, { recursive: true });
  const summary = await write({ ...SITE, "/people/": "changed" }, target, effects);
  expect(published(target)).toEqual({ ...SITE, "/people/": "changed", "/.git/HEAD": "ref: refs/heads/gh-pages" });
  expect(summary).toMatchObject({
    written: 1,
    unchanged: 5,
    setAside: { folder: `${target.out}.set-aside-1`, files: 2 },
  });
  expect(readTree(`${target.out}.set-aside-1`)).toEqual({
    "mine.txt": "mine",
    "withdrawn/index.html": "must not stay public",
  });
  expect(effects.told.join()).toContain("withdrawn/index.html");
  expect(identities(target.out)["404.html"]).toBe(before["404.html"]);
});

const forged = sealMap(
  "manifest",
  '{"version":2,"racyFrom":0,"bytes":0,"content":""}',
  packMap(new Map([["../../content/x", '["",0,0,null]']]), (row) => row),
);

test.each([
  ["empty", ""],
  ["a few letters", "{"],
  ["of an earlier kind", '{"version":1,"racyFrom":0,"files":[]}'],
  ["forged", forged],
])("a damaged manifest counts as lost: %s", async (_, text) => {
  const target = siteFolder();
  await write({ ...SITE, "/old/": "old" }, target);
  const name = fs.readdirSync(target.cacheFolder)[0] ?? "";
  fs.writeFileSync(join(target.cacheFolder, name), text);
  await write(SITE, target);
  expect(published(target)).toEqual(SITE);
});

test("a manifest of another state of the folder is not believed", async () => {
  const target = siteFolder();
  await write({ ...SITE, "/old/": "old" }, target);
  fs.cpSync(target.out, join(target.root, "backup"), { recursive: true, preserveTimestamps: true });
  await write(SITE, target);
  fs.rmSync(target.out, { recursive: true });
  fs.renameSync(join(target.root, "backup"), target.out);
  await write(SITE, target);
  expect(published(target)).toEqual(SITE);
});

test("a site may be built to two folders by turns", async () => {
  const target = siteFolder();
  const other = { ...target, out: join(target.root, "other") };
  await write(SITE, target);
  await write({ ...SITE, "/old/": "old" }, other);
  await write(SITE, target);
  const summary = await write(SITE, other);
  expect(summary).toMatchObject({ removed: 1, setAside: null });
  expect(published(other)).toEqual(SITE);
});

test("a template that fails leaves the output as it was", async () => {
  const target = siteFolder();
  await write(SITE, target);
  const before = identities(target.out);
  const failing = {
    permalink: "/broken/" as Permalink,
    key: null,
    bytes: () => {
      throw new Error("template");
    },
  };
  const files = [...outputFiles({ ...SITE, "/": "changed" }), failing];
  await expect(writeSite(files, target, testEffects())).rejects.toThrow("template");
  expect(identities(target.out)).toEqual(before);
  expect(fs.readdirSync(target.root).sort()).toEqual([".dateline", "content", "dist"]);
  await write({ ...SITE, "/": "changed" }, target);
  expect(published(target)).toEqual({ ...SITE, "/": "changed" });
});

test("files that want one path are refused, whatever the build has checked", async () => {
  const target = siteFolder();
  await expect(write({ "/a/": "1", "/A/index.html": "2" }, target)).rejects.toMatchObject({ exitCode: 1 });
  await expect(write({ "/../content/x": "1" }, target)).rejects.toBeInstanceOf(Refusal);
  expect(fs.existsSync(target.out)).toBe(false);
});

test("without an interrupted build there is nothing to recover", () => {
  const target = siteFolder();
  expect(recover(target, testEffects())).toBe("nothing");
  expect(openJournal(target, testEffects())).toBe(false);
});
