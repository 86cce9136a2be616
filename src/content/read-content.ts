import { createTextAnnotator } from "../annotate/annotate-text.ts";
import { authorityOf } from "../annotate/authority.ts";
import { type Setup, setupOf } from "../annotate/setup.ts";
import type { ArticleCache } from "../cache/article-cache.ts";
import type { Annotated, Article, RecordIntroduction, SitePage } from "../model/article.ts";
import type { ArticleTexts } from "../model/article-texts.ts";
import type { Authority } from "../model/authority.ts";
import type { Effects } from "../model/effects.ts";
import type { PageFrontMatter, PersonFrontMatter, PlaceFrontMatter } from "../model/front-matter.ts";
import type { Problem } from "../model/problem.ts";
import type { Settings } from "../model/settings.ts";
import type { ParsedFile } from "../parse/parsed-file.ts";
import { type FoundFile, findFiles } from "../read/find-files.ts";
import { readFile } from "../read/read-file.ts";
import type { ArticleFacts } from "./article-reader.ts";
import { createContentParser } from "./content-parser.ts";
import { readArticles } from "./read-articles.ts";

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

/** Records first, because everything else is read in their light. */
export async function readContent(
  { root, settings, base }: { readonly root: string; readonly settings: Settings; readonly base: string },
  openCache: OpenCache,
  effects: Effects,
): Promise<Content> {
  const found = findFiles(root, effects);
  const parser = createContentParser(settings);
  // The kind of a file decides by which schema its front matter is read.
  const parse = <F>(file: FoundFile) => parser(readFile(root, file, effects)) as ParsedFile<F>;
  const of = (kind: FoundFile["kind"]) => found.files.filter((file) => file.kind === kind);

  const people = of("people").map((file) => parse<PersonFrontMatter>(file));
  const places = of("places").map((file) => parse<PlaceFrontMatter>(file));
  const { authority, problems: inRecords } = authorityOf({ people, places }, settings.timeZone);
  const setup = setupOf(authority, settings, base);

  const annotate = createTextAnnotator(setup);
  const introductions = [...people, ...places].map(
    (record) => [record.source.file, annotate.introduction(record)] as const,
  );
  const pages = of("page").map((file) => annotate.page(parse<PageFrontMatter>(file)));
  const cache = openCache(setup);
  const { articles, problems: inArticles } = await readArticles(of("article"), root, setup, cache, effects);
  cache.save();
  return {
    authority,
    articles,
    texts: {
      html: ({ file }) => cache.html(file),
      placeOf: ({ file }) => cache.placeOf(file, "html"),
      mentions: ({ file }) => cache.mentions(file),
      mentionsLength: ({ file }) => cache.mentionsLength(file),
      words: ({ file }) => cache.words(file),
      wordsAt: ({ file }) => cache.placeOf(file, "words"),
    },
    pages: pages.flatMap(({ value }) => value ?? []),
    introductions: new Map(
      introductions.flatMap(([file, { value }]) => (value === null ? [] : [[file, value] as const])),
    ),
    problems: [
      ...found.problems,
      ...inRecords,
      ...problemsOf(introductions.map(([, introduction]) => introduction)),
      ...problemsOf(pages),
      ...inArticles,
    ],
  };
}

function problemsOf(annotated: readonly Annotated<unknown>[]): readonly Problem[] {
  return annotated.flatMap(({ problems }) => problems);
}
