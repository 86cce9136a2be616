import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  compilePlainTheme,
  createTestSite,
  PLAIN_TEMPLATES,
  type PlainTheme,
  type TestSite,
} from "../support/built-site.ts";
import { deadLinks, filesBelow } from "../support/check-links.ts";
import { gitRepository } from "../support/git-repository.ts";
import { put } from "../support/site-folder.ts";

let theme: PlainTheme;
let site: TestSite;

beforeAll(async () => {
  theme = await compilePlainTheme(PLAIN_TEMPLATES);
});

beforeEach(async () => {
  site = createTestSite(null, theme);
  write("first", "people: [Somebody]");
  write("second", "topics: [Weather]");
  expect((await site.run("build")).exitCode).toBe(0);
});
afterEach(() => site.remove());

describe("a build that fails", () => {
  it.each([
    ["on an error in the content", "build", "date: 2024-13-01", 1],
    ["on a warning, where it is strict", "build --strict", "colour: red", 1],
    ["on a misspelt flag", "build --strickt", "", 2],
  ])("leaves every byte and time of the last good output: %s", async (_, line, fault, code) => {
    const before = traces();
    write("third", fault);
    write("first", "summary: It has changed.");
    expect((await site.run(line)).exitCode).toBe(code);
    expect(traces()).toEqual(before);
  });

  it("on a broken template leaves it as well", async () => {
    const before = traces();
    put(join(site.root, "templates", "home.tsx"), "export const Page = () => <p>{</p>;");
    const { exitCode, stderr } = await site.run("build");
    expect(stderr).toContain("templates/home.tsx:1:");
    expect(exitCode).toBe(1);
    expect(traces()).toEqual(before);
  });
});

describe("a build", () => {
  it("touches nothing when nothing has changed", async () => {
    const before = traces();
    expect((await site.run("build")).stderr).toMatch(/0 files written, \d+ unchanged, 0 removed/);
    expect(traces()).toEqual(before);
  });

  it("sees a template that changed after the first build, which found none compiled", async () => {
    rmSync(join(site.root, ".dateline"), { recursive: true });
    expect((await site.run("build")).exitCode).toBe(0);
    put(join(site.root, "templates", "not-found.tsx"), "export const Page = () => <html><p>New words</p></html>;");
    expect((await site.run("build")).exitCode).toBe(0);
    expect(readFileSync(page("404.html"), "utf8")).toContain("New words");
  });

  it("takes away what a removed article brought, and nobody else's files", async () => {
    put(join(site.root, "dist", "CNAME"), "archive.example");
    put(join(site.root, "dist", "2024", "own", "notes.txt"), "not the generator's");
    expect(existsSync(page("topics/weather/index.html"))).toBe(true);
    rmSync(join(site.root, "content", "articles", "second.md"));
    expect((await site.run("build")).exitCode).toBe(0);
    const files = filesBelow(join(site.root, "dist"));
    expect(files.filter((file) => /second|weather|topics/.test(file))).toEqual([]);
    expect(files).toContain("CNAME");
    expect(files).toContain("2024/own/notes.txt");
    expect(filesNaming(/second|Weather/)).toEqual([]);
    expect(deadLinks(join(site.root, "dist"))).toEqual([]);
  });

  it("dates articles by git where it is told to, and notices a commit that touches no file", async () => {
    const link = "https://example.org/log/{file}";
    put(
      join(site.root, "content/site.yaml"),
      `url: https://example.org/\nhistory: {updated: on, link: "${link}"}\nfeatures: {onThisDay: off}\n`,
    );
    put(join(site.root, ".gitignore"), "dist\n.dateline\n");
    const { commit } = gitRepository(site.root);
    commit("2024-01-01T00:00:00Z");
    write("first", "summary: It has changed.");
    write("second", "updated: 2024-02-02");
    await site.run("build");
    expect(readFileSync(page("2024/01/01/first/index.html"), "utf8")).not.toContain("2024-03-03");

    commit("2024-03-03T12:00:00Z");
    await site.run("build");
    expect(readFileSync(page("2024/01/01/first/index.html"), "utf8")).toContain("2024-03-03");
    expect(readFileSync(page("2024/01/01/second/index.html"), "utf8")).not.toContain("2024-03-03");
    expect(readFileSync(page("sitemap.xml"), "utf8")).toContain("<lastmod>2024-03-03");
    expect(readFileSync(page("feed.atom"), "utf8")).toContain("<updated>2024-03-03T12:00:00");
    const built = texts();
    expect((await site.run("build")).stderr).toMatch(/\(0 files written/);
    await site.run("build --clean");
    expect(texts()).toEqual(built);
  });

  it("restores what was changed or deleted by hand", async () => {
    const before = texts();
    put(page("index.html"), "defaced");
    rmSync(page("people/index.html"));
    await site.run("build");
    expect(texts()).toEqual(before);
  });

  it("refuses a folder that holds somebody's files, and leaves them", async () => {
    put(join(site.root, "photos", "cat.jpg"), "meow");
    const { exitCode, stderr } = await site.run("build --out photos");
    expect(exitCode).toBe(2);
    expect(stderr).toContain("SITE/photos holds files that Dateline did not write");
    expect(filesBelow(join(site.root, "photos"))).toEqual(["cat.jpg"]);
  });
});

function write(name: string, more: string): void {
  const text = `---\ntitle: The ${name}\ndate: 2024-01-01\n${more}\n---\n\nText of the ${name}.\n`;
  put(join(site.root, "content", "articles", `${name}.md`), text);
}

function page(path: string): string {
  return join(site.root, "dist", path);
}

function texts(): Map<string, string> {
  const files = filesBelow(join(site.root, "dist"));
  return new Map(files.map((file) => [file, readFileSync(page(file), "latin1")]));
}

/** What would show that a file was touched, even if it was written with the same bytes. */
function traces(): (string | number)[][] {
  return [...texts()].map(([file, bytes]) => {
    const { mtimeMs, ino } = statSync(page(file));
    return [file, bytes, mtimeMs, ino];
  });
}

function filesNaming(words: RegExp): string[] {
  return [...texts()].filter(([, text]) => words.test(text)).map(([file]) => file);
}
