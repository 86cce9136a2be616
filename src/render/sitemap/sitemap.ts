import { inBatches } from "../../model/batches.ts";
import { filePermalink, type Permalink } from "../../model/permalink.ts";
import { xmlText } from "../../model/xml.ts";
import type { DataFile } from "../data-file.ts";
import type { DataRoute } from "../data-route.ts";
import { keyOf } from "../keys.ts";
import type { Page } from "../page.ts";
import type { Site } from "../site.ts";

/**
 * `sitemap.xml` (https://www.sitemaps.org/protocol.html) and `robots.txt`. Once the site has more pages than
 * one file may list, the file is an index of parts, by the first segment of the pages' paths: a year, or
 * `people`. By hand, because the library at hand takes longer for a page's line than the page takes to plan.
 */
export const sitemapRoute: DataRoute = function* (_archive, site, { pages, isTaken }) {
  if (site.settings.url === undefined) return;
  const listed = pages.filter((page) => page.listed !== false);
  const files = listed.length <= MOST_URLS ? [] : partsOf(listed);
  yield files.length === 0 ? urlSet(MAP, listed, site) : indexOf(files, site);
  for (const { permalink, pages: inside } of files) yield urlSet(permalink, inside, site);
  // At the root of its host alone a program would look for it.
  if (!isTaken(ROBOTS) && new URL(site.settings.url).pathname === "/") yield robots(site);
};

const MAP = filePermalink("sitemap.xml");
const ROBOTS = filePermalink("robots.txt");
/** The protocol's limit; that of 50 MB would need addresses of 1,000 characters, twice what a permalink can have. */
const MOST_URLS = 50_000;

interface Part {
  readonly permalink: Permalink;
  readonly pages: readonly Page[];
}

function partsOf(pages: readonly Page[]): readonly Part[] {
  const groups = new Map<string, Page[]>();
  for (const page of pages) {
    const segment = page.permalink.split("/")[1] ?? "";
    // In any other script a file's name need not be able to hold it, and with a number at its end it could be another part's.
    const name = /^(?:\d{4}|[a-z0-9-]*[a-z])$/.test(segment) && segment !== "news" ? segment : "pages";
    const group = groups.get(name);
    if (group) group.push(page);
    else groups.set(name, [page]);
  }
  return [...groups].flatMap(([name, inside]) =>
    inBatches(inside, MOST_URLS).map((pages, n) => ({
      permalink: filePermalink(`sitemap-${name}${n === 0 ? "" : `-${n + 1}`}.xml`),
      pages,
    })),
  );
}

function urlSet(permalink: Permalink, pages: readonly Page[], site: Site): DataFile {
  // Days are shared among pages; the addresses of all would be held until the file is written.
  const days = pages.map((page) => page.modified?.() ?? null);
  const lines = (print: (address: string, day: string | null) => string) =>
    pages.map((page, n) => print(site.absolute(page.permalink), days[n] ?? null));
  return {
    permalink,
    key: keyOf(lines((address, day) => `${address} ${day}`).join("\n")),
    bytes: () => {
      const urls = lines((address, day) => `<url>${place(address, day)}</url>\n`).join("");
      return `${HEAD}<urlset xmlns="${NAMESPACE}">\n${urls}</urlset>\n`;
    },
  };
}

function indexOf(parts: readonly Part[], site: Site): DataFile {
  const lines = parts.map(({ permalink, pages }) => {
    const days = pages.flatMap((page) => page.modified?.() ?? []);
    return `<sitemap>${place(site.absolute(permalink), days.reduce((a, b) => (a > b ? a : b), "") || null)}</sitemap>\n`;
  });
  const text = `${HEAD}<sitemapindex xmlns="${NAMESPACE}">\n${lines.join("")}</sitemapindex>\n`;
  return { permalink: MAP, key: keyOf(text), bytes: () => text };
}

function place(address: string, day: string | null): string {
  return `<loc>${xmlText(address)}</loc>${day === null ? "" : `<lastmod>${day}</lastmod>`}`;
}

function robots(site: Site): DataFile {
  const maps = [MAP, ...(site.settings.features.newsSitemap ? [NEWS_MAP] : [])];
  const text = `User-agent: *\nAllow: /\n\n${maps.map((map) => `Sitemap: ${site.absolute(map)}\n`).join("")}`;
  return { permalink: ROBOTS, key: keyOf(text), bytes: () => text };
}

export const NEWS_MAP = filePermalink("sitemap-news.xml");
const HEAD = `<?xml version="1.0" encoding="UTF-8"?>\n`;
export const NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
