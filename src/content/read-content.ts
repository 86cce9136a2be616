import { type Setup, setupOf } from "../annotate/setup.ts";
import type { ArticleCache } from "../cache/article-cache.ts";
import type { States } from "../cache/packed-states.ts";
import type { RecordCache } from "../cache/record-cache.ts";
import type { Article, RecordIntroduction, SitePage } from "../model/article.ts";
import type { ArticleTexts } from "../model/article-texts.ts";
import type { Authority } from "../model/authority.ts";
import type { Effects } from "../model/effects.ts";
import type { Problem } from "../model/problem.ts";
import type { Settings } from "../model/settings.ts";
import { findFiles } from "../read/find-files.ts";
import type { ArticleFacts } from "./article-reader.ts";
import { textsIn } from "./article-texts.ts";
import { readArticles } from "./read-articles.ts";
import { type KeptRecords, readRecords } from "./read-records.ts";

/** What the files of a site say, each by itself. */
export interface Content {
  readonly authority: Authority;
  readonly articles: readonly Article[];
  readonly texts: ArticleTexts;
  readonly pages: readonly SitePage[];
  /** By the record's file. */
  readonly introductions: ReadonlyMap<string, RecordIntroduction>;
  readonly problems: readonly Problem[];
}

/** Opens what is kept of the articles for a set-up; or a cache that keeps nothing beyond the run. */
export type OpenCache = (setup: Setup) => ArticleCache<ArticleFacts>;

export interface ContentOptions {
  /** Absolute, native. */
  readonly root: string;
  readonly settings: Settings;
  readonly base: string;
  /** Where records are kept from build to build, if they are. */
  readonly records?: RecordCache<KeptRecords> | undefined;
  /** States of files that were taken before any of them was read: these are not asked for again. */
  readonly looked?: (() => States) | undefined;
}

/** Records first, because everything else is read in their light. */
export async function readContent(
  { root, settings, base, records, looked: look }: ContentOptions,
  openCache: OpenCache,
  effects: Effects,
): Promise<Content> {
  const found = findFiles(root, effects);
  const looked = look?.();
  const ofArticles = found.files.filter(({ kind }) => kind === "article");
  const { authority, pages, introductions, problems } = readRecords(
    found.files,
    { root, settings, base, looked },
    records,
    effects,
  );
  const setup = setupOf(authority, settings, base);
  const cache = openCache(setup);
  const { articles, problems: inArticles } = await readArticles(ofArticles, root, setup, cache, effects, looked);
  cache.save();
  return {
    authority,
    articles,
    texts: textsIn(cache),
    pages,
    introductions,
    problems: [...found.problems, ...problems, ...inArticles],
  };
}
