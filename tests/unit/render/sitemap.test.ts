import { Readable } from "node:stream";
import { parseSitemap, parseSitemapIndex } from "sitemap";
import { describe, expect, it } from "vitest";
import type { Archive } from "../../../src/archive/archive.ts";
import type { Permalink } from "../../../src/model/permalink.ts";
import { settingsSchema } from "../../../src/model/settings.ts";
import type { DataFile } from "../../../src/render/data-file.ts";
import type { Planned } from "../../../src/render/data-route.ts";
import type { Page } from "../../../src/render/page.ts";
import type { Site } from "../../../src/render/site.ts";
import { newsSitemapRoute } from "../../../src/render/sitemap/news-sitemap.ts";
import { sitemapRoute } from "../../../src/render/sitemap/sitemap.ts";
import { xmlFaults } from "../../support/xml-check.ts";

const NONE = {} as Archive;
const SITEMAP_XSD = "node_modules/sitemap/schema/sitemap.xsd";
const INDEX_RNG = "tests/schemas/sitemap.rng";

const site = {
  settings: settingsSchema.parse({ title: "Wire", url: "https://wire.example/" }),
  absolute: (permalink: Permalink) => encodeURI(`https://wire.example${permalink}`),
} as unknown as Site;

describe("a site of 120,000 pages", () => {
  const pages = [
    page("/", null),
    ...many(100_001, (n) => page(`/2024/report-${n}/`, n === 70_000 ? "2024-12-31" : "2024-02-03")),
    ...many(15_000, (n) => page(`/people/person-${n}/`, "2023-05-06")),
    ...many(5000, (n) => page(`/${n % 2 === 0 ? "о-нас" : "about"}/${n}/`, null)),
    { ...page("/moved/", null), listed: false as const },
  ];
  const files = filesOf(pages);

  it("has an index that is valid, leads to every part, and knows the newest day of each", async () => {
    const index = text(files, "/sitemap.xml");
    expect(await xmlFaults(index, INDEX_RNG)).toEqual([]);
    const parts = await parseSitemapIndex(Readable.from([index]));
    const own = files.filter(({ permalink }) => /^\/sitemap-/.test(permalink)).map(({ permalink }) => permalink);
    expect(parts.map(({ url }) => new URL(url).pathname)).toEqual(own);
    expect(Object.fromEntries(parts.map(({ url, lastmod }) => [new URL(url).pathname, lastmod]))).toMatchObject({
      "/sitemap-2024.xml": "2024-02-03",
      "/sitemap-2024-2.xml": "2024-12-31",
      "/sitemap-2024-3.xml": "2024-02-03",
      "/sitemap-people.xml": "2023-05-06",
    });
  });

  it("lists every page once, in parts within the limits", async () => {
    const found: string[] = [];
    for (const { permalink } of files.filter((file) => /^\/sitemap-/.test(file.permalink))) {
      const part = text(files, permalink);
      expect(Buffer.byteLength(part)).toBeLessThan(50_000_000);
      const urls = (await parseSitemap(Readable.from([part]))).map(({ url }) => url);
      expect(urls.length).toBeLessThanOrEqual(50_000);
      found.push(...urls);
    }
    const listed = pages.filter((one) => one.listed !== false);
    expect(found.length).toBe(listed.length);
    expect(new Set(found)).toEqual(new Set(listed.map(({ permalink }) => site.absolute(permalink))));
  });

  it("has parts that are valid", async () => {
    expect(await xmlFaults(text(files, "/sitemap-pages.xml"), SITEMAP_XSD)).toEqual([]);
  });
});

it("no two parts share a file, nor does one with the sitemap of news", () => {
  const paths = ["/news/a/", "/2024-2/b/", "/2024-02/c/", "/pages-2/d/", "/on-this-day/e/"];
  const files = filesOf([...many(100_000, (n) => page(`/2024/${n}/`, null)), ...paths.map((path) => page(path, null))]);
  expect(files.map(({ permalink }) => permalink)).toEqual([
    "/sitemap.xml",
    "/sitemap-2024.xml",
    "/sitemap-2024-2.xml",
    "/sitemap-pages.xml",
    "/sitemap-on-this-day.xml",
    "/robots.txt",
  ]);
  for (const path of paths.slice(0, 4)) expect(text(files, "/sitemap-pages.xml")).toContain(path);
});

it("50,000 pages are one sitemap", () => {
  const files = filesOf(many(50_000, (n) => page(`/2024/${n}/`, null)));
  expect(files.map(({ permalink }) => permalink)).toEqual(["/sitemap.xml", "/robots.txt"]);
});

it("of the news no more than 1,000 are told, the newest", async () => {
  const day = Date.UTC(2024, 9, 15, 12);
  const articles = many(1200, (n) => ({
    published: { kind: "day", edtf: "2024-10-15", lower: "2024-10-15", upper: "2024-10-15", instant: null },
    permalink: `/2024/10/15/${n}/`,
    title: `Report ${n}`,
    language: n % 2 === 0 ? "zh-Hant" : "en-GB",
  }));
  const [file] = newsSitemapRoute({ articles } as unknown as Archive, site, { ...planned([]), now: day });
  const news = String(file?.bytes());
  expect(await xmlFaults(news, INDEX_RNG)).toEqual([]);
  const titles = (await parseSitemap(Readable.from([news]))).map((item) => item.news?.title);
  expect(titles).toEqual(articles.slice(0, 1000).map(({ title }) => title));
});

it.each([
  ["zh", "zh-cn"],
  ["zh-TW", "zh-tw"],
  ["zh-Hant-CN", "zh-tw"],
  ["zh-Hans-MO", "zh-cn"],
  ["en-GB", "en"],
])("of news in %s it is told that it is %s", (language, told) => {
  const published = { kind: "day", edtf: "2024-10-15", lower: "2024-10-15", upper: "2024-10-15", instant: null };
  const articles = [{ published, permalink: "/2024/10/15/x/", title: "X", language }];
  const now = Date.UTC(2024, 9, 15, 12);
  const [file] = newsSitemapRoute({ articles } as unknown as Archive, site, { ...planned([]), now });
  expect(String(file?.bytes())).toContain(`<news:language>${told}</news:language>`);
});

function page(permalink: string, day: string | null): Page {
  return {
    kind: "article",
    permalink: permalink as Permalink,
    files: [],
    props: () => ({}),
    ...(day !== null && { modified: () => day }),
  };
}

function many<T>(length: number, make: (n: number) => T): T[] {
  return Array.from({ length }, (_, n) => make(n));
}

function planned(pages: readonly Page[]): Planned {
  return { pages, isTaken: () => false, now: 0 };
}

function filesOf(pages: readonly Page[]): readonly DataFile[] {
  return [...sitemapRoute(NONE, site, planned(pages))];
}

function text(files: readonly DataFile[], permalink: string): string {
  return String(files.find((file) => file.permalink === permalink)?.bytes());
}
