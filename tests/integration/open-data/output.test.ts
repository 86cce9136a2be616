import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { parseAtomFeed } from "feedsmith";
import { toString as textOf } from "hast-util-to-string";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { once } from "../../../src/model/once.ts";
import { dateline } from "../../support/command.ts";
import { createHostileArchive, type HostileArchive } from "../../support/hostile-archive.ts";
import { elementsIn, type HtmlPage, parsePage, textIn } from "../../support/html-page.ts";
import { builtSample } from "../../support/sample-archive.ts";
import { layTheme } from "../../support/shared-theme.ts";
import { readAsZotero } from "../../support/zotero.ts";

/** The output as it lies on the disk, with its own theme: what a reader sees beside what a program reads. */
const work = mkdtempSync(join(tmpdir(), "dateline-output-"));
const outputs = { hostile: join(work, "hostile"), sample: "" };
const HOME = { hostile: "https://wire.example/archive/", sample: "https://dateline.example/" };
let hostile: HostileArchive;

beforeAll(async () => {
  hostile = createHostileArchive();
  const cache = join(work, "cache");
  await layTheme(hostile.root, cache);
  const { status, stderr } = dateline([
    "build",
    "--root",
    hostile.root,
    "--out",
    outputs.hostile,
    "--cache",
    cache,
    "--base",
    "/",
  ]);
  expect({ status, stderr }).toMatchObject({ status: 0 });
  outputs.sample = (await builtSample()).out;
});

afterAll(() => {
  hostile.remove();
  rmSync(work, { recursive: true, force: true });
});

