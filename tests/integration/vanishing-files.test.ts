import * as fs from "node:fs";
import { join, relative, sep } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { run } from "../../src/commands/build.ts";
import { machineEffects } from "../../src/effects.ts";
import { explainFailure } from "../../src/failure.ts";
import type { Disk } from "../../src/model/effects.ts";
import { compilePlainTheme, createTestSite, PLAIN_TEMPLATES, type TestSite } from "../support/built-site.ts";
import { faultyDisk } from "../support/faulty-disk.ts";
import { png } from "../support/random-site.ts";
import { put, readTree } from "../support/site-folder.ts";

/**
 * At each moment at which a build looks at a file of the site, somebody deletes or rewrites that file. The build says so
 * and leaves the old output, or makes the site as it was before or as it is now; and the next build is right.
 * `DATELINE_FAULTS=all` tries every moment.
 */
const STEP = process.env.DATELINE_FAULTS === "all" ? 1 : 6;
const { disk } = machineEffects();
const OFF =
  "charts maps calendars timeline intersections onThisDay related previews imageSizes mentions feeds metadata exports corrections citations redirects search sitemap";

let site: TestSite;
let kept: string;
let old: Tree;
const at = (path: string) => join(site.root, path);
type Tree = Readonly<Record<string, string>>;

beforeAll(async () => {
  const theme = await compilePlainTheme(PLAIN_TEMPLATES);
  site = createTestSite(null, theme);
  kept = `${site.root}-kept`;
  const features = OFF.split(" ").map((name) => `${name}: off`);
  put(at("content/site.yaml"), `title: T\ntags: {unknown: allow}\nfeatures: {${features.join(", ")}}\n`);
  put(at("content/people/ann-lee.md"), "---\nname: Ann Lee\n---\n");
  put(at("content/pages/about.md"), "---\ntitle: About\n---\n\nUs.\n");
  fs.mkdirSync(at("public"));
  fs.writeFileSync(at("public/logo.png"), png(30, 30, 3));
  fs.mkdirSync(at("content/articles"), { recursive: true });
  fs.writeFileSync(at("content/articles/a.png"), png(40, 20, 9));
  article("first", "![A](a.png) [b](notes.txt) ![c](/logo.png)");
  put(at("content/articles/notes.txt"), "notes");
  expect((await build(disk)).code).toBe(0);
  old = pages("dist");
  article("second", "Ann Lee spoke.");
  article("first", "Ann Lee ![A](a.png) [b](notes.txt) ![c](/logo.png)");
  fs.cpSync(site.root, kept, { recursive: true, preserveTimestamps: true });
});

afterAll(() => {
  fs.rmSync(kept, { recursive: true, force: true });
  site.remove();
});

it(
  "are told, or are there or not there on all pages alike",
  async () => {
    const looks = await looksAtFiles();
    expect(looks.length).toBeGreaterThan(20);
    const before = await cleanBuild();
    const afterwards = new Map<string, Tree | null>();
    const outcomes = new Set<string>();
    for (const [n, { call, file }] of looks.entries()) {
      if (n % STEP !== 0) continue;
      for (const deed of ["deleted", "rewritten"] as const) {
        restore();
        const story = `${file} ${deed} at call ${call}`;
        const { code, said } = await build(
          disturbed(call, () => (deed === "deleted" ? fs.rmSync(at(file)) : rewrite(file))),
        );
        const left = pages("dist");
        expect(said, story).not.toMatch(/\n\s+at \w|fault of the program/);
        if (!afterwards.has(`${file} ${deed}`)) afterwards.set(`${file} ${deed}`, await cleanBuild());
        const after = afterwards.get(`${file} ${deed}`) ?? null;
        const which = [
          ["the old site", old],
          ["as it was", before],
          ["as it is", after],
        ].find(([, tree]) => tree !== null && JSON.stringify(tree) === JSON.stringify(left));
        expect(which, `${story}: a mixture\n${said}`).toBeDefined();
        if (code !== 0) expect([which?.[0], said !== ""], story).toEqual(["the old site", true]);
        outcomes.add(`${deed}, ${which?.[0]}, exit ${code}`);
        const next = await build(disk);
        expect(next.code === 0 ? pages("dist") : null, `${story}; then ${next.said}`).toEqual(after);
      }
    }
    expect([...outcomes].filter((outcome) => /exit 0/.test(outcome)).length).toBeGreaterThan(1);
  },
  24 * 3_600_000,
);

/** Which calls of a build ask for which file of the site. */
async function looksAtFiles(): Promise<readonly { readonly call: number; readonly file: string }[]> {
  restore();
  const looks: { call: number; file: string }[] = [];
  let calls = 0;
  expect(
    (
      await build(
        heard((path) => {
          calls++;
          const file = relative(site.root, path).split(sep).join("/");
          if (/^(?:content|public)\//.test(file) && fs.statSync(path, { throwIfNoEntry: false })?.isFile())
            looks.push({ call: calls, file });
        }),
      )
    ).code,
  ).toBe(0);
  return looks;
}

function disturbed(call: number, deed: () => void): Disk {
  let calls = 0;
  return heard(() => {
    calls++;
    if (calls === call) deed();
  });
}

/** The real disk, and who is told of each call before it is made. */
function heard(tell: (path: string) => void): Disk {
  const entries = Object.entries(disk).map(([name, act]) => [
    name,
    (...args: unknown[]) => {
      tell(String(args[0]));
      return (act as (...args: unknown[]) => unknown)(...args);
    },
  ]);
  return Object.fromEntries(entries) as unknown as Disk;
}

function rewrite(file: string): void {
  // A file of public/ is published as it is when its turn comes; what pages say of its size is from a moment before.
  if (file === "public/logo.png") fs.writeFileSync(at(file), png(30, 30, 4));
  else if (file.endsWith(".png")) fs.writeFileSync(at(file), png(50, 30, 7));
  else if (file.endsWith("site.yaml"))
    fs.writeFileSync(at(file), fs.readFileSync(at(file), "utf8").replace("title: T", "title: U"));
  else fs.appendFileSync(at(file), "\nMore.\n");
}

function restore(): void {
  fs.rmSync(site.root, { recursive: true, force: true });
  fs.cpSync(kept, site.root, { recursive: true, preserveTimestamps: true });
}

async function cleanBuild(): Promise<Tree | null> {
  return (await build(disk, "clean")).code === 0 ? pages("clean") : null;
}

async function build(real: Disk, out = "dist"): Promise<{ readonly code: number; readonly said: string }> {
  const told: string[] = [];
  const { disk: on, end } = faultyDisk(real, Number.POSITIVE_INFINITY);
  const effects = { ...machineEffects(), disk: on, tell: (text: string) => void told.push(text) };
  const args = ["--root", site.root, "--out", at(out), "--now", "2025-01-01"];
  if (out === "clean") args.push("--cache", at("clean-cache"), "--clean");
  try {
    return { code: await run(args, effects), said: told.join("\n") };
  } catch (error) {
    const { exitCode, text } = explainFailure(error);
    return { code: exitCode, said: [...told, text].join("\n") };
  } finally {
    end();
  }
}

function article(name: string, text: string): void {
  put(at(`content/articles/${name}.md`), `---\ntitle: ${name}\ndate: 2024-01-02\npeople: [Ann Lee]\n---\n\n${text}\n`);
}

/** Without the marker, which names the build. */
function pages(folder: string): Tree {
  const { ".dateline-output": _, ...tree } = readTree(at(folder));
  return tree;
}
