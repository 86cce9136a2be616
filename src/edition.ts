import { changedInGit } from "./annotate/changed-in-git.ts";
import { type Archive, archiveOf } from "./archive/archive.ts";
import { type Hidden, hiddenFiles } from "./archive/hidden.ts";
import { basePath } from "./base-path.ts";
import type { IndexParts } from "./cache/index-parts.ts";
import { settleClashes } from "./clashes.ts";
import { type Content, type ContentOptions, type OpenCache, readContent } from "./content/read-content.ts";
import type { Article, Media, SitePage } from "./model/article.ts";
import type { Authority } from "./model/authority.ts";
import type { Card } from "./model/card.ts";
import type { Effects } from "./model/effects.ts";
import type { Permalink } from "./model/permalink.ts";
import type { Problem } from "./model/problem.ts";
import { renditionsOf } from "./model/renditions.ts";
import { levelled } from "./model/rule-levels.ts";
import type { Settings } from "./model/settings.ts";
import { stringsFor } from "./model/strings/languages.ts";
import { withOwnWords } from "./model/strings/own-words.ts";
import { placeFaults } from "./read/find-files.ts";
import type { ReadHistory } from "./read/git-history.ts";
import { findPublicFiles, type PublicFile, refuseOthers } from "./read/public-files.ts";
import { readSettings, type SettingsReading } from "./read/settings.ts";
import type { DataFile } from "./render/data-file.ts";
import { planPages } from "./render/plan.ts";
import type { AnyPage } from "./render/routes.ts";
import { hasSearch } from "./render/service-pages.ts";
import type { Site } from "./render/site.ts";
import { indexFiles, type PublishedIndexFile } from "./search/index-files.ts";
import type { Stopwatch } from "./stopwatch.ts";
import type { Theme } from "./vite/theme.ts";

/** A site as its content stands now: every page planned, none drawn, nothing written. */
export interface Edition {
  readonly settings: Settings;
  /** The site's base path: `/` or `/archive/`. */
  readonly base: string;
  readonly authority: Authority;
  readonly archive: Archive;
  readonly site: Site;
  /** No two want one permalink. */
  readonly pages: ReadonlyMap<Permalink, AnyPage>;
  /** See `Plan.data`. */
  readonly data: () => readonly DataFile[];
  /** The search index; none where the site has no search. @param parts where parts of it are kept from build to build. */
  readonly searchIndex: (parts: IndexParts) => Promise<readonly PublishedIndexFile[]>;
  readonly cards: readonly Card[];
  readonly media: readonly Media[];
  readonly publicFiles: readonly PublicFile[];
  /** Of all rooms, at the levels that the site sets. */
  readonly problems: readonly Problem[];
  /** All that was sound, whether it may be seen now or not. */
  readonly articles: readonly Article[];
  /** What is there and has no page, by file. */
  readonly hidden: ReadonlyMap<string, Hidden>;
  /** What of git it depends on: see `GitHistory.state`. */
  readonly history: string | null;
  /** See `Plan.aimedAt`. */
  readonly aimedAt: readonly Permalink[];
}

export interface EditionOptions extends Pick<ContentOptions, "records" | "looked"> {
  /** Absolute, native. */
  readonly root: string;
  /** Path of the site below its host; that of the site's `url` where none is given. */
  readonly base?: string;
  /** Milliseconds since the epoch: decides what may be seen, nothing else. */
  readonly now: number;
  readonly drafts: boolean;
  /** Asks git when articles were changed, if the settings say so; where it is missing nobody asks. */
  readonly readHistory?: ReadHistory;
  /** Nobody waits for data files, and nothing is said where one of them and something else want one path. */
  readonly dataLater?: boolean;
  /** Waited for between what takes long, where somebody else waits as well. */
  readonly pause?: () => Promise<unknown>;
}

export type Assets = Pick<Theme, "styles" | "scripts" | "fonts" | "files">;

