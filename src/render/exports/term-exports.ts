import type { Entry, Term } from "../../archive/term.ts";
import { jsonText } from "../../model/json-text.ts";
import { besidePermalink } from "../../model/permalink.ts";
import { TAXONOMIES } from "../../model/taxonomy.ts";
import type { DataFile, DataRoute } from "../data-file.ts";
import { keyOf } from "../keys.ts";
import type { Site } from "../site.ts";
import { headColumns } from "./article-columns.ts";
import { type Column, csv, record } from "./columns.ts";
import { hasTermExports } from "./has-term-exports.ts";
import { stretchesOf } from "./parts.ts";

/** `articles.json` and `articles.csv` at the stem of every term's page: what the page lists, with why. */
export const termExportsRoute: DataRoute = function* (archive, site) {
  if (!hasTermExports(site.settings, archive.articles.length)) return;
  const columns = entryColumns(site);
  for (const { name } of TAXONOMIES) {
    for (const term of archive.terms[name]) if (term.published) yield* termFiles(term, columns, site);
  }
};

function* termFiles(term: Term, columns: readonly Column<Entry>[], site: Site): Iterable<DataFile> {
  const facts = { taxonomy: term.taxonomy, slug: term.slug, name: term.name, url: site.absolute(term.permalink) };
  const counts = { articles: term.entries.length, mentions: term.mentions };
  const file = (name: string, entries: readonly Entry[], write: () => string): DataFile => ({
    permalink: besidePermalink(term.permalink, name),
    key: keyOf(site.keys.site, JSON.stringify([facts, counts]), ...entries.map((entry) => keyOfEntry(entry, site))),
    bytes: write,
  });
  const json = (entries: readonly Entry[]) => () =>
    `${jsonText({ ...facts, ...counts, entries: entries.map((entry) => record(columns, entry)) })}\n`;
  const stretches = stretchesOf(term.entries, ({ article }) => article, sizeOf);
  if (stretches.length === 0) {
    yield file("articles.json", term.entries, json(term.entries));
    yield file("articles.csv", term.entries, () => csv(columns, term.entries));
    return;
  }
  const parts = stretches.map(({ period, items }) => ({ file: `articles-${period}.json`, articles: items.length }));
  yield file("articles.json", term.entries, () => `${jsonText({ ...facts, ...counts, parts })}\n`);
  for (const { period, items } of stretches) {
    yield file(`articles-${period}.json`, items, json(items));
    yield file(`articles-${period}.csv`, items, () => csv(columns, items));
  }
}

function keyOfEntry({ article, through, tagged }: Entry, site: Site): string {
  return `${site.keys.article(article)} ${through?.slug ?? ""} ${tagged}`;
}

function entryColumns(site: Site): readonly Column<Entry>[] {
  return [
    ...headColumns(site).map((column): Column<Entry> => ({ ...column, value: ({ article }) => column.value(article) })),
    {
      name: "mentions",
      type: "integer",
      description: "How often its text names the term",
      value: ({ naming, through }) => (through === null ? (naming?.count ?? 0) : 0),
    },
    { name: "tagged", type: "boolean", description: "Its front matter names the term", value: ({ tagged }) => tagged },
    {
      name: "through",
      type: "string",
      description: "Slug of the place inside the term's that it names instead",
      value: ({ through }) => through?.slug ?? null,
    },
    {
      name: "sentence",
      type: "string",
      description: "The sentence that names it first",
      value: ({ naming }) => naming?.evidence.sentence ?? null,
    },
    {
      name: "paragraph",
      type: "string",
      description: "Id of the paragraph in the page",
      value: ({ naming }) => naming?.evidence.paragraph ?? null,
    },
  ];
}

function sizeOf({ article, naming }: Entry): number {
  return (
    500 +
    Buffer.byteLength(article.title) +
    Buffer.byteLength(naming?.evidence.sentence ?? "") +
    article.permalink.length * 6
  );
}
