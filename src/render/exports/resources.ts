import type { Archive } from "../../archive/archive.ts";
import type { CalendarPage } from "../../archive/calendar.ts";
import type { Term } from "../../archive/term.ts";
import type { Article } from "../../model/article.ts";
import { jsonText } from "../../model/json-text.ts";
import { filePermalink } from "../../model/permalink.ts";
import { sourceText } from "../../model/source-text.ts";
import type { DataFile } from "../data-file.ts";
import { keyOfList } from "../keys.ts";
import type { Site } from "../site.ts";
import { articleColumns } from "./article-columns.ts";
import { type Column, csv, record } from "./columns.ts";
import { geojson } from "./geojson.ts";
import { made, madeFiles } from "./made-files.ts";
import { pairResource } from "./pairs.ts";
import { roundedSize, stretchesOf } from "./parts.ts";
import type { Resource, ResourceName } from "./resource.ts";
import { personColumns, placeColumns, termColumns } from "./term-columns.ts";

/** What `data/` holds besides the mentions, without making any of it. */
export function resourcesOf(archive: Archive, site: Site): readonly Resource[] {
  const { terms, calendar } = archive;
  const listed = (list: readonly Term[]) => list.filter(({ entries }) => entries.length > 0);
  const [people, places] = [listed(terms.people), listed(terms.places)];
  const others = [terms.topics, terms.organisations, terms.authors].flatMap(listed);
  const located = places.filter(({ record: of }) => of?.kind === "place" && of.coordinates !== null);
  return [
    articlesOf(archive, site),
    table("people", personColumns(site), people, sizeOfTerm),
    table("places", placeColumns(site), places, sizeOfTerm),
    {
      name: "geojson",
      format: "geojson",
      mediaType: "application/geo+json",
      columns: [],
      rows: located.length,
      files: madeFiles("places", "geojson", located, sizeOfTerm, (inside) => geojson(inside, site)),
    },
    table("terms", termColumns(site), others, sizeOfTerm),
    table("dates", dateColumns(site), [...calendar.pages.values()].sort(byPermalink), () => LONGEST_DATE),
    pairResource(archive, site),
  ];
}

/** A table of a row a term or a day: the text is soon made, and names itself. */
function table<T>(
  name: ResourceName,
  columns: readonly Column<T>[],
  rows: readonly T[],
  sizeOf: (row: T) => number,
): Resource {
  const files = madeFiles(name, "csv", rows, sizeOf, (inside) => csv(columns, inside));
  return { name, format: "csv", mediaType: "text/csv", columns, rows: rows.length, files };
}

/** Of a row in bytes, rather too many. */
function sizeOfTerm({ name, sort, permalink, record: of, containedIn }: Term): number {
  const around = containedIn.reduce((sum, { slug }) => sum + slug.length, 0);
  const told = [...(of?.aliases ?? []), ...Object.values(of?.names ?? {}), ...(of?.sameAs ?? [])].reduce(
    (sum, text) => sum + text.length,
    0,
  );
  return 600 + 4 * (name.length + sort.length + told) + 9 * permalink.length + 3 * around;
}

const LONGEST_DATE = 200;

function articlesOf(archive: Archive, site: Site): Resource {
  const { articles } = archive;
  const columns = articleColumns(archive, site);
  const file = (name: string, inside: readonly Article[]): DataFile => ({
    permalink: filePermalink("data", name),
    key: keyOfList([site.keys.site, ...inside.map(site.keys.article)]),
    bytes: () => inside.map((article) => `${jsonText(record(columns, article))}\n`).join(""),
  });
  const stretches = stretchesOf(articles, (article) => article, sizeOfLine);
  const parts = stretches.map(({ period, items }) => file(`articles-${period}.jsonl`, items));
  const index = stretches.map(({ period, items }) => ({ file: `articles-${period}.jsonl`, articles: items.length }));
  return {
    name: "articles",
    format: "jsonl",
    mediaType: "application/jsonl",
    columns,
    rows: articles.length,
    files:
      parts.length === 0
        ? [file("articles.jsonl", articles)]
        : [
            ...parts,
            made(filePermalink("data", "articles.json"), () => `${JSON.stringify({ parts: index }, null, 2)}\n`),
          ],
  };
}

/** Of a line of `articles.jsonl`: its keys, and what is said, with a quarter more for what JSON must have escaped. */
export function sizeOfLine({ title, told, source, tags, namings, corrections, permalink }: Article): number {
  const corrected = corrections.reduce((sum, { text }) => sum + 50 + Buffer.byteLength(text), 0);
  const said = Buffer.byteLength(title) + told + corrected;
  const from = source === null ? 0 : sourceText(source).length;
  return roundedSize(600 + 1.25 * said + from * 4 + permalink.length * 6 + (tags.length + namings.length) * 30);
}

const day = (unit: CalendarPage["unit"]) =>
  [String(unit.year).padStart(4, "0"), unit.month, unit.day]
    .flatMap((part) => (part === undefined ? [] : String(part).padStart(2, "0")))
    .join("-");

function dateColumns({ absolute }: Site): readonly Column<CalendarPage>[] {
  return [
    { name: "date", type: "string", description: "A year, a month or a day", value: ({ unit }) => day(unit) },
    {
      name: "url",
      type: "string",
      format: "uri",
      description: "Address of its page",
      value: ({ permalink }) => absolute(permalink),
    },
    {
      name: "published",
      type: "integer",
      description: "Articles published then",
      value: ({ published }) => published.length,
    },
    {
      name: "happened",
      type: "integer",
      description: "Articles that tell of it",
      value: ({ telling }) => telling.length,
    },
    { name: "articles", type: "integer", description: "Articles of either kind", value: ({ articles }) => articles },
  ];
}

function byPermalink(a: CalendarPage, b: CalendarPage): number {
  return a.permalink < b.permalink ? -1 : 1;
}