/** @param loading what a theme publishes: needed once all content is read. */
export async function composeEdition(
  options: EditionOptions,
  loading: Assets | Promise<Assets>,
  openCache: OpenCache,
  effects: Effects,
  watch: Stopwatch,
): Promise<Edition> {
  const { settings, problems: atFirst } = readFirst(options.root, effects);
  const base = basePath(options.base, settings);
  const publicBefore = findPublicFiles(options.root, effects);
  const content = await watch.timeAsync("content", () =>
    readContent({ ...options, settings, base }, openCache, effects),
  );
  await options.pause?.();
  const theme = await loading;
  const history = options.readHistory?.(settings);
  const dated = changedInGit(content.articles, history?.changed ?? new Map(), settings.timeZone);
  const hidden = hiddenFiles(dated, content.problems, options.now);
  const { files: allPublicFiles, problems: inPublic } = findPublicFiles(options.root, effects);
  refuseOthers(publicBefore.files, allPublicFiles);
  const own = withOwnWords(stringsFor(settings.language), settings.strings);

  const composeWithout = (refused: ReadonlySet<string>) => {
    const articles = dated.filter((article) => !refused.has(article.file));
    const publicFiles = allPublicFiles.filter((file) => !refused.has(file.path));
    const archive = watch.time("archive", () =>
      archiveOf({ ...content, articles }, { ...options, redirects: settings.redirects, filing: settings.filing }),
    );
    const media = mediaOf(archive, content.pages);
    const renditions = media.flatMap(({ permalink, widths }) => renditionsOf(permalink, widths));
    const files = [...media, ...renditions, ...theme.files].map(({ permalink }) => permalink);
    const plan = watch.time("render", () =>
      planPages(archive, {
        settings,
        strings: own.strings,
        base,
        pages: content.pages,
        assets: theme,
        files: [...files, ...publicFiles.map(({ permalink }) => permalink)],
        published: publishedFiles(archive, content),
        hidden,
        now: options.now,
      }),
    );
    const data = options.dataLater ? [] : watch.time("render", plan.data);
    const later = [...data, ...plan.cards].map(({ permalink }) => permalink);
    return { archive, media, publicFiles, plan, files: [...files, ...later] };
  };
  const { archive, media, publicFiles, plan, pages, problems: inPaths } = settleClashes(composeWithout);
  return {
    settings,
    base,
    authority: content.authority,
    archive,
    site: plan.site,
    pages,
    data: plan.data,
    aimedAt: plan.aimedAt,
    searchIndex: (parts) => searchFiles(archive, plan.site, publicFiles, parts, effects),
    cards: plan.cards,
    media,
    publicFiles,
    articles: dated,
    hidden,
    history: history?.state ?? null,
    problems: levelled(
      told([...atFirst, ...inPublic, ...(history?.problems ?? []), ...content.problems, ...inPaths, ...plan.problems]),
      settings.rules,
    ),
  };
}

/** Of settings that cannot be read nobody knows whether they have a url. */
function told(problems: readonly Problem[]): readonly Problem[] {
  const isUnread = problems.some(({ severity, rule }) => severity === "error" && /^settings(?:-yaml)?$/.test(rule));
  return isUnread ? problems.filter(({ rule }) => rule !== "site-address") : problems;
}

/** The settings, and what is wrong before anything else is read: a theme of one's own that is not there would be missed by readers. */
function readFirst(root: string, effects: Effects): SettingsReading {
  const { settings, problems } = readSettings(root, effects);
  return { settings, problems: [...problems, ...placeFaults(root, "templates", "folder", effects.disk)] };
}

/** What `public/` has goes before ours. */
async function searchFiles(
  archive: Archive,
  site: Site,
  publicFiles: readonly PublicFile[],
  parts: IndexParts,
  { crew }: Effects,
): Promise<readonly PublishedIndexFile[]> {
  if (!hasSearch(site)) return [];
  const taken = new Set<Permalink>(publicFiles.map(({ permalink }) => permalink));
  const files = await indexFiles(archive, site, parts, crew);
  return files.filter(({ permalink }) => !taken.has(permalink));
}

/** Each file once, in the order of permalinks: several articles may show one picture. */
function mediaOf(archive: Archive, pages: readonly SitePage[]): readonly Media[] {
  const media = new Map<Permalink, Media>();
  for (const owner of [...archive.articles, ...archive.introductions.values(), ...pages]) {
    for (const file of owner.media) {
      // One may show what another only links to.
      if (file.widths.length > 0 || !media.has(file.permalink)) media.set(file.permalink, file);
    }
  }
  return [...media.values()].sort((a, b) => (a.permalink < b.permalink ? -1 : 1));
}

/** Where links from file to file lead. */
function publishedFiles(archive: Archive, { authority, pages }: Content): ReadonlyMap<string, Permalink> {
  const published = new Map<string, Permalink>();
  for (const owner of [...archive.articles, ...archive.withdrawn, ...pages]) published.set(owner.file, owner.permalink);
  for (const { record, ...term } of [...archive.terms.people, ...archive.takenDown, ...archive.terms.places]) {
    if (record !== null && term.published) published.set(record.file, record.permalink);
  }
  for (const record of [...authority.people.values(), ...authority.places.values()]) {
    if (record.mergedInto !== null) published.set(record.file, record.permalink);
  }
  return published;
}
