import { join } from "node:path";
import { nextChange } from "./archive/visibility.ts";
import { dropArticleCache, openArticleCache } from "./cache/article-cache.ts";
import { openIndexParts } from "./cache/index-parts.ts";
import { type KeptProps, openKeptProps } from "./cache/kept-props.ts";
import { openRecordCache } from "./cache/record-cache.ts";
import { DamagedCache } from "./cache/segment.ts";
import { type CacheFolders, cacheFolders } from "./cache-folders.ts";
import type { States } from "./content/file-states.ts";
import type { OpenCache } from "./content/read-content.ts";
import type { KeptRecords } from "./content/read-records.ts";
import { createDrawing, type Drawing } from "./drawing/drawing.ts";
import { composeEdition, type Edition } from "./edition.ts";
import type { Effects } from "./model/effects.ts";
import { GENERATOR } from "./model/generator.ts";
import type { Permalink } from "./model/permalink.ts";
import type { Problem } from "./model/problem.ts";
import { historyReader } from "./read/git-history.ts";
import { attributesOfBody } from "./render/packed-props.ts";
import { createKeyMaker, frameKey, type PageKeys, pageKeys } from "./render/page-key.ts";
import type { AnyPage } from "./render/routes.ts";
import type { SiteView, WordlessView } from "./render/views.ts";
import { createStopwatch, type Stopwatch } from "./stopwatch.ts";
import { isOfSearch, loadTheme, type Theme } from "./vite/theme.ts";
import { createCards } from "./write/cards.ts";
import { fileOutput } from "./write/file-output.ts";
import type { OutputFile, OutputFiles } from "./write/output-file.ts";
import { createPictures } from "./write/pictures.ts";
import { recover } from "./write/recover.ts";
import type { OutputTarget } from "./write/target.ts";
import { type WriteSummary, writeSite } from "./write/write-site.ts";

export interface BuildOptions {
  /** Absolute, native: the folder that holds `content/`. */
  readonly root: string;
  readonly out: string;
  readonly cacheFolder: string;
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
  readonly looked?: States;
  /** Told how many pages are drawn, of how many. */
  readonly progress?: (drawn: number, of: number) => void;
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

/** The whole walk. */
async function walk(options: BuildOptions, folders: CacheFolders, effects: Effects): Promise<BuildReport> {
  const { root, out, cacheFolder, clean, now } = options;
  const watch = createStopwatch(() => performance.now());
  recover({ root, out, cacheFolder }, effects);
  const theme = await watch.timeAsync("theme", () => loadTheme({ root, cacheFolder: folders.all }, effects));
  const openCache: OpenCache = (setup) => openArticleCache(folders.articles, setup.version, effects);
  const history = historyReader(root, effects);
  const records = openRecordCache<KeptRecords>(folders.records, effects);
  const edition = await composeEdition({ ...options, readHistory: history, records }, theme, openCache, effects, watch);
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
    whole: { frame: frameOf(edition, theme), view: wordless(edition.site.view), aimedAt: edition.aimedAt },
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
    const whole = { ...edition, data: [...edition.data, ...index] };
    const files = outputFiles(whole, theme, { drawing, kept }, options, effects);
    const written = await watch.timeAsync("write", () => writeSite(files, target, effects));
    kept.save();
    return written;
  } finally {
    parts.close();
  }
}

/** Everything that is published, each made when its turn comes. While workers have pages enough to draw, other files are made. */
function* outputFiles(
  edition: Edition,
  theme: Theme,
  { drawing, kept }: { readonly drawing: Drawing; readonly kept: KeptProps },
  options: BuildOptions,
  effects: Effects,
): OutputFiles {
  const others = otherFiles(edition, theme, options, effects);
  const keyOf = createKeyMaker(frameOf(edition, theme));
  let drawn = 0;
  for (const page of edition.pages.values()) {
    const { kind, permalink, props } = page;
    options.progress?.(++drawn, edition.pages.size);
    const own = pageKeys(page, keyOf);
    yield {
      permalink,
      ...own.keys,
      // Made again for the few pages that are drawn here: kept, they would fill the memory while others are drawn elsewhere.
      bytes: () => theme.draw(kind, props() as never),
      stage: (to, there) => {
        keepProps(page, own, kept);
        return drawing.stage(kind, own.pack(), to, there);
      },
    };
    for (let ready = drawing.ready(); ready !== undefined; ready = drawing.ready()) {
      const other = others.next();
      yield other.done ? ready : other.value;
    }
  }
  yield* others;
}

function keepProps({ kind, permalink }: AnyPage, { trueKey, pack }: PageKeys, kept: KeptProps): void {
  if (kind !== "article") return;
  const attributes = attributesOfBody(pack());
  if (attributes !== undefined) kept.keep(permalink, { key: trueKey(), json: pack().json, attributes });
}

/** All but the pages. */
function* otherFiles(
  edition: Edition,
  theme: Theme,
  { root, cacheFolder }: BuildOptions,
  effects: Effects,
): Generator<OutputFile, void> {
  const hasSearch = edition.site.view.search !== null;
  for (const { permalink, bytes } of theme.files) {
    if (hasSearch || !isOfSearch(permalink)) yield { permalink, key: permalink, bytes: () => bytes };
  }
  for (const file of edition.publicFiles) yield fileOutput(file.permalink, file.path, effects.disk);
  const folders = cacheFolders(cacheFolder);
  const pictures = createPictures(folders.pictures, effects);
  const drawCard = createCards(folders.pictures, effects);
  for (const media of edition.media) yield* pictures(media, join(root, media.file));
  yield* edition.data;
  for (const card of edition.cards) yield drawCard(card);
}

/** Texts are fetched while pages are drawn, so the damage may come as the cause of a template's failure. */
function isDamage(error: unknown): boolean {
  return error instanceof DamagedCache || (error instanceof Error && isDamage(error.cause));
}
