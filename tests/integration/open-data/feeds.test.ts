import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from "feedsmith";
import { parseSitemap } from "sitemap";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Composed, compose } from "../../support/composed.ts";
import { createHostileArchive, type HostileArchive } from "../../support/hostile-archive.ts";
import { put } from "../../support/site-folder.ts";
import { xmlFaults } from "../../support/xml-check.ts";

const SCHEMAS = "tests/schemas/";
const SITEMAP_XSD = "node_modules/sitemap/schema/sitemap.xsd";

let hostile: HostileArchive;
const sites: Record<string, Composed> = {};

beforeAll(async () => {
  hostile = createHostileArchive("features: {newsSitemap: on}\n");
  sites.hostile = await compose(hostile.root, Date.UTC(2024, 9, 15, 12));
  sites.sample = await compose(".");
});
afterAll(() => hostile.remove());

const site = (name: string): Composed => {
  const composed = sites[name];
  if (composed === undefined) throw new Error(name);
  return composed;
};

describe.each(["hostile", "sample"])("the %s archive", (name) => {
  const filesNamed = (end: string) => site(name).files.filter((file) => file.endsWith(end));

  it("has feeds at the stem of every page of a person, a place or a topic", () => {
    const { files, edition } = site(name);
    const stems = [...edition.pages.values()].filter(({ permalink }) =>
      /^\/(?:people|places|topics)\/[^/]+\/$/.test(permalink),
    );
    const pages = stems.filter(({ kind }) => kind === "person" || kind === "place" || kind === "term");
    expect(pages.length).toBeGreaterThan(3);
    expect(
      pages
        .flatMap(({ permalink }) => [`${permalink}feed.atom`, `${permalink}feed.json`])
        .filter((file) => !files.includes(file)),
    ).toEqual([]);
  });

  it("writes Atom that is valid", async () => {
    for (const file of filesNamed(".atom").slice(0, 12)) {
      expect(await xmlFaults(site(name).text(file), `${SCHEMAS}atom.rng`), file).toEqual([]);
    }
  });

  it("writes RSS that is valid", async () => {
    expect(await xmlFaults(site(name).text("/feed.rss"), `${SCHEMAS}rss.rng`)).toEqual([]);
  });

  it("writes JSON feeds that are valid", () => {
    const ajv = addFormats.default(new Ajv2020({ allErrors: true }));
    const validate = ajv.compile(JSON.parse(readFileSync(`${SCHEMAS}json-feed.json`, "utf8")));
    for (const file of filesNamed("feed.json")) {
      validate(JSON.parse(site(name).text(file)));
      expect(validate.errors, file).toBeNull();
    }
  });

  it("says the same in all formats, to a reader that no one here wrote", () => {
    const atom = parseAtomFeed(site(name).text("/feed.atom"));
    const rss = parseRssFeed(site(name).text("/feed.rss"));
    const json = parseJsonFeed(site(name).text("/feed.json"));
    const newest = site(name).edition.archive.articles.slice(0, site(name).edition.settings.feeds.entries);
    const titles = newest.map(({ title }) => flat(title));
    expect(atom.entries?.map(({ title }) => flat(title?.value))).toEqual(titles);
    expect(rss.items?.map(({ title }) => flat(title))).toEqual(titles);
    expect(json.items?.map(({ title }) => flat(title))).toEqual(titles);
    expect(rss.items?.map(({ guid }) => guid?.value)).toEqual(atom.entries?.map(({ id }) => id));
    expect(json.items?.map(({ id }) => id)).toEqual(atom.entries?.map(({ id }) => id));
    expect(new Set(atom.entries?.map(({ id }) => id)).size).toBe(newest.length);
    expect(json.items?.map(({ date_published }) => date_published)).toEqual(
      atom.entries?.map(({ published }) => published),
    );
  });

  it("writes a sitemap that is valid, with every page that may be found and no other", async () => {
    const text = site(name).text("/sitemap.xml");
    expect(await xmlFaults(text, SITEMAP_XSD)).toEqual([]);
    const found = (await parseSitemap(Readable.from([text]))).map(({ url }) => url);
    const { pages } = site(name).edition;
    const listed = [...pages.values()].filter((page) => page.listed !== false);
    // A day of the year on which nothing happened in any year.
    expect(pages.size - listed.length).toBeGreaterThan(300);
    const canonical = listed.flatMap((page) => page.props().canonical ?? []);
    expect(found.sort()).toEqual(canonical.sort());
  });
});