describe.each(["hostile", "sample"] as const)("in the output of the %s archive", (name) => {
  const out = () => outputs[name];
  const read = (path: string) => readFileSync(join(out(), decodeURIComponent(path)), "utf8");
  /** Each page once: nobody changes them. */
  const pagesIn = once((folder: string) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith("index.html"))
      .map((file) => [`/${file.slice(0, -"index.html".length).replaceAll("\\", "/")}`, parsePage(read(file))] as const),
  );
  const pages = () => pagesIn(out());
  const termPages = () =>
    pages().filter(([path]) => /^\/(?:people|places|topics|organisations|authors)\/[^/]+\/$/.test(path));
  const table = (path: string) => parse(read(path), { columns: true }) as Record<string, string>[];

  it("what a page says, shows, lists and feeds is one number", () => {
    let seen = 0;
    for (const [path, page] of termPages()) {
      const printed = countsIn(page);
      // Old addresses lead on, and say nothing.
      if (printed === null) continue;
      seen++;
      const [articles] = printed;
      const list = JSON.parse(read(`${path}articles.json`));
      expect([list.articles, list.mentions], path).toEqual(printed);
      expect(elementsIn(page, "article").length, path).toBe(articles);
      const rows = table(`${path}articles.csv`);
      expect([rows.length, sum(rows.map(({ mentions }) => Number(mentions)))], path).toEqual(printed);
      expect(parseAtomFeed(read(`${path}feed.atom`)).entries?.length, path).toBe(Math.min(articles, mostIn(name)));
      expect(itemListIn(page), path).toMatchObject({ numberOfItems: articles });
    }
    expect(seen).toBeGreaterThan(name === "sample" ? 100 : 10);
  });

  it("the indexes count as the pages do", () => {
    const counts = new Map<string, number>();
    for (const [path, page] of termPages()) {
      const [articles] = countsIn(page) ?? [];
      if (articles !== undefined) counts.set(path, articles);
    }
    const compared = new Set<string>();
    for (const index of ["people", "places", "topics", "organisations", "authors"]) {
      if (!existsSync(join(out(), index, "index.html"))) continue;
      const page = parsePage(read(`/${index}/index.html`));
      for (const entry of [...elementsIn(page, "li"), ...elementsIn(page, ".tree-place")]) {
        const [link] = elementsIn(entry, "a");
        const [count] = textIn(entry, ".count");
        const path = decodeURIComponent(String(link?.properties.href ?? ""));
        if (count === undefined || elementsIn(entry, "li").length > 1 || !path.startsWith(`/${index}/`)) continue;
        expect(Number(count), path).toBe(counts.get(path));
        compared.add(path);
      }
    }
    expect([...counts.keys()].filter((path) => !compared.has(path))).toEqual([]);
  });

  it("the pages of dates say what dates.csv says", () => {
    const rows = table("/data/dates.csv");
    for (const { url = "", articles } of rows) {
      const page = parsePage(read(`/${url.slice(HOME[name].length)}index.html`));
      expect(textIn(page, ".page-numbers")[0], url).toBe(articles === "1" ? "1 report" : `${articles} reports`);
    }
    expect(rows.length).toBeGreaterThan(5);
  });

  it("leads to files that are there", () => {
    const local = (address: string) => address.replace(HOME[name], "/");
    const missing = new Set<string>();
    let links = 0;
    for (const [path, page] of pages()) {
      const alternates = elementsIn(page, "link").filter(({ properties }) => String(properties.rel) === "alternate");
      const downloads = elementsIn(page, "a").filter(({ properties }) => properties.type !== undefined);
      const addresses = [...alternates, ...downloads].map(({ properties }) => String(properties.href));
      for (const node of nodesIn(graphIn(page)))
        if (typeof node.contentUrl === "string") addresses.push(local(node.contentUrl));
      links += addresses.length;
      for (const address of addresses)
        if (!existsSync(join(out(), decodeURIComponent(address)))) missing.add(`${path}: ${address}`);
    }
    expect([...missing]).toEqual([]);
    expect(links).toBeGreaterThan(50);
  });

  it("every page that has an address says what it is; that of data, that it is a dataset", () => {
    for (const [path, page] of pages()) {
      const canonical = elementsIn(page, "link").some(({ properties }) => String(properties.rel) === "canonical");
      expect(graphIn(page).length > 0, path).toBe(canonical);
    }
    const [, data] = graphIn(parsePage(read("/data/index.html")));
    expect(data).toMatchObject({ "@type": "Dataset", distribution: { encodingFormat: "application/json" } });
    expect(String(data?.description).length).toBeGreaterThan(50);
    const tables = data?.hasPart as readonly { distribution: readonly { contentUrl: string }[] }[];
    expect(tables.length).toBe(textIn(parsePage(read("/data/index.html")), ".data-table").length);
  });

  it("an article is news to Zotero, of its date and its authors", () => {
    const articles = read("/data/articles.jsonl")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    for (const { path, url, title, date, language, authors, source } of articles) {
      const item = readAsZotero(parsePage(read(`${path}index.html`)));
      expect(item.itemType, path).toBe("newspaperArticle");
      expect(flat(item.title), path).toBe(flat(title));
      const archive = name === "sample" ? "The Peninsula File" : 'Wire & <Record> "one"';
      const held = String(source).startsWith("Leader");
      expect([item.publicationTitle, item.pages], path).toEqual(
        held ? ["Leader & <Press>", "4-5"] : [archive, undefined],
      );
      expect(item.creators.length, path).toBe(authors.length);
      expect([item.url, item.language], path).toEqual([url, language]);
      const [day = ""] = date.split("T");
      const plain = /^\d{4}(?:-\d\d){0,2}$/.test(day);
      expect(item.date, path).toBe(date === "unknown" ? undefined : plain ? day.replaceAll("-", "/") : date);
    }
    expect(articles.length).toBeGreaterThan(10);
  });

  it("holds no file of more than 20 MB", () => {
    for (const file of readdirSync(join(out(), "data")))
      expect(statSync(join(out(), "data", file)).size).toBeLessThan(2e7);
  });
});

/** "24 reports, 53 mentions". */
function countsIn(page: HtmlPage): readonly [articles: number, mentions: number] | null {
  const [numbers] = elementsIn(page, ".numbers");
  const [, articles, mentions] = /^(\d+) reports?(?:, (\d+) mentions?)?/.exec(numbers ? textOf(numbers) : "") ?? [];
  return articles === undefined ? null : [Number(articles), Number(mentions ?? 0)];
}

type Node = Readonly<Record<string, unknown>>;

function graphIn(page: HtmlPage): readonly Node[] {
  const script = elementsIn(page, "script").find(({ properties }) => properties.type === "application/ld+json");
  return script === undefined ? [] : JSON.parse(textOf(script))["@graph"];
}

function itemListIn(page: HtmlPage): unknown {
  return graphIn(page).find((node) => node["@type"] === "CollectionPage")?.mainEntity;
}

function nodesIn(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== "object" || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(nodesIn)];
}

function mostIn(name: "hostile" | "sample"): number {
  return name === "hostile" ? 999 : 20;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

/** Control characters are spaces in HTML. */
function flat(text: string): string {
  return text
    .replace(/[\u0000-\u001f\ufffe]|\p{Surrogate}|\ufffd/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}
