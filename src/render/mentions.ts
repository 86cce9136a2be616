import { hash } from "node:crypto";
import type { Archive } from "../archive/archive.ts";
import type { Term } from "../archive/term.ts";
import type { Article } from "../model/article.ts";
import { filePermalink } from "../model/permalink.ts";
import type { Slug } from "../model/slug.ts";
import { AUTHORITY_OF } from "../model/taxonomy.ts";
import type { DataFile } from "./data-file.ts";
import type { DataRoute } from "./data-route.ts";
import { stretchesOf } from "./exports/parts.ts";

export const mentionsRoute: DataRoute = function* (_archive, site) {
  for (const { name, files } of site.tables()) if (name === "mentions") yield* files;
};

/**
 * `data/mentions.jsonl`, newest article first, in reading order; once it would pass 20 MB, a part
 * a year (a month, where a year alone would pass) and `data/mentions.json`, which lists the parts.
 * @param linesOf an article.
 */
export function mentionFiles({ articles, texts }: Archive, linesOf: (article: Article) => number): readonly DataFile[] {
  const stretches = stretchesOf(articles, (article) => article, texts.mentionsLength);
  const file = (name: string, inside: readonly Article[]): DataFile => ({
    permalink: filePermalink("data", name),
    key: versionOf(inside),
    bytes: () => Buffer.concat(inside.map(texts.mentions)),
  });
  if (stretches.length === 0) return [file("mentions.jsonl", articles)];
  const files = stretches.map(({ period, items }) => ({ name: `mentions-${period}.jsonl`, inside: items }));
  return [...files.map(({ name, inside }) => file(name, inside)), indexFile(files, linesOf)];
}

/** Counts the lines of an article, which has none for those who were taken down. */
export function createLineCount(takenDown: readonly Term[]): (article: Article) => number {
  const silent = new Set(takenDown.map(({ slug }) => slug));
  const isSaid = (kind: string, entity: Slug | null) =>
    silent.size === 0 || kind !== "person" || entity === null || !silent.has(entity);
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
