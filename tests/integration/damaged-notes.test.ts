import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { run } from "../../src/commands/build.ts";
import { machineEffects } from "../../src/effects.ts";
import { explainFailure } from "../../src/failure.ts";
import type { Effects } from "../../src/model/effects.ts";
import { compilePlainTheme, createTestSite, type PlainTheme, type TestSite } from "../support/built-site.ts";
import { createRandom } from "../support/random.ts";
import { put, readTree } from "../support/site-folder.ts";

/**
 * Whatever a disk, a program or a hand does to the notes of earlier builds, the next one makes what a build makes that has
 * none, and shows nobody a stack. `DATELINE_FAULTS=all` tries it many times, `DATELINE_SEED` other damages.
 */
const ROUNDS = process.env.DATELINE_FAULTS === "all" ? 500 : 14;
const SEED = Number(process.env.DATELINE_SEED ?? 1);

let theme: PlainTheme;
let site: TestSite;
let kept: string;
const at = (path: string) => join(site.root, path);
const ARTICLES = ["vote", "strike", "end", "harbour"];

beforeAll(async () => {
  theme = await compilePlainTheme(null);
  site = createTestSite(null, theme);
  kept = `${site.root}-kept`;
  put(
    at("content/site.yaml"),
    "title: T\nurl: https://wire.example/\nfeatures: {cards: off, onThisDay: off, intersections: off}\n",
  );
  put(at("content/people/ann-lee.md"), "---\nname: Ann Lee\n---\n\nA minister.\n");
  put(at("content/places/harbourtown.md"), "---\nname: Harbourtown\nkind: city\n---\n");
  put(at("public/robots.txt"), "User-agent: *\n");
  for (const [n, name] of ARTICLES.entries())
    write(
      name,
      `Ann Lee spoke in Harbourtown.\n\nThe ${name} took the night, see [it](${ARTICLES[n - 1] ?? name}.md).`,
    );
  expect(await build("dist")).toMatchObject({ code: 0 });
  // Long enough ago for states to be believed; the second build notes it so.
  for (const folder of ["content", "public", "dist"])
    for (const file of filesIn(at(folder))) fs.utimesSync(file, 1.7e9, 1.7e9);
  expect(await build("dist")).toMatchObject({ code: 0 });
  copy(site.root, kept);
});

afterAll(() => {
  fs.rmSync(kept, { recursive: true, force: true });
  site.remove();
});

it("are not believed", { timeout: 24 * 3_600_000 }, async () => {
  const random = createRandom(SEED);
  for (let round = 1; round <= ROUNDS; round++) {
    fs.rmSync(site.root, { recursive: true, force: true });
    copy(kept, site.root);
    const notes = filesIn(at(".dateline")).filter((file) => !file.includes("theme-") || random.once(10));
    const damages = new Set(Array.from({ length: 1 + random.below(3) }, () => random.pick(notes)));
    const done = [...damages].map((file) =>
      damage(
        file,
        notes.filter((other) => fs.existsSync(other)),
      ),
    );
    const edited = random.pick(EDITS);
    edited.act(random.pick(ARTICLES));
    const story = `seed ${SEED}, round ${round}: ${done.join(", ")}; ${edited.what}`;
    const { code, said } = await build("dist");
    expect({ code, said }, story).toEqual({ code: 0, said: expect.not.stringMatching(/\n\s+at |\w+Error\b/) });
    const clean = await build("clean");
    expect(clean.code, clean.said).toBe(0);
    expect(readTree(at("dist")), story).toEqual(readTree(at("clean")));
  }

  function damage(file: string, notes: readonly string[]): string {
    const bytes = fs.readFileSync(file);
    const where = random.below(Math.max(1, bytes.length));
    const [name, make] = random.pick<readonly [string, () => Buffer | null]>([
      ["a bit", () => Buffer.from(bytes.map((byte, n) => (n === where ? byte ^ (1 << random.below(8)) : byte)))],
      ["another byte", () => Buffer.from(bytes.map((byte, n) => (n === where ? random.below(256) : byte)))],
      ["cut off", () => bytes.subarray(0, where)],
      ["doubled", () => Buffer.concat([bytes, bytes.subarray(where)])],
      ["empty", () => Buffer.alloc(0)],
      ["zeros", () => Buffer.from(bytes.map((byte, n) => (n >= where && n < where + 512 ? 0 : byte)))],
      ["another note", () => fs.readFileSync(random.pick(notes))],
      ["gone", () => null],
    ]);
    const { atime, mtime } = fs.statSync(file);
    const made = make();
    fs.rmSync(file);
    if (made !== null) fs.writeFileSync(file, made);
    if (made !== null) fs.utimesSync(file, atime, mtime);
    return `${file.slice(site.root.length + 1)}: ${name} at ${where} of ${bytes.length}`;
  }
});

