import type { Entry, Term } from "../../archive/term.ts";
import { jsonText } from "../../model/json-text.ts";
import { besidePermalink } from "../../model/permalink.ts";
import { TAXONOMIES } from "../../model/taxonomy.ts";
import type { DataFile } from "../data-file.ts";
import type { DataRoute } from "../data-route.ts";
import { keyOfList } from "../keys.ts";
import type { Site } from "../site.ts";
import { headColumns } from "./article-columns.ts";
import { type Column, csv, record } from "./columns.ts";
import { hasTermExports } from "./has-term-exports.ts";
import { termParts } from "./term-parts.ts";

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
  const file = (name: string, head: object, entries: readonly Entry[], bytes: () => string): DataFile => ({
    permalink: besidePermalink(term.permalink, name),
    key: keyOfList([site.keys.site, JSON.stringify(head), ...entries.map((entry) => keyOfEntry(entry, site))]),
    bytes,
  });
  const list = (stem: string, head: object, entries: readonly Entry[]) => [
    file(`${stem}.json`, head, entries, () => {
      const rows = entries.map((entry) => record(columns, entry));
      return `${jsonText({ ...head, entries: rows })}\n`;
    }),
    file(`${stem}.csv`, {}, entries, () => csv(columns, entries)),
  ];
  const parts = termParts(term);
  if (parts.length === 0) {
    yield* list("articles", { ...facts, ...counts }, term.entries);
    return;
  }
  const index = { ...facts, ...counts, parts: parts.map(({ period, items }) => ({ period, articles: items.length })) };
  yield file("articles.json", index, [], () => `${jsonText(index)}\n`);
  for (const { period, items } of parts)
    yield* list(`articles-${period}`, { ...facts, period, articles: items.length }, items);
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
