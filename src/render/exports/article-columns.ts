import type { Archive } from "../../archive/archive.ts";
import type { Article } from "../../model/article.ts";
import { sourceText } from "../../model/source-text.ts";
import type { TaxonomyName } from "../../model/taxonomy.ts";
import type { Site } from "../site.ts";
import { summaryOf } from "../summary.ts";
import type { Column } from "./columns.ts";

/** What `articles.jsonl` says of each article. */
export function articleColumns(archive: Archive, site: Site): readonly Column<Article>[] {
  const slugs = (taxonomy: TaxonomyName) => (article: Article) =>
    (archive.termsOf.get(article) ?? []).flatMap(({ term }) => (term.taxonomy === taxonomy ? term.slug : []));
  return [
    ...headColumns(site),
    {
      name: "updated",
      type: "string",
      description: "When it was last changed, in EDTF",
      value: ({ updated }) => updated?.edtf ?? null,
    },
    { name: "dateline", type: "string", description: "The place that opens it", value: ({ dateline }) => dateline },
    { name: "summary", type: "string", description: "The summary, or how it begins", value: summaryOf },
    {
      name: "authors",
      type: "array",
      description: "Names of those who wrote it",
      value: (article) =>
        (archive.termsOf.get(article) ?? []).flatMap(({ term }) => (term.taxonomy === "authors" ? term.name : [])),
    },
    { name: "people", type: "array", description: "Slugs of people: see people.csv", value: slugs("people") },
    { name: "places", type: "array", description: "Slugs of places: see places.csv", value: slugs("places") },
    { name: "topics", type: "array", description: "Slugs of topics: see terms.csv", value: slugs("topics") },
    {
      name: "organisations",
      type: "array",
      description: "Slugs of organisations: see terms.csv",
      value: slugs("organisations"),
    },
    {
      name: "happened",
      type: "array",
      description: "Dates of what it tells of, as its editor states them: objects with date (EDTF) and label",
      value: ({ happened }) => happened.map(({ date, label }) => ({ date: date.edtf, label })),
    },
    {
      name: "corrections",
      type: "array",
      description: "Objects with date (EDTF) and text",
      value: ({ corrections }) => corrections.map(({ date, text }) => ({ date: date.edtf, text })),
    },
    {
      name: "source",
      type: "string",
      description: "Where it was first published, or what it comes from",
      value: ({ source }) => (source === null ? null : sourceText(source)),
    },
  ];
}

/** What every list of articles says of each. */
export function headColumns({ absolute }: Site): readonly Column<Article>[] {
  return [
    { name: "id", type: "string", description: "Names the article for ever", value: ({ id }) => id },
    {
      name: "path",
      type: "string",
      description: "Its address within the archive: `url` in mentions.jsonl",
      value: ({ permalink }) => permalink,
    },
    {
      name: "url",
      type: "string",
      format: "uri",
      description: "Its address",
      value: ({ permalink }) => absolute(permalink),
    },
    { name: "title", type: "string", description: "Headline", value: ({ title }) => title },
    { name: "language", type: "string", description: "BCP 47", value: ({ language }) => language },
    {
      name: "date",
      type: "string",
      description: "When it was published, in EDTF, no more precise than it is known",
      value: ({ published }) => published.edtf,
    },
    {
      name: "date_from",
      type: "date",
      description: "First day that the date can mean",
      value: ({ published }) => writable(published.lower),
    },
    {
      name: "date_to",
      type: "date",
      description: "Last day that the date can mean",
      value: ({ published }) => writable(published.upper),
    },
  ];
}

/** A day of the year 0 is none to most programs. */
function writable(day: string | null): string | null {
  return day === null || day < "0001" ? null : day;
}