it.each([
  [/manifest-\w+\.packed$/, /articles\.index$/],
  [/articles\.index$/, /manifest-\w+\.packed$/],
  [/sums\.note$/, /basis\.note$/],
  [/last-build-\w+\.json$/, /basis\.note$/],
])("%s is not taken for what it is where %s lies in its place", async (note, other) => {
  fs.rmSync(site.root, { recursive: true, force: true });
  copy(kept, site.root);
  const notes = filesIn(at(".dateline"));
  const [to, from] = [note, other].map((name) => notes.find((file) => name.test(file)) ?? `no ${name}`);
  fs.copyFileSync(String(from), String(to));
  write("end", "Ann Lee went home.");
  for (const out of ["dist", "clean"] as const) {
    const { code, said } = await build(out);
    expect(code, said).toBe(0);
  }
  expect(readTree(at("dist"))).toEqual(readTree(at("clean")));
});

it.each([
  ["another note", (notes: readonly string[]) => notes.find((file) => /records\.note$/.test(file))],
  ["an index", (notes: readonly string[]) => notes.find((file) => /articles\.index$/.test(file))],
  ["those of a time when she had the name", (notes: readonly string[]) => notes.findLast((file) => RECORDS.test(file))],
])("the records of the last build are not taken from %s", async (_, choose) => {
  fs.rmSync(site.root, { recursive: true, force: true });
  copy(kept, site.root);
  const [before] = filesIn(at(".dateline")).filter((file) => RECORDS.test(file));
  rename();
  expect(await build("dist")).toMatchObject({ code: 0 });
  const later = filesIn(at(".dateline")).filter((file) => file !== before);
  const other = fs.readFileSync(String(choose(later)));
  fs.rmSync(site.root, { recursive: true, force: true });
  copy(kept, site.root);
  fs.writeFileSync(String(before), other);
  rename();
  for (const out of ["dist", "clean"] as const) {
    const { code, said } = await build(out);
    expect(code, said).toBe(0);
  }
  expect(readTree(at("dist"))).toEqual(readTree(at("clean")));
});

const RECORDS = /\.records$/;

const EDITS: readonly { readonly what: string; readonly act: (name: string) => void }[] = [
  { what: "nothing was edited", act: () => {} },
  { what: "words were added", act: (name) => fs.appendFileSync(article(name), "\n\nThe gulls came back.\n") },
  { what: "an article was rewritten", act: (name) => write(name, "Ann Lee went home.") },
  { what: "an article went", act: (name) => fs.rmSync(article(name)) },
  { what: "one came", act: () => write("new", "Harbourtown slept.") },
  { what: "a record got another name", act: rename },
];

/** By which one of the articles has named her all along. */
function rename(): void {
  put(at("content/people/ann-lee.md"), "---\nname: Ann Lee\naliases: [The strike]\n---\n\nA minister.\n");
}

const article = (name: string) => at(`content/articles/${name}.md`);

function write(name: string, text: string): void {
  put(article(name), `---\ntitle: The ${name}\ndate: 2024-01-02\npeople: [Ann Lee]\n---\n\n${text}\n`);
}

function filesIn(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** With times to the nanosecond, which `cpSync` does not keep. */
function copy(from: string, to: string): void {
  execFileSync("cp", ["-a", from, to]);
}

async function build(out: "dist" | "clean"): Promise<{ readonly code: number; readonly said: string }> {
  const told: string[] = [];
  const args = ["--root", site.root, "--out", at(out), "--now", "2025-01-01"];
  if (out === "clean") {
    fs.cpSync(theme.cacheFolder, at("clean-cache/cache"), { recursive: true });
    args.push("--cache", at("clean-cache"));
  }
  const effects = { ...forgetful(), tell: (text: string) => void told.push(text) };
  const code = await run(args, effects).catch((error: unknown) => {
    const failure = explainFailure(error);
    told.push(failure.text);
    return failure.exitCode;
  });
  return { code, said: told.join("\n") };
}

/** A machine that does not see that its files were copied since. */
function forgetful(): Effects {
  const { disk, ...effects } = machineEffects();
  const stat: typeof disk.stat = (path) => {
    const found = disk.stat(path);
    return found && { ...found, ctimeMs: found.mtimeMs, inode: 0 };
  };
  return { ...effects, disk: { ...disk, stat } };
}
