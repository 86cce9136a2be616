import type { Archive } from "../../archive/archive.ts";
import { createLineCount, mentionFiles } from "../mentions.ts";
import type { Resource } from "./resource.ts";

/** The mentions, which are a feature of their own, among the tables. */
export function mentionResource(archive: Archive): Resource {
  const linesOf = createLineCount(archive.takenDown);
  return {
    name: "mentions",
    format: "jsonl",
    mediaType: "application/jsonl",
    columns: COLUMNS,
    rows: archive.articles.reduce((sum, article) => sum + linesOf(article), 0),
    files: mentionFiles(archive, linesOf),
  };
}

const COLUMNS: Resource["columns"] = [
  { name: "article", type: "string", description: "`id` in articles.jsonl" },
  { name: "url", type: "string", description: "`path` in articles.jsonl" },
  { name: "kind", type: "string", description: "person, place or date" },
  { name: "entity", type: "string", description: "Slug in people.csv or places.csv; null for dates" },
  { name: "edtf", type: "string", description: "What a date means, in EDTF" },
  { name: "surface", type: "string", description: "The words as printed" },
  {
    name: "paragraph",
    type: "string",
    description:
      "Id of the paragraph in the page; null for what only front matter says, which is no mention in the numbers of people and places",
  },
  { name: "start", type: "integer", description: "UTF-16 offset in the paragraph's plain text" },
  { name: "end", type: "integer", description: "The same, of the end" },
  { name: "sentence", type: "string", description: "The sentence around it" },
  {
    name: "source",
    type: "string",
    description: "frontmatter (a tag, or a name in the text that is tagged and has no record), hand, authority or date",
  },
  { name: "reason", type: "string", description: "Why it was accepted" },
  { name: "confidence", type: "number", description: "0 to 1" },
];
