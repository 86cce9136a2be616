import type { Archive } from "../../archive/archive.ts";
import type { Entry } from "../../archive/term.ts";
import type { Article } from "../../model/article.ts";
import { besidePermalink, type Permalink, pagePermalink } from "../../model/permalink.ts";
import { TAXONOMIES } from "../../model/taxonomy.ts";
import type { DataFile } from "../data-file.ts";
import type { DataRoute } from "../data-route.ts";
import { hasTermExports } from "../exports/has-term-exports.ts";
import { roundedSize, stretchesOf } from "../exports/parts.ts";
import { termParts } from "../exports/term-parts.ts";
import { keyOfList } from "../keys.ts";
import type { Site } from "../site.ts";
import { CITATION_FORMATS } from "./formats.ts";
import { createCitations } from "./of-article.ts";

/** The archive as a bibliography, in `data/`, and each list of a term at the stem of its page: a file a format. */
export const citationsRoute: DataRoute = function* (archive, site) {
  for (const { name, files } of site.tables()) if (name === "bibliography") yield* files;
  if (!hasTermExports(site.settings, archive.articles.length)) return;
  const files = createFiles(archive, site);
  for (const { name } of TAXONOMIES) {
    for (const term of archive.terms[name]) {
      if (!term.published || term.entries.length === 0) continue;
      const parts = termParts(term);
      if (parts.length === 0) yield* files(term.permalink, null, term.entries.map(articleOf));
      for (const { period, items } of parts) yield* files(term.permalink, period, items.map(articleOf));
    }
  }
};

/** The files of the archive as a whole. */
export function bibliographyOf(archive: Archive, site: Site): readonly DataFile[] {
  const files = createFiles(archive, site);
  const data = pagePermalink("data");
  const parts = stretchesOf(archive.articles, (article) => article, sizeOfEntry);
  return parts.length === 0
    ? files(data, null, archive.articles)
    : parts.flatMap(({ period, items }) => files(data, period, items));
}

function createFiles(archive: Archive, site: Site) {
  const citationOf = createCitations(archive, site);
  return (page: Permalink, period: string | null, articles: readonly Article[]): readonly DataFile[] => {
    const key = keyOfList([site.keys.site, ...articles.map(site.keys.article)]);
    return CITATION_FORMATS.map(({ extension, write }) => ({
      permalink: besidePermalink(page, `articles${period === null ? "" : `-${period}`}.${extension}`),
      key,
      bytes: () => write(articles.map(citationOf)),
    }));
  };
}

function articleOf({ article }: Entry): Article {
  return article;
}

/** Of the longest format, with what TeX must have escaped. */
export function sizeOfEntry({ title, told, permalink, tags }: Article): number {
  const said = Buffer.byteLength(title) + told;
  return roundedSize(400 + 2 * said + permalink.length * 9 + tags.length * 40);
}
