import { hash } from "node:crypto";
import type { Term } from "../archive/term.ts";
import type { Article } from "../model/article.ts";
import { filePermalink } from "../model/permalink.ts";
import type { Slug } from "../model/slug.ts";
import { AUTHORITY_OF } from "../model/taxonomy.ts";
import type { DataFile, DataRoute } from "./data-file.ts";

/**
 * `data/mentions.jsonl`, newest article first, in reading order; once it would pass 20 MB, a part
 * a year (a month, where a year alone would pass) and `data/mentions.json`, which lists the parts.
 */
export const mentionsRoute: DataRoute = function* ({ articles, texts, takenDown }) {
  const linesOf = createLineCount(takenDown);
  if (sizeOf(articles) <= LARGEST) {
    yield {
      permalink: filePermalink("data", "mentions.jsonl"),
      key: versionOf(articles),
      bytes: () => Buffer.concat(articles.map(texts.mentions)),
    };
    return;
  }
  const parts = byPeriod(articles, 1).flatMap(([year, inYear]) =>
    sizeOf(inYear) <= LARGEST ? [[year, inYear] as const] : byPeriod(inYear, 2),
  );
  const files = parts.map(([period, inside]) => ({ name: `mentions-${period}.jsonl`, inside }));
  for (const { name, inside } of files)
    yield {
      permalink: filePermalink("data", name),
      key: versionOf(inside),
      bytes: () => Buffer.concat(inside.map(texts.mentions)),
    };
  yield indexFile(files, linesOf);
};

/** Estimated size of a file, in bytes, from which it is cut. */
const LARGEST = 20_000_000;
/** Of a record: half of it is keys, ids and numbers, half a sentence of newswire. */
const RECORD = 500;

function sizeOf(articles: readonly Article[]): number {
  let records = 0;
  for (const { namings, tags } of articles) {
    records += tags.length;
    for (const { count } of namings) records += count;
  }
  return records * RECORD;
}

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

/** By the first segments of their permalinks: `2018`, `2018-06`, `undated`. */
function byPeriod(articles: readonly Article[], segments: number): readonly (readonly [string, readonly Article[]])[] {
  const periods = new Map<string, Article[]>();
  for (const article of articles) {
    const dated = article.permalink.split("/").slice(1, -2);
    const period = dated.slice(0, segments).join("-");
    const inside = periods.get(period);
    if (inside) inside.push(article);
    else periods.set(period, [article]);
  }
  return [...periods];
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
