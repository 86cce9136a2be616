import { createArticleAnnotator } from "./annotate/annotate-article.ts";
import { createTextAnnotator } from "./annotate/annotate-text.ts";
import { authorityOf } from "./annotate/authority.ts";
import { setupOf } from "./annotate/setup.ts";
import { type Archive, archiveOf } from "./archive/archive.ts";
import { settleClashes } from "./clashes.ts";
import type { Annotated, Article, ArticleText, Media, RecordIntroduction, SitePage } from "./model/article.ts";
import type { Authority } from "./model/authority.ts";
import type { Effects } from "./model/effects.ts";
import type { ArticleFrontMatter, PageFrontMatter, PersonFrontMatter, PlaceFrontMatter } from "./model/front-matter.ts";
import type { Permalink } from "./model/permalink.ts";
import type { Problem } from "./model/problem.ts";
import { levelled } from "./model/rule-levels.ts";
import type { Settings } from "./model/settings.ts";
import { stringsFor } from "./model/strings/languages.ts";
import { withOwnWords } from "./model/strings/own-words.ts";
import { createParser } from "./parse/parse-file.ts";
import type { ParsedFile } from "./parse/parsed-file.ts";
import { type FoundFile, findFiles } from "./read/find-files.ts";
import { findPublicFiles, type PublicFile } from "./read/public-files.ts";
import { readFile } from "./read/read-file.ts";
import { readSettings } from "./read/settings.ts";
import type { DataFile } from "./render/data-file.ts";
import { planPages } from "./render/plan.ts";
import type { AnyPage } from "./render/routes.ts";
import type { Site } from "./render/site.ts";
import type { Stopwatch } from "./stopwatch.ts";
import type { Theme } from "./vite/theme.ts";

/** A site as its content stands now: every page planned, none drawn, nothing written. */
export interface Edition {
  readonly settings: Settings;
  /** The site's base path: `/` or `/archive/`. */
  readonly base: string;
  readonly archive: Archive;
  readonly site: Site;
  /** No two want one permalink. */
  readonly pages: ReadonlyMap<Permalink, AnyPage>;
  readonly data: readonly DataFile[];
  readonly media: readonly Media[];
  readonly publicFiles: readonly PublicFile[];
  /** Of all rooms, at the levels that the site sets. */
  readonly problems: readonly Problem[];
  /** All that was sound, whether it may be seen now or not. */
  readonly articles: readonly Article[];
}

export interface EditionOptions {
  /** Absolute, native. */
  readonly root: string;
  /** Path of the site below its host; that of the site's `url` where none is given. */
  readonly base?: string;
  /** Milliseconds since the epoch: decides what may be seen, nothing else. */
  readonly now: number;
  readonly drafts: boolean;
}

export function composeEdition(
  options: EditionOptions,
  theme: Pick<Theme, "styles" | "scripts" | "fonts" | "files">,
  effects: Effects,
  watch: Stopwatch,
): Edition {
  const { settings, problems: inSettings } = watch.time("read", () => readSettings(options.root, effects));
  const base = basePath(options.base, settings);
  const content = annotateContent(options.root, settings, base, effects, watch);
  const publicFiles = watch.time("read", () => findPublicFiles(options.root, effects));
  const own = withOwnWords(stringsFor(settings.language), settings.strings);

  const composeWithout = (refused: ReadonlySet<string>) => {
    const articles = content.articles.filter((article) => !refused.has(article.file));
    const archive = watch.time("archive", () => archiveOf({ ...content, articles }, options));
    const media = mediaOf(archive, content.pages);
    const files = [...media, ...publicFiles, ...theme.files].map(({ permalink }) => permalink);
    const plan = watch.time("render", () =>
      planPages(archive, {
        settings,
        strings: own.strings,
        base,
        pages: content.pages,
        assets: theme,
        files,
        published: publishedFiles(archive, content),
      }),
    );
    return { archive, media, plan, files: [...files, ...plan.data.map(({ permalink }) => permalink)] };
  };
  const { archive, media, plan, pages, problems: inPaths } = settleClashes(composeWithout);
  return {
    settings,
    base,
    archive,
    site: plan.site,
    pages,
    data: plan.data,
    media,
    publicFiles,
    articles: content.articles,
    problems: levelled([...inSettings, ...content.problems, ...inPaths, ...plan.problems], settings.rules),
  };
}

