import { join } from "node:path";
import type { Setup } from "../annotate/setup.ts";
import type { ArticleCache } from "../cache/article-cache.ts";
import { type KeptFiles, packKept } from "../cache/kept-files.ts";
import type { Article } from "../model/article.ts";
import type { Effects } from "../model/effects.ts";
import type { Problem } from "../model/problem.ts";
import type { FoundFile } from "../read/find-files.ts";
import { type ArticleFacts, createArticleReader } from "./article-reader.ts";
import { hashOf, isStillTold, type States, stateReader } from "./file-states.ts";
import { createArticleKeeper } from "./kept-article.ts";
import { readInPool } from "./pool.ts";

export interface ReadArticles {
  /** In the order of the files. */
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
}

/** Every article of a site: from the cache where its file is as it was, else read anew, by workers where there are many. */
export async function readArticles(
  files: readonly FoundFile[],
  root: string,
  setup: Setup,
  cache: ArticleCache<ArticleFacts>,
  effects: Effects,
  looked?: States,
): Promise<ReadArticles> {
  const keeper = createArticleKeeper(cache.proofs);
  const read = new Map<string, Pick<ReadArticles, "problems"> & { readonly article: Article | null }>();
  const add = (file: string, { article, problems }: ArticleFacts) => {
    read.set(file, { article: article && keeper(article), problems });
  };
  const stateOf = stateReader(root, looked, effects);
  const stats = new Map(files.map(({ file }) => [file, stateOf(file)]));
  const changed = files.filter(({ file }) => {
    const kept = cache.find(file, stats.get(file), () => hashOf(join(root, file), effects));
    if (kept === undefined || !isStillTold(kept.asked, root, file, effects)) return true;
    add(file, kept);
    return false;
  });
  const take = (readings: KeptFiles) => {
    const text = Buffer.from(readings.bytes);
    for (const [file, , stretches] of readings.rows) {
      const [at, length] = stretches.facts;
      add(file, JSON.parse(text.toString("utf8", at, at + length)) as ArticleFacts);
    }
    cache.keep(readings, (file) => stats.get(file));
  };
  if (!(await readInPool(changed, { root, setup }, effects.crew, take))) {
    const readOne = createArticleReader(root, setup, effects);
    for (const file of changed) take(packKept([readOne(file)]));
  }
  const inOrder = files.flatMap(({ file }) => read.get(file) ?? []);
  return {
    articles: inOrder.flatMap(({ article }) => article ?? []),
    problems: inOrder.flatMap(({ problems }) => problems),
  };
}
