import type { Archive } from "../../archive/archive.ts";
import type { Article } from "../../model/article.ts";
import { besidePermalink, type Permalink, pagePermalink } from "../../model/permalink.ts";
import { TAXONOMIES } from "../../model/taxonomy.ts";
import type { DataFile, DataRoute } from "../data-file.ts";
import { hasTermExports } from "../exports/has-term-exports.ts";
import { stretchesOf } from "../exports/parts.ts";
import { keyOf } from "../keys.ts";
import type { Site } from "../site.ts";
import { CITATION_FORMATS } from "./formats.ts";
import { createCitations } from "./of-article.ts";

/** The archive as a bibliography, in `data/`, and each list of a term at the stem of its page: a file a format. */
export const citationsRoute: DataRoute = function* (archive, site) {
  yield* bibliographyOf(archive, site);
  if (!hasTermExports(site.settings, archive.articles.length)) return;
  const files = createFiles(archive, site);
  for (const { name } of TAXONOMIES) {
    for (const term of archive.terms[name]) {
      if (term.published && term.entries.length > 0)
        yield* files(
          term.permalink,
          "articles",
          term.entries.map(({ article }) => article),
        );
    }
  }
};

/** The files of the archive as a whole. */
export function bibliographyOf(archive: Archive, site: Site): readonly DataFile[] {
  return [...createFiles(archive, site)(pagePermalink("data"), "articles", archive.articles)];
}

function createFiles(archive: Archive, site: Site) {
  const citationOf = createCitations(archive, site);
  return function* (page: Permalink, name: string, articles: readonly Article[]): Iterable<DataFile> {
    const stretches = stretchesOf(articles, (article) => article, sizeOf);
    const parts = stretches.length === 0 ? [{ period: null, items: articles }] : stretches;
    for (const { period, items } of parts) {
      const key = keyOf(site.keys.site, ...items.map(site.keys.article));
      for (const { extension, write } of CITATION_FORMATS) {
        const permalink = besidePermalink(page, `${name}${period === null ? "" : `-${period}`}.${extension}`);
        yield { permalink, key, bytes: () => write(items.map(citationOf)) };
      }
    }
  };
}

/** Of the longest format, with what TeX must have escaped. */
function sizeOf({ title, summary, opening, permalink, tags }: Article): number {
  return (
    400 +
    2 * (Buffer.byteLength(title) + Buffer.byteLength(summary ?? opening.slice(0, 300))) +
    permalink.length * 9 +
    tags.length * 40
  );
}