/** What the files of a site say, each by itself. */
interface Content {
  readonly authority: Authority;
  readonly articles: readonly Article[];
  readonly textOf: (article: Article) => ArticleText;
  readonly pages: readonly SitePage[];
  /** By the record's file. */
  readonly introductions: ReadonlyMap<string, RecordIntroduction>;
  readonly problems: readonly Problem[];
}

/** Records first, because everything else is read in their light; then one file after the other, none kept longer than its turn. */
function annotateContent(root: string, settings: Settings, base: string, effects: Effects, watch: Stopwatch): Content {
  const found = watch.time("read", () => findFiles(root, effects));
  const problems: Problem[] = [...found.problems];
  const { footnotes, backToText } = stringsFor(settings.language).words;
  const parser = createParser(settings, { footnotes: { label: footnotes, back: backToText } });
  // The kind of a file decides by which schema its front matter is read.
  const parse = <F>(file: FoundFile): ParsedFile<F> => {
    const source = watch.time("read", () => readFile(root, file, effects));
    return watch.time("parse", () => parser(source)) as ParsedFile<F>;
  };
  const of = (kind: FoundFile["kind"]) => found.files.filter((file) => file.kind === kind);
  const keep = <T>(annotate: () => Annotated<T>): T[] => {
    const { value, problems: more } = watch.time("annotate", annotate);
    problems.push(...more);
    return value === null ? [] : [value];
  };

  const people = of("people").map((file) => parse<PersonFrontMatter>(file));
  const places = of("places").map((file) => parse<PlaceFrontMatter>(file));
  const { authority, problems: inRecords } = authorityOf({ people, places }, settings.timeZone);
  problems.push(...inRecords);

  const setup = setupOf(authority, settings, base);
  const annotateText = createTextAnnotator(setup);
  const introductions = new Map<string, RecordIntroduction>();
  for (const record of [...people, ...places]) {
    for (const introduction of keep(() => annotateText.introduction(record)))
      introductions.set(record.source.file, introduction);
  }
  const annotateArticle = createArticleAnnotator(setup);
  const pages = of("page").flatMap((file) => {
    const parsed = parse<PageFrontMatter>(file);
    return keep(() => annotateText.page(parsed));
  });
  const annotated = of("article").flatMap((file) => {
    const parsed = parse<ArticleFrontMatter>(file);
    return keep(() => annotateArticle(parsed));
  });
  const texts = new Map(annotated.map(({ article, text }) => [article, text]));
  const textOf = (article: Article) => {
    const text = texts.get(article);
    if (text === undefined) throw new Error(`no text was kept of ${article.file}`);
    return text;
  };
  return { authority, articles: annotated.map(({ article }) => article), textOf, pages, introductions, problems };
}

/** `/`, or a path that starts and ends with a slash. */
function basePath(stated: string | undefined, { url }: Settings): string {
  const path = stated ?? (url === undefined ? "/" : new URL(url).pathname);
  const parts = path.split("/").filter((part) => part !== "" && part !== "." && part !== "..");
  return parts.length === 0 ? "/" : `/${parts.join("/")}/`;
}

/** Each file once, in the order of permalinks: several articles may show one picture. */
function mediaOf(archive: Archive, pages: readonly SitePage[]): readonly Media[] {
  const media = new Map<Permalink, Media>();
  for (const owner of [...archive.articles, ...archive.introductions.values(), ...pages]) {
    for (const file of owner.media) media.set(file.permalink, file);
  }
  return [...media.values()].sort((a, b) => (a.permalink < b.permalink ? -1 : 1));
}

/** Where links from file to file lead. */
function publishedFiles(archive: Archive, { authority, pages }: Content): ReadonlyMap<string, Permalink> {
  const published = new Map<string, Permalink>();
  for (const owner of [...archive.articles, ...pages]) published.set(owner.file, owner.permalink);
  for (const record of [...authority.people.values(), ...authority.places.values()])
    published.set(record.file, record.permalink);
  return published;
}
