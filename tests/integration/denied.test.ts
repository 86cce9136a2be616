import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { run as build } from "../../src/commands/build.ts";
import { run as check } from "../../src/commands/check.ts";
import { run as deploy } from "../../src/commands/deploy-files.ts";
import { run as create } from "../../src/commands/new.ts";
import { run as rename } from "../../src/commands/rename.ts";
import { machineEffects } from "../../src/effects.ts";
import { explainFailure } from "../../src/failure.ts";
import type { Disk } from "../../src/model/effects.ts";
import { compilePlainTheme, createTestSite, type PlainTheme, type TestSite } from "../support/built-site.ts";
import { denyingDisk } from "../support/denying-disk.ts";
import { put, readTree } from "../support/site-folder.ts";

/**
 * Files and folders that belong to somebody else: each command that meets them says what, where, and what to do, changes
 * nothing, and the next one, once they may be used, does what it would have done.
 */
const { disk } = machineEffects();
const OUT = "dist/2024/01/02/vote";

let theme: PlainTheme;
let site: TestSite;
let kept: string;
/** What a build makes that meets no hindrance. */
let wanted: Record<string, string>;
const at = (path: string) => join(site.root, path);

beforeAll(async () => {
  theme = await compilePlainTheme(null);
  site = createTestSite(null, theme);
  kept = `${site.root}-kept`;
  put(at("content/site.yaml"), "title: T\nfeatures: {cards: off, onThisDay: off, intersections: off}\n");
  put(at("content/people/ann-lee.md"), "---\nname: Ann Lee\n---\n");
  put(at("content/pages/about.md"), "---\ntitle: About\n---\n\nWe.\n");
  put(at("public/own/robots.txt"), "User-agent: *\n");
  put(at("content/articles/2023/end.md"), article("The end", "Ann Lee left."));
  put(at("content/articles/vote/index.md"), article("The vote", "Ann Lee spoke.\n\n![It](p.png) [notes](notes.pdf)"));
  put(at("content/articles/vote/notes.pdf"), "%PDF");
  fs.writeFileSync(
    at("content/articles/vote/p.png"),
    await sharp({ create: { width: 3, height: 2, channels: 3, background: "#a33" } })
      .png()
      .toBuffer(),
  );
  expect(await act(build)).toMatchObject({ code: 0 });
  put(at("content/articles/vote/index.md"), article("The ballot", "Ann Lee spoke.\n\n![It](p.png) [notes](notes.pdf)"));
  fs.rmSync(at("content/articles/2023/end.md"));
  execFileSync("cp", ["-a", site.root, kept]);
  expect(await act(build)).toMatchObject({ code: 0 });
  wanted = readTree(at("dist"));
});

afterAll(() => {
  fs.rmSync(kept, { recursive: true, force: true });
  site.remove();
});

beforeEach(() => {
  fs.rmSync(site.root, { recursive: true, force: true });
  execFileSync("cp", ["-a", kept, site.root]);
});

it.each([
  ["content/articles", "closed", 1],
  ["content/articles/vote", "closed", 1],
  ["content/articles/vote/index.md", "closed", 1],
  ["content/articles/vote/p.png", "closed", 1],
  ["content/articles/vote/notes.pdf", "closed", 1],
  ["content/people", "closed", 1],
  ["content/site.yaml", "closed", 1],
  ["public", "closed", 1],
  ["public/own", "closed", 1],
  ["public/own/robots.txt", "closed", 3],
  ["dist", "closed", 3],
  ["dist", "kept", 3],
  ["dist/2024", "closed", 3],
  [OUT, "kept", 3],
  ["dist/2024/01/02", "kept", 3],
  ["dist/index.html", "closed", 3],
  [".dateline", "closed", 3],
  [".dateline", "kept", 3],
  [".dateline/cache/articles", "kept", 3],
  [".", "kept", 3],
] as const)("build, with %s %s", async (path, how, exitCode) => {
  const before = readTree(at("dist"));
  const { code, said } = await act(build, [], denyingDisk(disk, at(path), how));
  expect(code, said).toBe(exitCode);
  expectPlain(said, path);
  expect(readTree(at("dist"))).toEqual(before);
  expect(await act(build)).toMatchObject({ code: 0 });
  expect(readTree(at("dist"))).toEqual(wanted);
  if (exitCode === 1) expect(await act(check, [], denyingDisk(disk, at(path), how))).toMatchObject({ code: 1 });
});

