import * as fs from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
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

const NOW = "2024-06-01T00:00:00Z";
/** More than a tick of the coarsest clock: what was written less long ago may still change unseen. */
const AGE_MS = 5000;

let theme: PlainTheme;
let site: TestSite;

beforeAll(async () => {
  theme = await compilePlainTheme(PLAIN_TEMPLATES);
});

beforeEach(async () => {
  site = createTestSite(null, theme);
  put(path("content/site.yaml"), "title: One");
  put(path("content/articles/first.md"), "---\ntitle: First\ndate: 2024-01-02\npeople: [Ann Lee]\n---\nWords.");
  put(
    path("content/articles/due.md"),
    "---\ntitle: Due\ndate: 2024-01-03\npublishAt: 2024-06-02T00:00:00Z\n---\nLater.",
  );
  put(path("content/people/ann-lee.md"), "---\nname: Ann Lee\n---\n");
  put(path("public/robots.txt"), "User-agent: *\n");
  await build();
});
afterEach(() => site.remove());

describe("a build is passed over", () => {
  it("where nothing has changed, and says what it would say", async () => {
    expect(await build()).toEqual({ passedOver: true, said: expect.stringMatching(/0 files written, \d+ unchanged/) });
  });

  it("until the next article is due, and not beyond", async () => {
    expect((await build("2024-06-01T23:59:59Z")).passedOver).toBe(true);
    expect((await build("2024-06-02T00:00:00Z")).passedOver).toBe(false);
    expect(fs.existsSync(path("dist/2024/01/03/due/index.html"))).toBe(true);
  });
});

describe("a build is not passed over", () => {
  it.each<[what: string, act: () => void]>([
    ["an article has changed", () => fs.appendFileSync(path("content/articles/first.md"), " More.")],
    ["an article has changed, but not its size and time", rewriteInPlace],
    ["an article has come", () => put(path("content/articles/new.md"), "---\ntitle: New\ndate: 2024-02-01\n---\nNew.")],
    ["an article has gone", () => fs.rmSync(path("content/articles/first.md"))],
    [
      "an article has another name",
      () => fs.renameSync(path("content/articles/first.md"), path("content/articles/1.md")),
    ],
    ["a record has changed", () => put(path("content/people/ann-lee.md"), "---\nname: Ann B. Lee\n---\n")],
    ["a setting has changed", () => put(path("content/site.yaml"), "title: Two")],
    ["a file in public/ has changed", () => put(path("public/robots.txt"), "User-agent: x\n")],
    ["a file in public/ has come", () => put(path("public/CNAME"), "archive.example\n")],
    [
      "a template has changed",
      () => put(path("templates/not-found.tsx"), "export const Page = () => <html><p>New</p></html>;"),
    ],
    ["an output file was changed by hand", () => put(path("dist/index.html"), "by hand")],
    ["an output file was deleted by hand", () => fs.rmSync(path("dist/people/ann-lee/index.html"))],
    ["the output was deleted", () => fs.rmSync(path("dist"), { recursive: true })],
    ["the note is cut short", () => fs.truncateSync(note(), 40)],
    ["the note is damaged", damageNote],
    ["the note is lost", () => fs.rmSync(note())],
    ["the manifest is lost", () => fs.rmSync(note().replace(/last-build-(\w+)\.json/, "manifest-$1.packed"))],
  ])("where %s", async (_, act) => {
    act();
    expect((await build()).passedOver).toBe(false);
    expect(readTree(path("dist"))).toEqual(await cleanTree());
  });

  it.each([["--clean"], ["--drafts"], ["--base /below/"], ["--keep-going"], ["--strict"]])("with %s", async (flag) => {
    expect((await build(NOW, flag)).passedOver).toBe(false);
  });

  it("where the clock was set back", async () => {
    expect((await build("2024-05-01T00:00:00Z")).passedOver).toBe(false);
  });

  it("where content/ holds a link, because what it leads to may change unseen", async () => {
    put(path("elsewhere/linked.md"), "---\ntitle: Linked\ndate: 2024-03-01\n---\nWords.");
    fs.symlinkSync(path("elsewhere"), path("content/articles/linked"));
    await build();
    expect((await build()).passedOver).toBe(false);
  });

  it("where a file changed while the last build was about to read it", async () => {
    fs.appendFileSync(path("content/articles/first.md"), " More.");
    // A second change within the same tick would leave the same state.
    await build(NOW, "", machineEffects());
    expect((await build(NOW, "", machineEffects())).passedOver).toBe(false);
  });

  it("after a build that wrote nothing", async () => {
    put(path("content/articles/bad.md"), "no front matter");
    await build();
    expect((await build()).passedOver).toBe(false);
  });
});

async function build(now = NOW, flags = "", effects = withOldFiles()) {
  const said: string[] = [];
  const args = [
    "--root",
    site.root,
    "--now",
    now,
    "--report",
    path("report.json"),
    ...flags.split(" ").filter(Boolean),
  ];
  await run(args, { ...effects, tell: (text) => void said.push(text) });
  const { stages } = JSON.parse(fs.readFileSync(path("report.json"), "utf8"));
  return { passedOver: Object.keys(stages).length === 0, said: said.join("\n") };
}

/** A machine whose editors wrote their files some time ago. */
function withOldFiles(): Effects {
  const { disk, ...effects } = machineEffects();
  const stat: typeof disk.stat = (file) => {
    const found = disk.stat(file);
    const isInput = file.startsWith(path("content")) || file.startsWith(path("public"));
    return found && isInput ? { ...found, mtimeMs: found.mtimeMs - AGE_MS, ctimeMs: found.ctimeMs - AGE_MS } : found;
  };
  return { ...effects, disk: { ...disk, stat } };
}

async function cleanTree() {
  await site.run(`build --now ${NOW} --out clean --cache clean-cache`);
  return readTree(path("clean"));
}

function rewriteInPlace(): void {
  const file = path("content/articles/first.md");
  const { atime, mtime } = fs.statSync(file);
  fs.writeFileSync(file, fs.readFileSync(file, "utf8").replace("Words", "Sword"));
  fs.utimesSync(file, atime, mtime);
}

function damageNote(): void {
  const text = fs.readFileSync(note(), "utf8");
  fs.writeFileSync(note(), text.replace(/"articles":1/, '"articles":7'));
  expect(fs.readFileSync(note(), "utf8")).not.toBe(text);
}

function note(): string {
  const found = fs
    .readdirSync(path(".dateline"), { recursive: true })
    .map((name) => join(path(".dateline"), String(name)))
    .find((name) => /last-build/.test(name));
  expect(found).toBeDefined();
  return found ?? "";
}

function path(relative: string): string {
  return join(site.root, relative);
}
