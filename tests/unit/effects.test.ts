import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { machineEffects } from "../../src/effects.ts";

const { disk } = machineEffects();
let folder = "";

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), "dateline-disk-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

test("entries are listed in code-unit order, by kind, and a missing folder has none", () => {
  for (const name of ["é", "a", "Z", "ｆ", "김"]) disk.write(join(folder, name), "");
  disk.makeFolder(join(folder, "b"));
  fs.symlinkSync("nowhere", join(folder, "c"));
  expect(disk.list(folder).map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    "Z file",
    "a file",
    "b folder",
    "c link",
    "é file",
    "김 file",
    "ｆ file",
  ]);
  expect(disk.list(join(folder, "nothing"))).toEqual([]);
  expect(disk.list(join(folder, "a"))).toEqual([]);
});

test("nothing is there: no entry, behind a file, behind a link to itself or to nowhere, under a name that no disk takes", () => {
  disk.write(join(folder, "file"), "");
  fs.symlinkSync("loop", join(folder, "loop"));
  fs.symlinkSync("nowhere", join(folder, "dangling"));
  for (const path of ["none", "file/x", "loop", "dangling", "n".repeat(300), "n/".repeat(3000)])
    expect(disk.stat(join(folder, path))).toBeUndefined();
});

test("stat follows links and gives bytes", () => {
  disk.write(join(folder, "file"), "김");
  fs.symlinkSync("file", join(folder, "link"));
  expect(disk.stat(join(folder, "link"))).toEqual(disk.stat(join(folder, "file")));
  expect(disk.stat(join(folder, "link"))).toMatchObject({ kind: "file", size: 3 });
  expect(disk.real(join(folder, "link"))).toBe(fs.realpathSync.native(join(folder, "file")));
});

test("writing makes the folders, and overwrites; creating does not; appending adds", () => {
  const file = join(folder, "a", "b", "c.txt");
  disk.write(file, "one");
  disk.write(file, Buffer.from("two"));
  expect(() => disk.create(file, "three")).toThrow(expect.objectContaining({ code: "EEXIST" }));
  disk.append(file, "!");
  expect(Buffer.from(disk.read(file)).toString()).toBe("two!");
  disk.create(join(folder, "x", "new"), "");
  disk.append(join(folder, "y", "log"), "line");
  disk.copy(file, join(folder, "z", "copy"));
  expect(Buffer.from(disk.read(join(folder, "z", "copy"))).toString()).toBe("two!");
});

test("only an empty folder is removed as one, and one that is gone counts as removed", () => {
  disk.write(join(folder, "full", "file"), "");
  disk.makeFolder(join(folder, "empty"));
  fs.symlinkSync("empty", join(folder, "link"));
  expect(disk.removeEmptyFolder(join(folder, "full"))).toBe(false);
  expect(disk.removeEmptyFolder(join(folder, "link"))).toBe(false);
  expect(disk.removeEmptyFolder(join(folder, "empty"))).toBe(true);
  expect(disk.removeEmptyFolder(join(folder, "empty"))).toBe(true);
});

test("removing is silent where nothing is, and takes a link, not what it leads to", () => {
  disk.write(join(folder, "kept", "file"), "");
  fs.symlinkSync("kept", join(folder, "link"));
  disk.remove(join(folder, "link"));
  disk.remove(join(folder, "nothing"));
  expect(disk.list(folder).map(({ name }) => name)).toEqual(["kept"]);
  disk.remove(join(folder, "kept"));
  expect(disk.list(folder)).toEqual([]);
});

test("files and folders are flushed; what is not there cannot be", () => {
  disk.write(join(folder, "file"), "");
  disk.sync(join(folder, "file"));
  disk.sync(folder);
  expect(() => disk.sync(join(folder, "nothing"))).toThrow(expect.objectContaining({ code: "ENOENT" }));
});

test("folders are made with those around them; where there is a file, or none can be made, that is said", () => {
  disk.makeFolder(join(folder, "a/b/c"));
  disk.makeFolder(join(folder, "a/b"));
  expect(disk.stat(join(folder, "a/b/c"))?.kind).toBe("folder");
  disk.write(join(folder, "file"), "");
  expect(() => disk.makeFolder(join(folder, "file"))).toThrow("EEXIST");
  expect(() => disk.makeFolder(join(folder, "file/b"))).toThrow("ENOTDIR");
  expect(() => disk.write(join(folder, "file/b/c"), "")).toThrow("ENOTDIR");
  // Takes none in, and says ENOENT: Node's own `recursive` would try for ever.
  if (process.platform === "linux") expect(() => disk.makeFolder("/proc/none/x")).toThrow("ENOENT");
});
