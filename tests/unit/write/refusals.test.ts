import { spawn } from "node:child_process";
import { once } from "node:events";
import * as fs from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { machineEffects } from "../../../src/effects.ts";
import { recover } from "../../../src/write/recover.ts";
import type { OutputTarget } from "../../../src/write/target.ts";
import { writeSite } from "../../../src/write/write-site.ts";
import { faultyDisk } from "../../support/faulty-disk.ts";
import { outputFiles, put, readTree, siteFolder, testEffects } from "../../support/site-folder.ts";

const FILES = outputFiles({ "/": "home", "/a/": "a" });
const write = (target: OutputTarget, effects = testEffects()) => writeSite(FILES, target, effects);

describe("an output folder that is not for output is refused", () => {
  test.each([
    ".",
    "..",
    "../..",
    "content",
    "content/x/y",
    "content/../content/articles",
    "templates",
    "public/site",
    "src",
    ".dateline",
    ".dateline/out",
    ".git",
    "node_modules/x",
    "link-to-content",
    "link-to-content/x",
    "link-to-root",
  ])("--out %s", async (out) => {
    const target = siteFolder();
    fs.symlinkSync(join(target.root, "content"), join(target.root, "link-to-content"));
    fs.symlinkSync(target.root, join(target.root, "link-to-root"));
    put(join(target.root, "content", "site.yaml"), "title: T");
    const before = readTree(join(target.root, "content"));
    await expect(write({ ...target, out: join(target.root, out) })).rejects.toMatchObject({
      name: "Refusal",
      exitCode: 2,
      advice: expect.stringContaining("--out"),
    });
    expect(() => recover({ ...target, out: join(target.root, out) }, testEffects())).toThrow("output folder");
    expect(readTree(join(target.root, "content"))).toEqual(before);
  });

  test("a file", async () => {
    const target = siteFolder();
    put(target.out, "a file");
    await expect(write(target)).rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining("is a file") });
    expect(fs.readFileSync(target.out, "utf8")).toBe("a file");
  });

  test("a link that leads nowhere", async () => {
    const target = siteFolder();
    fs.symlinkSync(join(target.root, "nowhere"), target.out);
    await expect(write(target)).rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining("nowhere") });
  });

  test("a folder with files and without the marker", async () => {
    const target = siteFolder();
    put(join(target.out, "thesis.doc"), "years of work");
    await expect(write(target)).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining("did not write"),
    });
    expect(readTree(target.out)).toEqual({ "thesis.doc": "years of work" });
  });

  test("a folder that holds the cache", async () => {
    const target = siteFolder();
    const cacheFolder = join(target.root, "dist", "cache");
    await expect(write({ ...target, cacheFolder })).rejects.toMatchObject({ exitCode: 2 });
  });

  test.each(["dist", "contents", "..dist", "build/site", "../elsewhere"])("but not --out %s", async (out) => {
    const parent = siteFolder();
    const root = join(parent.root, "site");
    const target = { root, out: join(root, out), cacheFolder: join(root, ".dateline") };
    await write(target);
    expect(readTree(target.out)).toMatchObject({ "index.html": "home" });
  });
});

describe("one build at a time", () => {
  test("a second build on the same output says so, and the first one is not disturbed", async () => {
    const target = siteFolder();
    let second: Promise<unknown> | undefined;
    const [home, page] = FILES;
    if (!home || !page) throw new Error("no files");
    const whileAnotherStarts = {
      ...page,
      bytes: async () => {
        second = write(target).catch((error: unknown) => error);
        expect(() => recover(target, testEffects())).toThrow("Another build");
        await second;
        return Buffer.from("a");
      },
    };
    await writeSite([home, whileAnotherStarts], target, testEffects());
    expect(await second).toMatchObject({
      name: "Refusal",
      exitCode: 3,
      message: expect.stringContaining("Another build"),
    });
    expect(readTree(target.out)).toMatchObject({ "index.html": "home", "a/index.html": "a" });
  });

  const lockOf = (target: OutputTarget) => join(`${target.out}.dateline-staging`, "lock");

  test("the lock of a living process holds, and that of a dead one does not", async () => {
    const target = siteFolder();
    const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    await once(child, "spawn");
    put(lockOf(target), JSON.stringify({ pid: child.pid, host: hostname(), startedAt: 1 }));
    await expect(write(target)).rejects.toThrow(`process ${child.pid}`);
    child.kill("SIGKILL");
    await once(child, "exit");
    await write(target);
    expect(readTree(target.out)).toMatchObject({ "index.html": "home" });
  });

  test.each([
    ["of a process on another machine, which nobody can ask", { pid: 1, host: "elsewhere", startedAt: 1 }, false],
    ["of an earlier process with our number", { pid: process.pid, host: hostname(), startedAt: 1 }, true],
    ["torn", "", true],
  ])("a lock %s", async (_, holder, stale) => {
    const target = siteFolder();
    put(lockOf(target), holder === "" ? '{"pi' : JSON.stringify(holder));
    if (stale) await write(target);
    else await expect(write(target)).rejects.toMatchObject({ exitCode: 3, advice: expect.stringContaining("delete") });
    expect(fs.existsSync(target.out)).toBe(stale);
  });
});

describe("a fault of the machine", () => {
  const { disk } = machineEffects();

  test.each(["ENOSPC", "EACCES", "EROFS", "EIO", "EDQUOT"])(
    "%s at any call leaves the old site or a journal, and says what to do",
    async (code) => {
      const NEW = outputFiles({ "/": "new home", "/b/": "b" });
      for (let at = 1, calls = at; at <= calls; at += 3) {
        const target = siteFolder();
        await write(target);
        const before = readTree(target.out);
        const faulty = faultyDisk(disk, at, "torn", code);
        const error: unknown = await writeSite(NEW, target, testEffects(faulty.disk)).then(
          () => undefined,
          (e) => e,
        );
        calls = faulty.calls();
        if (error === undefined) continue;
        expect(error).toMatchObject({ name: "Refusal", exitCode: 3, message: expect.stringContaining(code) });
        if (!String(error).includes("partly renewed")) expect(readTree(target.out)).toEqual(before);
        await writeSite(NEW, target, testEffects());
        const { ".dateline-output": _, ...after } = readTree(target.out);
        expect(after).toEqual({ "index.html": "new home", "b/index.html": "b" });
      }
    },
  );
});
