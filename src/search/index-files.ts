import type { RecordMeta } from "../../shared/search/format.ts";
import type { Archive } from "../archive/archive.ts";
import type { IndexParts } from "../cache/index-parts.ts";
import type { Article } from "../model/article.ts";
import type { Crew } from "../model/effects.ts";
import { GENERATOR } from "../model/generator.ts";
import { filePermalink } from "../model/permalink.ts";
import { directionOf } from "../model/strings/languages.ts";
import type { TaxonomyName } from "../model/taxonomy.ts";
import type { DataFile } from "../render/data-file.ts";
import type { Site } from "../render/site.ts";
import type { IndexFile } from "./index-file.ts";
import { searchIndex } from "./search-index.ts";
import { createSegmentStore } from "./segment-store.ts";

/** The search index of a site, as files below `/search/`. What may not be seen is not in the archive, and so not in here. */
export async function indexFiles(
  archive: Archive,
  site: Site,
  parts: IndexParts,
  crew: Crew,
): Promise<readonly PublishedIndexFile[]> {
  const { files, basis } = await searchIndex({
    archive,
    language: site.settings.language,
    recordOf: archive.texts.words,
    metaOf: (article) => metaOf(article, archive, site),
    saidOf: site.keys.terms,
    version: GENERATOR,
    store: createSegmentStore(parts, archive.texts, crew, archive.articles.length >= WORTH_THREADS),
  });
  parts.note(BASIS, Buffer.from(JSON.stringify(basis)));
  return files.map((file) => dataFile(file, site.keys.site));
}

/** A file of the index, as it is published. */
export type PublishedIndexFile = DataFile & Pick<IndexFile, "stage">;

/** @param siteKey See `Keys.site`. */
export function dataFile({ name, key, ...file }: IndexFile, siteKey: string): PublishedIndexFile {
  return { permalink: filePermalink("search", name), key: `${siteKey} ${key}`, ...file };
}

/** With fewer articles shards are made while threads would start. */
const WORTH_THREADS = 5000;

/** The note that holds an `IndexBasis`. */
export const BASIS = "basis";

/** What a result says, in the order in which it is read. */
function metaOf(article: Article, archive: Archive, site: Site): RecordMeta {
  const { permalink, title, language, dateline, summary } = article;
  const { text, datetime } = site.date(article.published, "between");
  const isForeign = language !== site.settings.language;
  const named = (taxonomy: TaxonomyName) =>
    (archive.termsOf.get(article) ?? [])
      .filter(({ term }) => term.taxonomy === taxonomy && term.published)
      .sort((a, b) => b.mentions - a.mentions)
      .slice(0, MOST_NAMES)
      .map(({ term }) => [term.name, term.permalink] as const);
  const people = named("people");
  const places = named("places");
  return {
    url: permalink,
    title,
    ...(isForeign && { language, direction: directionOf(language) }),
    date: text,
    ...(datetime !== null && { datetime }),
    ...(dateline !== null && { dateline }),
    ...(summary !== null && { summary }),
    ...(people.length > 0 && { people }),
    ...(places.length > 0 && { places }),
  };
}

/** People, and places, that a result shows. */
const MOST_NAMES = 4;
