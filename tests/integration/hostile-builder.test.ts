import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Problem } from "../../src/model/problem.ts";
import { compilePlainTheme, createTestSite, PLAIN_TEMPLATES, type TestSite } from "../support/built-site.ts";
import { filesBelow } from "../support/check-links.ts";
import { hostileArticles } from "../support/hostile-files.ts";
import { writeLinks, writeNames, writePictures, writeTwins } from "../support/hostile-names.ts";
import { put } from "../support/site-folder.ts";

/** One site of everything that content may try against the machine that builds it, built once. */
let site: TestSite;
let cases: ReturnType<typeof hostileArticles>;
let report: { readonly articles: number; readonly errors: readonly Problem[]; readonly warnings: readonly Problem[] };
let said: string;
let output: readonly string[];
let around: readonly string[];
const at = (path: string) => join(site.root, path);
const text = (path: string) => fs.readFileSync(at(`dist/${path}`), "utf8");
const errorsOf = (file: string) => report.errors.filter((error) => error.file === `content/${file}`);

beforeAll(async () => {
  const theme = await compilePlainTheme(PLAIN_TEMPLATES);
  // In a folder of its own, into which no other test writes.
  const home = fs.realpathSync.native(fs.mkdtempSync(join(tmpdir(), "dateline-builder-")));
  site = createTestSite(null, theme, join(home, "site"));
  cases = hostileArticles(at("PWNED"));
  put(at("content/site.yaml"), "title: T\ntags: {unknown: allow}\nfeatures: {onThisDay: off, __proto__: off}\n");
  for (const [name, hostile] of Object.entries(cases)) put(at(`content/articles/${name}.md`), hostile.text);
  put(at("content/people/tag.md"), "---\nname: !!js/function 'function () { return 1 }'\n---\n");
  put(at("content/people/__proto__.md"), "---\nname: __proto__\nnames: {__proto__: x}\npolluted: yes\n---\n");
  writeNames(site.root);
  writeTwins(site.root);
  writeLinks(site.root, `${site.root}-secret`);
  writePictures(site.root);
  around = fs.readdirSync(dirname(site.root));
  const { exitCode, stderr } = await site.run("build --keep-going --now 2025-01-01 --report report.json");
  said = stderr;
  expect(fs.existsSync(at("report.json")), stderr.slice(-2000)).toBe(true);
  expect(exitCode).toBe(1);
  report = JSON.parse(fs.readFileSync(at("report.json"), "utf8"));
  output = filesBelow(at("dist"));
});

afterAll(() => {
  fs.rmSync(dirname(site.root), { recursive: true, force: true });
});

describe("an article", () => {
  it("is refused at its line, or has its page", () => {
    const told = Object.keys(cases).map((name) => {
      const own = errorsOf(`articles/${name}.md`).map(({ rule, line, column }) => `${rule} ${line}:${column}`);
      return [name, own.length > 0 || !hasPage(name) ? own : []];
    });
    const wanted = Object.entries(cases).map(([name, { errors }]) => [name, errors]);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(wanted));
    const made = Object.entries(cases).filter(([, { errors }]) => errors.length === 0);
    expect(made.filter(([name]) => !hasPage(name)).map(([name]) => name)).toEqual([]);
  });

  it("that is refused is told what to do, in words of ours", () => {
    expect(report.errors.length).toBeGreaterThan(30);
    for (const { file, advice, expected, message } of report.errors) {
      expect(advice ?? expected, `${file}: ${message}`).toMatch(/\w/);
      expect(message).not.toMatch(/RangeError|TypeError|undefined|heap|stack/);
    }
    expect(said).not.toMatch(/\n\s+at \w/);
    expect(said).toContain("content/articles/tag-python.md:2:8");
  });

  it("that other generators would run is printed", () => {
    expect(text("2024/10/15/imports/index.html")).toContain("export const y");
    expect(fs.existsSync(at("PWNED"))).toBe(false);
  });

  it("may be named like what every object has", () => {
    for (const word of ["__proto__", "constructor", "tostring"])
      expect(text(`2024/10/15/word-${word}/index.html`).toLowerCase()).toContain(word);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
    expect(errorsOf("people/tag.md")).toMatchObject([{ rule: "front-matter-yaml", line: 2, column: 7 }]);
  });

  const hasPage = (name: string) => output.some((path) => path.endsWith(`/${name.toLowerCase()}/index.html`));
});

describe("a name", () => {
  it("leads nowhere but into the output", () => {
    expect(fs.readdirSync(dirname(site.root)).filter((name) => !around.includes(name))).toEqual([]);
    expect(fs.readdirSync(site.root).sort()).toEqual([
      ".dateline",
      "content",
      "dist",
      "public",
      "report.json",
      "templates",
    ]);
  });

  it("is one that every system can store", () => {
    for (const part of new Set(output.flatMap((path) => path.split("/")))) {
      expect(Buffer.byteLength(part), part).toBeLessThanOrEqual(255);
      expect(part).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|[<>:"|?*\x00-\x1f\\]|[. ]$/i);
    }
    expect(output.filter((path) => /^2023\/01\/\d\d\/[^/]+\/index\.html$/.test(path)).length).toBeGreaterThan(20);
  });

  it("that differs from another by case or Unicode form only is refused, by both", () => {
    const clashes = report.errors.filter(({ rule }) => rule === "permalink-clash");
    const named = clashes.map(({ file, found }) => `${file} ${found}`.normalize("NFC").toLowerCase()).sort();
    expect(named).toHaveLength(3);
    expect(named.join("\n")).toMatch(/caf\u00e9\.md[\s\S]*twin\.md[\s\S]*x\.txt/);
    const folded = output.map((path) => path.normalize("NFC").toLowerCase());
    expect(new Set(folded).size).toBe(folded.length);
  });
});

describe("a symbolic link", () => {
  it("out of the site is not followed, in itself or in a circle ends, and is said", () => {
    const links = report.warnings.filter(({ rule }) => rule === "symbolic-link").map(({ file }) => file);
    expect(links).toEqual(
      expect.arrayContaining(["content/articles/link.md", "content/articles/folder", "content/articles/self.md"]),
    );
    expect(links).toContain("content/people/link.md");
    const telling = output.filter((path) => /secret words|Top secret/.test(text(path)));
    expect(telling).toEqual([]);
    expect(output.filter((path) => fs.lstatSync(at(`dist/${path}`)).isSymbolicLink())).toEqual([]);
  });
});

describe("a picture", () => {
  it("that is larger than it can be, broken, or none, stops nothing", () => {
    expect(errorsOf("articles/pictures.md")).toEqual([]);
    const page = text("2024/10/12/pictures/index.html");
    expect(page).not.toContain("<script>alert");
    expect(output.filter((path) => /script.*\.svg$/.test(path))).toEqual([]);
    expect(
      report.warnings.filter(({ file }) => file === "content/articles/pictures.md").map(({ rule }) => rule),
    ).toContain("active-file");
  });
});
