import { join } from "node:path";
import { reachOf } from "../annotate/reach.ts";
import type { Setup } from "../annotate/setup.ts";
import type { ArticleCache } from "../cache/article-cache.ts";
import { type KeptFiles, packKept } from "../cache/kept-files.ts";
import type { States } from "../cache/packed-states.ts";
import type { Article } from "../model/article.ts";
import type { Authority } from "../model/authority.ts";
import type { Effects } from "../model/effects.ts";
import type { Problem } from "../model/problem.ts";
import type { FoundFile } from "../read/find-files.ts";
import { type ArticleFacts, createArticleReader } from "./article-reader.ts";
import { hashOf, isStillTold, stateReader } from "./file-states.ts";
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
  const isReached = reachBy(cache.readBy, setup);
  const changed = files.filter(({ file }) => {
    const hashNow = () => hashOf(join(root, file), effects);
    const kept = cache.find(
      file,
      stats.get(file),
      hashNow,
      (facts, html) => isStillTold(facts.asked, root, file, effects) && !isReached(facts, html),
    );
    if (kept === undefined) return true;
    add(file, kept);
    return false;
  });
  cache.allFound();
  const take = (readings: KeptFiles) => {
    const text = Buffer.from(readings.bytes);
    for (const [file, , stretches] of readings.rows) {
      const [at, length] = stretches.facts;
      add(file, JSON.parse(text.toString("utf8", at, at + length)) as ArticleFacts);
    }
    cache.keep(readings, (file) => stats.get(file));
  };
  // Who reads none needs no reader, which knows all names.
  if (changed.length > 0 && !(await readInPool(changed, { root, setup }, effects.crew, take))) {
    const readOne = createArticleReader(root, setup, effects);
    for (const file of changed) take(packKept([readOne(file)]));
  }
  const inOrder = files.flatMap(({ file }) => read.get(file) ?? []);
  return {
    articles: inOrder.flatMap(({ article }) => article ?? []),
    problems: inOrder.flatMap(({ problems }) => problems),
  };
}

/** @param readBy the records in whose light articles were read, where they are others than now. */
function reachBy(readBy: Authority | null, setup: Setup): (facts: ArticleFacts, html: () => string) => boolean {
  if (readBy === null) return () => false;
  const reach = reachOf(readBy, setup);
  if (reach === null) return () => true;
  const keeper = createArticleKeeper(() => NOTHING);
  return ({ article, problems }, html) => article === null || reach({ article: keeper(article), problems, html });
}

const NOTHING = new Uint8Array();