it.each([
  ["content/articles/vote", "kept"],
  ["content/articles/vote/index.md", "kept"],
  ["content/people", "kept"],
  [".dateline", "kept"],
  [".dateline", "closed"],
] as const)("rename, with %s %s: all files or none", async (path, how) => {
  const args = ["--write", "person", "Ann Lee", "Ann B. Lee"];
  const before = readTree(at("content"));
  const { code, said } = await act(rename, args, denyingDisk(disk, at(path), how));
  expect(code, said).toBe(3);
  expectPlain(said, path);
  expect(readTree(at("content"))).toEqual(before);
  expect(await act(rename, args)).toMatchObject({ code: 0 });
  expect(readTree(at("content"))["people/ann-b-lee.md"]).toContain("Ann B. Lee");
});

it("what is done is done, though the site's own folder may not be changed", async () => {
  const args = ["--write", "person", "Ann Lee", "Ann B. Lee"];
  expect(await act(rename, args, denyingDisk(disk, at("."), "kept"))).toMatchObject({ code: 0 });
});

it.each([
  ["dist", "closed"],
  ["dist/index.html", "closed"],
  [".dateline", "closed"],
  [".", "kept"],
  ["dist", "kept"],
  [OUT, "kept"],
] as const)("deploy-files, with %s %s", async (path, how) => {
  await act(build);
  const before = readTree(at("dist"));
  const { code, said } = await act(deploy, ["--host", "nginx"], denyingDisk(disk, at(path), how));
  expect(code, said).toBe(3);
  expectPlain(said, path);
  expect(readTree(at("dist"))).toEqual(before);
  expect(fs.existsSync(at("dist.dateline-staging"))).toBe(false);
});

it("new names the folder, and no file of its own making", async () => {
  const denied = denyingDisk(disk, at("content/articles"), "kept");
  const { code, said } = await act(create, ["--date", "2030-05-06", "A new one"], denied);
  expect(code, said).toBe(3);
  expectPlain(said, "content/articles");
  expect(said).not.toContain("dateline-new");
});

it("a build of another user at work is told as such", async () => {
  const staging = at("dist.dateline-staging");
  put(join(staging, "lock"), JSON.stringify({ pid: process.ppid, host: hostname(), startedAt: 1 }));
  const { code, said } = await act(build, [], denyingDisk(disk, staging, "kept"));
  expect({ code, said }).toEqual({ code: 3, said: expect.stringContaining(`(process ${process.ppid} on`) });
});

/** What, where, and what to do; and nothing that only a programmer can read. */
function expectPlain(said: string, path: string): void {
  expect(said).not.toMatch(/\n\s+at |\w+Error\b|fault of the program|the system refused/);
  expect(said).toMatch(/Check its permissions|Give it to whoever types the command/);
  expect(said).toContain(path === "." ? site.root : path);
}

function article(title: string, text: string): string {
  return `---\ntitle: ${title}\ndate: 2024-01-02\npeople: [Ann Lee]\n---\n\n${text}\n`;
}

type Command = (args: string[], effects: ReturnType<typeof machineEffects>, print: never) => Promise<number>;

async function act(command: unknown, more: readonly string[] = [], on: Disk = disk) {
  const told: string[] = [];
  const effects = { ...machineEffects(), disk: on, tell: (text: string) => void told.push(text) };
  const print = (text: string) => void told.push(text);
  const code = await (command as Command)(["--root", site.root, ...more], effects, print as never).catch((error) => {
    const failure = explainFailure(error);
    told.push(failure.text);
    return failure.exitCode;
  });
  return { code, said: told.join("\n") };
}
