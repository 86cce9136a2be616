import * as fs from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { run } from "../../src/commands/build.ts";
import { machineEffects } from "../../src/effects.ts";
import type { Effects } from "../../src/model/effects.ts";
import {
  compilePlainTheme,
  createTestSite,
  PLAIN_TEMPLATES,
  type PlainTheme,
  type TestSite,
} from "../support/built-site.ts";
import { put, readTree } from "../support/site-folder.ts";

/**
 * A machine whose clock was a year ahead, and is set right between two builds: all that there is seems to be of the future,
 * the cache newer than the files that are read next, the manifest than the output.
 */
const YEAR_MS = 365 * 86_400_000;

let theme: PlainTheme;
let site: TestSite;
/** When the clock is set back: what has changed before has a time of the future. Real milliseconds. */
let setBackAt: number;

beforeAll(async () => {
  theme = await compilePlainTheme(PLAIN_TEMPLATES);
});

beforeEach(() => {
  site = createTestSite(null, theme);
  setBackAt = Number.POSITIVE_INFINITY;
  put(at("content/site.yaml"), "title: T\nurl: https://wire.example/\nfeatures: {onThisDay: off}\n");
  put(at("content/people/ann-lee.md"), "---\nname: Ann Lee\n---\n");
  put(at("public/robots.txt"), "User-agent: *\n");
  write("stays", "Ann Lee stayed.");
  write("changes", "Ann Lee spoke.");
  write("goes", "Ann Lee left.");
  write("due", "A secret.", `publishAt: ${new Date(Date.now() + YEAR_MS / 2).toISOString()}\n`);
});
afterEach(() => site.remove());

it("builds what there is, whatever the times of files say", async () => {
  await build();
  expect(pages()).toContain("2024/01/02/due/index.html");
  await build();

  setBackAt = Date.now() + 1;
  await later();
  await same("the clock was set back");
  // By the clock as it is now, the article is not due.
  expect(pages()).not.toContain("2024/01/02/due/index.html");
  expect(Object.values(readTree(at("dist"))).join()).not.toContain("A secret.");
  await same("nothing has happened");

  rewrite("content/articles/changes.md", "spoke", "slept");
  await same("an article was rewritten");
  expect(readTree(at("dist"))["2024/01/02/changes/index.html"]).toContain("slept");
  write("comes", "Ann Lee came.");
  fs.rmSync(at("content/articles/goes.md"));
  await same("one came, another went");
  put(at("content/people/ann-lee.md"), "---\nname: Ann B. Lee\naliases: [Ann Lee]\n---\n");
  rewrite("public/robots.txt", "agent", "tnega");
  await same("a record and a public file were rewritten");
  rewrite("dist/2024/01/02/stays/index.html", "stayed", "strayd");
  fs.rmSync(at("dist/index.html"));
  await same("the output was changed by hand");
});

it("believes nothing that it noted while the clock jumped", async () => {
  await build();
  for (let call = 1; call < 6; call++) {
    setBackAt = Number.POSITIVE_INFINITY;
    rewrite("content/articles/changes.md", "spoke", "spake");
    let calls = 0;
    const effects = machine();
    const clock = () => {
      if (++calls === call) setBackAt = Date.now();
      return effects.clock();
    };
    await build("dist", { ...effects, clock });
    rewrite("content/articles/changes.md", "spake", "spoke");
    await same(`the clock was set back at its call ${call}`);
  }
});

const at = (path: string) => join(site.root, path);
const pages = () => Object.keys(readTree(at("dist")));
/** Past the tick of the clock. */
const later = () => new Promise((resolve) => setTimeout(resolve, 30));

/** In place, with the size and the time that it had. */
function rewrite(path: string, from: string, to: string): void {
  const { atime, mtime } = fs.statSync(at(path));
  const text = fs.readFileSync(at(path), "utf8");
  expect(text).toContain(from);
  fs.writeFileSync(at(path), text.replace(from, to));
  fs.utimesSync(at(path), atime, mtime);
}

function write(name: string, text: string, more = ""): void {
  put(at(`content/articles/${name}.md`), `---\ntitle: ${name}\ndate: 2024-01-02\n${more}---\n\n${text}\n`);
}

function machine(): Effects {
  const { disk, ...effects } = machineEffects();
  const ahead = (real: number) => real + (real < setBackAt ? YEAR_MS : 0);
  const stat: typeof disk.stat = (path) => {
    const found = disk.stat(path);
    // A time that was given to a file is of the same clock as the one at which it was given.
    return found && { ...found, mtimeMs: ahead(found.mtimeMs), ctimeMs: ahead(found.ctimeMs) };
  };
  return { ...effects, disk: { ...disk, stat }, clock: () => ahead(Date.now()), tell: () => {} };
}

async function build(out = "dist", effects = machine()): Promise<void> {
  const cache = out === "dist" ? [] : ["--cache", at(`${out}-cache`), "--clean"];
  expect(await run(["--root", site.root, "--out", at(out), ...cache], effects)).toBe(0);
}

/** What a build makes of what it kept, and what one makes that knows of nothing, are one. */
async function same(story: string): Promise<void> {
  await build();
  fs.rmSync(at("clean-cache"), { recursive: true, force: true });
  fs.cpSync(theme.cacheFolder, at("clean-cache/cache"), { recursive: true });
  await build("clean");
  expect(readTree(at("dist")), story).toEqual(readTree(at("clean")));
}
