import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-csl";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { PageProps } from "../../../src/render/routes.ts";
import { type Composed, compose } from "../../support/composed.ts";
import { put } from "../../support/site-folder.ts";

/** Few articles, each so long-winded that no list of them fits into one file: two years, and one month that is too much alone. */
const ARTICLES = 160;
const TOLD = `${'한국어 "사람들" & {말씀} '.repeat(5_700)}end.`;

let root: string;
let site: Composed;

beforeAll(async () => {
  root = realpathSync.native(mkdtempSync(join(tmpdir(), "dateline-large-")));
  put(
    join(root, "content/site.yaml"),
    "title: Large\nurl: https://large.example/\nfeatures: {termExports: on, search: off}\n",
  );
  put(join(root, "content/people/ann-lee.md"), "---\nname: Ann Lee\n---\n");
  for (let n = 0; n < ARTICLES; n++) {
    const date = n < 140 ? "2024-03-05" : `2023-0${1 + (n % 3)}-01`;
    const front = `title: Report ${n}\ndate: ${date}\npeople: [Ann Lee]\nsummary: '${TOLD}'`;
    put(join(root, `content/articles/report-${n}.md`), `---\n${front}\n---\n\nAnn Lee spoke.\n`);
  }
  site = await compose(root);
  expect(site.edition.problems).toEqual([]);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

const named = (pattern: RegExp) => site.files.filter((file) => pattern.test(file));

it("no file is larger than 20 MB", () => {
  for (const file of site.files) expect(Buffer.byteLength(site.text(file)), file).toBeLessThanOrEqual(20_000_000);
});

it("the parts of the table of articles hold every article once, and the index counts them", () => {
  const files = named(/^\/data\/articles-.*\.jsonl$/);
  expect(files.length).toBeGreaterThan(2);
  const lines = files.map((file) => site.text(file).trimEnd().split("\n"));
  const titles = lines.flat().map((line) => JSON.parse(line).title);
  expect(titles.length).toBe(ARTICLES);
  expect(new Set(titles).size).toBe(ARTICLES);
  const { parts } = JSON.parse(site.text("/data/articles.json"));
  expect(parts).toEqual(files.map((file, n) => ({ file: file.slice("/data/".length), articles: lines[n]?.length })));
});

it("a term's list is cut alike in every format, and its page leads to each part", () => {
  const stem = "/people/ann-lee/";
  const { parts, articles } = JSON.parse(site.text(`${stem}articles.json`));
  expect(articles).toBe(ARTICLES);
  expect(parts.length).toBeGreaterThan(2);
  for (const part of parts) {
    const at = `${stem}articles-${part.period}`;
    expect(JSON.parse(site.text(`${at}.json`)).entries.length, at).toBe(part.articles);
    expect(parse(site.text(`${at}.csv`), { columns: true }).length, at).toBe(part.articles);
    expect(new Cite(JSON.parse(site.text(`${at}.csl.json`))).data.length, at).toBe(part.articles);
    expect(site.text(`${at}.bib`).match(/^@article/gm)?.length, at).toBe(part.articles);
  }
  const page = [...site.edition.pages.values()].find(({ permalink }) => permalink === stem);
  const downloads = (page?.props() as PageProps["person"] | undefined)?.downloads;
  expect(downloads?.length).toBe(2 + 5 * parts.length);
  for (const { href } of downloads ?? []) expect(site.files).toContain(href);
});

it("datapackage.json names every part", () => {
  const { resources } = JSON.parse(site.text("/data/datapackage.json"));
  const paths = resources.map(({ path }: { path: string }) => `/data/${path}`);
  const tables = named(/^\/data\/.*\.(?:jsonl|csv|geojson)$/);
  expect(paths.sort()).toEqual(tables.sort());
});
