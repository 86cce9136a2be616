import { nextChange } from "./archive/visibility.ts";
import { dropArticleCache, openArticleCache } from "./cache/article-cache.ts";
import { openIndexParts } from "./cache/index-parts.ts";
import { openKeptProps } from "./cache/kept-props.ts";
import type { States } from "./cache/packed-states.ts";
import { openRecordCache } from "./cache/record-cache.ts";
import { DamagedCache } from "./cache/segment.ts";
import { type CacheFolders, cacheFolders } from "./cache-folders.ts";
import type { OpenCache } from "./content/read-content.ts";
import type { KeptRecords } from "./content/read-records.ts";
import { createDrawing } from "./drawing/drawing.ts";
import { composeEdition, type Edition } from "./edition.ts";
import type { Effects } from "./model/effects.ts";
import { GENERATOR } from "./model/generator.ts";
import type { Permalink } from "./model/permalink.ts";
import type { Problem } from "./model/problem.ts";
import { type OutputOptions, outputFiles } from "./output-files.ts";
import { historyReader } from "./read/git-history.ts";
import { frameKey } from "./render/page-key.ts";
import type { SiteView, WordlessView } from "./render/views.ts";
import { createStopwatch, type Stopwatch } from "./stopwatch.ts";
import { loadTheme, type Theme } from "./vite/theme.ts";
import type { OutputLook } from "./write/output-look.ts";
import { recover } from "./write/recover.ts";
import type { OutputTarget } from "./write/target.ts";
import { type WriteSummary, writeSite } from "./write/write-site.ts";

export interface BuildOptions extends OutputOptions {
  readonly out: string;
  readonly base?: string;
  /** Milliseconds since the epoch: decides what may be seen, nothing else. */
  readonly now: number;
  readonly drafts: boolean;
  /** Makes everything anew, whatever the last build noted. */
  readonly clean: boolean;
  /** Warnings count as errors. */
  readonly strict: boolean;
  /** Builds what is sound, and leaves the faulty files out. */
  readonly keepGoing: boolean;
  /** See `ContentOptions`. */
  readonly looked?: () => States;
  /** What was seen of the output when the build began, if somebody looked. */
  readonly output?: Promise<OutputLook | null>;
  /** The theme is being compiled elsewhere, until this resolves. */
  readonly compiling?: Promise<unknown>;
}

export interface BuildReport {
  readonly articles: number;
  readonly pages: number;
  /** `null` where errors kept the build from writing: the output is what it was. */
  readonly written: WriteSummary | null;
  readonly problems: readonly Problem[];
  /** Milliseconds by room. */
  readonly stages: Readonly<Record<string, number>>;
  /** Milliseconds since the epoch: when a build would next give another site, because an article is due or expires. */
  readonly nextBuildAt: number | null;
  /** What of git it depends on: see `GitHistory.state`. */
  readonly history: string | null;
  readonly whole: Whole;
}

/** What of the whole site those need to know who build one page of it: plain data. */
export interface Whole {
  /** See `frameKey`. */
  readonly frame: string;
  readonly view: WordlessView;
  /** How many pages there are that are no articles'. */
  readonly lists: number;
  /** Pages of articles of whose text another page may depend, because a link leads into it. */
  readonly aimedAt: readonly Permalink[];
}

/** From a folder of Markdown to a published site. What was kept of the articles is dropped where it proves damaged. */
export async function build(options: BuildOptions, effects: Effects): Promise<BuildReport> {
  const folders = cacheFolders(options.cacheFolder);
  if (options.clean) {
    dropArticleCache(folders.articles, effects.disk);
    effects.disk.remove(folders.records);
    effects.disk.remove(folders.props);
  }
  try {
    return await walk(options, folders, effects);
  } catch (error) {
    if (!isDamage(error)) throw error;
    dropArticleCache(folders.articles, effects.disk);
    effects.disk.remove(folders.search);
    return walk(options, folders, effects);
  }
}

async function walk(options: BuildOptions, folders: CacheFolders, effects: Effects): Promise<BuildReport> {
  let cache: ReturnType<OpenCache> | undefined;
  const openCache: OpenCache = (setup) => {
    cache = openArticleCache(folders.articles, setup, effects);
    return cache;
  };
  try {
    return await wholeWalk(options, folders, openCache, effects);
  } finally {
    cache?.close();
  }
}

async function wholeWalk(
  options: BuildOptions,
  folders: CacheFolders,
  openCache: OpenCache,
  effects: Effects,
): Promise<BuildReport> {
  const { root, out, cacheFolder, clean, now } = options;
  const watch = createStopwatch(() => performance.now());
  recover({ root, out, cacheFolder }, effects);
  const { compiling } = options;
  const load = () => watch.timeAsync("theme", () => loadTheme({ root, cacheFolder: folders.all }, effects));
  // Content is read while a theme is compiled; what is wrong with it is told to whoever waits for it.
  const loading = compiling === undefined ? await load() : compiling.then(load);
  if (loading instanceof Promise) loading.catch(() => {});
  const history = historyReader(root, effects);
  const records = openRecordCache<KeptRecords>(folders.records, effects);
  const edition = await composeEdition(
    { ...options, readHistory: history, records },
    loading,
    openCache,
    effects,
    watch,
  );
  const theme = await loading;
  const { problems, archive, pages, base } = edition;
  const fit = options.keepGoing || !problems.some(({ severity }) => severity === "error" || options.strict);
  const target = { root, out, cacheFolder, base, clean };
  const written = fit ? await publish(edition, theme, options, target, watch, effects) : null;
  return {
    articles: archive.articles.length,
    pages: pages.size,
    written,
    problems,
    stages: watch.stages(),
    nextBuildAt: nextChange(
      edition.articles.map(({ visibility }) => visibility),
      now,
    ),
    history: edition.history,
    whole: {
      frame: frameOf(edition, theme),
      view: wordless(edition.site.view),
      lists: [...pages.values()].filter(({ kind }) => kind !== "article").length,
      aimedAt: edition.aimedAt,
    },
  };
}

function frameOf({ site }: Edition, theme: Theme): string {
  return frameKey(site.view, theme.version, GENERATOR);
}

function wordless({ strings: _, ...view }: SiteView): WordlessView {
  return view;
}

/** Writes everything that is published, the pages drawn on all cores. */
async function publish(
  edition: Edition,
  theme: Theme,
  options: BuildOptions,
  target: OutputTarget,
  watch: Stopwatch,
  effects: Effects,
): Promise<WriteSummary> {
  const setup = { bundle: theme.bundle, view: wordless(edition.site.view), settings: edition.settings };
  const drawing = createDrawing(setup, effects.crew);
  const folders = cacheFolders(options.cacheFolder);
  const kept = openKeptProps(folders.props, effects.disk);
  const parts = openIndexParts(folders.search, effects.disk);
  try {
    const index = await watch.timeAsync("search", () => edition.searchIndex(parts));
    const files = outputFiles(
      { ...edition, data: edition.data(), index },
      theme,
      { frame: frameOf(edition, theme), drawing, kept },
      options,
      effects,
    );
    const look = await options.output;
    const written = await watch.timeAsync("write", () => writeSite(files, target, effects, look));
    kept.save();
    return written;
  } finally {
    parts.close();
  }
}

/** Texts are fetched while pages are drawn, so the damage may come as the cause of a template's failure. */
function isDamage(error: unknown): boolean {
  return error instanceof DamagedCache || (error instanceof Error && isDamage(error.cause));
}
