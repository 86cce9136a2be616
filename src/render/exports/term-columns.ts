import type { Term } from "../../archive/term.ts";
import type { PlaceRecord } from "../../model/authority.ts";
import { firstAndLatest } from "../../model/first-and-latest.ts";
import type { Site } from "../site.ts";
import type { Column } from "./columns.ts";

/** What tables of people, places and other names have in common. `articles` and `mentions` are the numbers on their pages. */
function commonColumns({ absolute }: Site): readonly Column<Term>[] {
  return [
    { name: "slug", type: "string", description: "Names it in all tables", value: ({ slug }) => slug },
    { name: "name", type: "string", description: "Name", value: ({ name }) => name },
    {
      name: "url",
      type: "string",
      format: "uri",
      description: "Address of its page",
      value: ({ permalink }) => absolute(permalink),
    },
    {
      name: "articles",
      type: "integer",
      description: "Articles listed under it; for a place also those that name only places inside it",
      value: ({ entries }) => entries.length,
    },
    {
      name: "mentions",
      type: "integer",
      description: "How often articles name it in their texts: its lines in mentions.jsonl that have a paragraph",
      value: ({ mentions }) => mentions,
    },
    {
      name: "first",
      type: "string",
      description: "Publication of the first article that names it, in EDTF",
      value: (term) => extremes(term).first?.article.published.edtf ?? null,
    },
    {
      name: "latest",
      type: "string",
      description: "Publication of the latest, in EDTF",
      value: (term) => extremes(term).latest?.article.published.edtf ?? null,
    },
  ];
}

/** As the page of the term says them. */
function extremes({ entries }: Term) {
  return firstAndLatest(
    entries.filter(({ through }) => through === null),
    ({ article }) => article,
  );
}

function otherNames({ record }: Term): readonly string[] {
  if (record === null) return [];
  return [...new Set([...record.aliases, ...Object.values(record.names)])].filter((name) => name !== record.name);
}

const RECORD: readonly Column<Term>[] = [
  { name: "sort", type: "string", description: "How it is filed", value: ({ sort }) => sort },
  { name: "aliases", type: "array", description: "Other names, also in other languages", value: otherNames },
  {
    name: "same_as",
    type: "array",
    description: "Addresses of the same in Wikidata and the like",
    value: ({ record }) => record?.sameAs ?? [],
  },
];

export function personColumns(site: Site): readonly Column<Term>[] {
  const date = (key: "born" | "died") => (term: Term) =>
    term.record?.kind === "person" ? (term.record[key]?.edtf ?? null) : null;
  return [
    ...commonColumns(site),
    ...RECORD,
    { name: "born", type: "string", description: "In EDTF", value: date("born") },
    { name: "died", type: "string", description: "In EDTF", value: date("died") },
  ];
}

export function placeColumns(site: Site): readonly Column<Term>[] {
  const of =
    <V extends string | number>(read: (place: PlaceRecord) => V | null | undefined) =>
    (term: Term) =>
      term.record?.kind === "place" ? (read(term.record) ?? null) : null;
  return [
    ...commonColumns(site),
    ...RECORD,
    { name: "kind", type: "string", description: "Country, city, …", value: of(({ placeKind }) => placeKind) },
    {
      name: "part_of",
      type: "array",
      description: "Slugs of the places around it",
      value: ({ containedIn }) => containedIn.map(({ slug }) => slug),
    },
    {
      name: "latitude",
      type: "number",
      description: "WGS 84, in degrees",
      value: of(({ coordinates }) => coordinates?.lat),
    },
    {
      name: "longitude",
      type: "number",
      description: "WGS 84, in degrees",
      value: of(({ coordinates }) => coordinates?.lon),
    },
  ];
}

export function termColumns(site: Site): readonly Column<Term>[] {
  return [
    {
      name: "taxonomy",
      type: "string",
      description: "topics, organisations or authors",
      value: ({ taxonomy }) => taxonomy,
    },
    ...commonColumns(site),
  ];
}