describe("what is known of dates", () => {
  const entry = (title: string) => {
    const atom = parseAtomFeed(site("hostile").text("/feed.atom"));
    const rss = parseRssFeed(site("hostile").text("/feed.rss"));
    const json = parseJsonFeed(site("hostile").text("/feed.json"));
    const at = atom.entries?.findIndex((one) => one.title?.value === title) ?? -1;
    return { atom: atom.entries?.[at], rss: rss.items?.[at], json: json.items?.[at] };
  };

  it.each([
    ["Nothing but a year", "1937-01-01T00:00:00+09:00", "1937"],
    ["About July", "1937-07-01T00:00:00+09:00", "1937-07~"],
    ["Perhaps a day", "2018-06-12T00:00:00+09:00", "2018-06-12?"],
  ])("%s: no day of publication, and the bound where one must stand", (title, updated, edtf) => {
    const { atom, rss, json } = entry(title);
    expect(atom?.published).toBeUndefined();
    expect(atom?.updated).toBe(updated);
    expect(atom?.dc?.dates).toContain(edtf);
    expect(rss?.pubDate).toBeUndefined();
    expect(json).not.toHaveProperty("date_published");
    expect(json).not.toHaveProperty("date_modified");
    expect(site("hostile").text("/feed.json")).toContain(`"published":"${edtf}"`);
  });

  it("an instant keeps its offset, a correction is a change", () => {
    const { atom, rss } = entry("At nine");
    expect(atom?.published).toBe("2024-10-15T09:30:00+09:00");
    expect(atom?.updated).toBe("2024-10-17T00:00:00+09:00");
    expect(rss?.pubDate).toBe("Tue, 15 Oct 2024 09:30:00 +0900");
  });

  it("a change on a certain day counts where the publication is none", () => {
    expect(entry("Some day within").atom?.updated).toBe("2025-02-02T00:00:00+09:00");
    expect(entry("Some day within").atom?.published).toBeUndefined();
  });

  it.each(["No date at all", "The year zero"])("%s: the epoch, where one must stand", (title) => {
    expect(entry(title).atom?.published).toBeUndefined();
    expect(entry(title).atom?.updated).toBe("1970-01-01T00:00:00+00:00");
  });
});

describe("feeds with the whole text", () => {
  it("lead to the site from wherever they are read, and leave prose alone", async () => {
    const archive = createHostileArchive();
    try {
      put(`${archive.root}/content/site.yaml`, "url: https://wire.example/archive/\nfeeds: {content: full}\n");
      const { text } = await compose(archive.root);
      expect(await xmlFaults(text("/feed.atom"), `${SCHEMAS}atom.rng`)).toEqual([]);
      expect(await xmlFaults(text("/feed.rss"), `${SCHEMAS}rss.rng`)).toEqual([]);
      const { items } = parseJsonFeed(text("/feed.json"));
      const html = items?.find(({ title }) => title === "At nine")?.content_html ?? "";
      expect(html).toContain('href="https://wire.example/archive/people/ann-lee/"');
      expect(html).toContain('href="https://wire.example/archive/2024/10/14/control/"');
      expect(html).toContain('href="/not/a/link/"');
      expect(html.match(/<[^>]* href="[/#]/g)).toBeNull();
      expect(text("/feed.rss")).toContain("<content:encoded>");
    } finally {
      archive.remove();
    }
  });
});

describe("names that last", () => {
  const ids = () => parseAtomFeed(site("hostile").text("/feed.atom")).entries?.map(({ id }) => id);

  it("an article is called by its first address, or by what its editor calls it", () => {
    expect(ids()).toContain("https://wire.example/archive/2024/old-name/");
    expect(ids()).toContain("urn:x-archive:7");
    expect(ids()).toContain("https://wire.example/archive/#report%20%E2%84%967%20%26%20more");
  });

  it("a person's feed likewise, and who reads it at its old address goes on", () => {
    const here = parseAtomFeed(site("hostile").text("/people/ann-lee/feed.atom"));
    expect(here.id).toBe("https://wire.example/archive/people/ann/");
    expect(site("hostile").text("/people/ann/feed.atom")).toBe(site("hostile").text("/people/ann-lee/feed.atom"));
  });
});

describe("news", () => {
  it("of the last two days before the build are in a sitemap of their own", async () => {
    const text = site("hostile").text("/sitemap-news.xml");
    expect(await xmlFaults(text, `${SCHEMAS}sitemap.rng`)).toEqual([]);
    const found = await parseSitemap(Readable.from([text]));
    expect(found.map(({ news }) => news?.title)).toEqual(["At nine", "Before after    end"]);
  });

  it("are told of in robots.txt, which only stands at the root of a host", () => {
    expect(site("sample").text("/robots.txt")).toBe(
      "User-agent: *\nAllow: /\n\nSitemap: https://dateline.example/sitemap.xml\n",
    );
    expect(site("hostile").files).not.toContain("/robots.txt");
  });
});

function flat(text: string | undefined): string {
  return (text ?? "")
    .replace(/[\u0000-\u001f\ufffe]|\p{Surrogate}|\ufffd/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}
