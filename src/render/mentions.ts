import { hash } from "node:crypto";
import type { Term } from "../archive/term.ts";
import type { Article } from "../model/article.ts";
import { filePermalink } from "../model/permalink.ts";
import type { Slug } from "../model/slug.ts";
import { AUTHORITY_OF } from "../model/taxonomy.ts";
import type { DataFile, DataRoute } from "./data-file.ts";
import { stretchesOf } from "./exports/parts.ts";

/**
 * `data/mentions.jsonl`, newest article first, in reading order; once it would pass 20 MB, a part
 * a year (a month, where a year alone would pass) and `data/mentions.json`, which lists the parts.
 */
export const mentionsRoute: DataRoute = function* ({ articles, texts, takenDown }) {
  const stretches = stretchesOf(articles, (article) => article, texts.mentionsLength);
  const file = (name: string, inside: readonly Article[]): DataFile => ({
    permalink: filePermalink("data", name),
    key: versionOf(inside),
    bytes: () => Buffer.concat(inside.map(texts.mentions)),
  });
  if (stretches.length === 0) {
    yield file("mentions.jsonl", articles);
    return;
  }
  const files = stretches.map(({ period, items }) => ({ name: `mentions-${period}.jsonl`, inside: items }));
  for (const { name, inside } of files) yield file(name, inside);
  yield indexFile(files, createLineCount(takenDown));
};

/** Counts the lines of an article, which has none for those who were taken down. */
export function createLineCount(takenDown: readonly Term[]): (article: Article) => number {
  const silent = new Set(takenDown.map(({ slug }) => slug));
  const isSaid = (kind: string, entity: Slug | null) => kind !== "person" || entity === null || !silent.has(entity);
  return ({ tags, happened, namings }) => {
    let lines = happened.length;
    for (const { taxonomy, record } of tags) {
      const kind = taxonomy === AUTHORITY_OF.person ? "person" : taxonomy === AUTHORITY_OF.place ? "place" : null;
      if (kind !== null && isSaid(kind, record)) lines++;
    }
    for (const { kind, entity, count } of namings) if (isSaid(kind, entity)) lines += count;
    return lines;
  };
}

function versionOf(articles: readonly Article[]): string {
  return hash("sha1", articles.map(({ version }) => version).join(" "));
}

function indexFile(
  files: readonly { readonly name: string; readonly inside: readonly Article[] }[],
  linesOf: (article: Article) => number,
): DataFile {
  const parts = files.map(({ name, inside }) => ({
    file: name,
    articles: inside.length,
    mentions: inside.reduce((sum, article) => sum + linesOf(article), 0),
  }));
  const text = `${JSON.stringify({ parts }, null, 2)}\n`;
  return { permalink: filePermalink("data", "mentions.json"), key: hash("sha1", text), bytes: () => text };
}
