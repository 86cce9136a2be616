import { basePath } from "../base-path.ts";
import type { BuildOptions, BuildReport } from "../build.ts";
import { openIndexParts } from "../cache/index-parts.ts";
import { type KeptProps, openKeptProps } from "../cache/kept-props.ts";
import { DamagedCache } from "../cache/segment.ts";
import { cacheFolders } from "../cache-folders.ts";
import type { States } from "../content/file-states.ts";
import type { Effects } from "../model/effects.ts";
import { href } from "../model/permalink.ts";
import type { Settings } from "../model/settings.ts";
import { stringsFor } from "../model/strings/languages.ts";
import { withOwnWords } from "../model/strings/own-words.ts";
import { readSettings } from "../read/settings.ts";
import { hasTermExports } from "../render/exports/has-term-exports.ts";
import type { LinkTo } from "../render/quoted.ts";
import { createStopwatch } from "../stopwatch.ts";
import { loadTheme, type Theme } from "../vite/theme.ts";
import type { NotedFiles } from "../write/noted-files.ts";
import type { OutputFile } from "../write/output-file.ts";
import type { OutputLook } from "../write/output-look.ts";
import { type Amendment, amendSite } from "../write/write-site.ts";
import { requotedMentions } from "./requoted-mentions.ts";
import { requotedPages } from "./requoted-pages.ts";
import { isTangled, type Reworded, rewordedArticles } from "./reworded-articles.ts";
import { rewordedPages } from "./reworded-pages.ts";
import { rewordedSearch } from "./reworded-search.ts";

/** What was seen before anything is done. */
export interface Seen {
  /** States of all inputs. */
  readonly looked: States;
  readonly output: Promise<OutputLook | null> | undefined;
}

/**
 * Builds a site of which nothing has changed but the words of some articles. The archive is made of what articles say of
 * themselves, of people, places and dates, and all pages are made of the archive, but for the text on an article's own
 * page and in the index of the search, and for the sentences that lists quote. So where the one is what it was, only the other is made anew:
 * nothing is composed, and no other article is looked at.
 * @param files that have changed, or may have.
 * @param last of the build whose output is to be amended.
 * @returns `null` where more has changed, and where anything that was kept is missing: then the whole is to be built. What was read is kept for
 * that build as well.
 */
export async function reword(
  files: readonly string[],
  last: BuildReport,
  { looked, output }: Seen,
  options: BuildOptions,
  effects: Effects,
): Promise<BuildReport | null> {
  const { root, out, cacheFolder } = options;
  const watch = createStopwatch(() => performance.now());
  const { settings } = readSettings(root, effects);
  // Both make other files of the text, or of when it changed.
  if (settings.feeds.content === "full" || last.history !== null) return null;
  const base = basePath(options.base, settings);
  const folders = cacheFolders(cacheFolder);
  try {
    const read = watch.time("content", () =>
      rewordedArticles(files, { root, settings, base, folders, looked }, effects),
    );
    if (read === null) return null;
    const tangled = { aimedAt: last.whole.aimedAt, told: new Set(last.problems.map(({ file }) => file)) };
    const parts = openIndexParts(folders.search, effects.disk);
    try {
      if (read.articles.some((article) => isTangled(article, tangled))) return null;
      const theme = await watch.timeAsync("theme", () => loadTheme({ root, cacheFolder: folders.all }, effects));
      const kept = openKeptProps(folders.props, effects.disk);
      const look = await output;
      const search = { settings, base, out, looked, parts, crew: effects.crew };
      const pages = { settings, base, out, theme, kept };
      const amend = async (there: NotedFiles): Promise<Amendment | null> => {
        const files = rewordedFiles(read.articles, last, { ...pages, there }, effects);
        const index = files && (await rewordedSearch(read, { ...search, there }, effects));
        return index && { ...index, files: [...files, ...index.files] };
      };
      const target = { root, out, cacheFolder, base };
      const written = await watch.timeAsync("write", () => amendSite(amend, target, look, effects));
      if (written === null) return null;
      kept.save();
      return { ...last, written, stages: watch.stages() };
    } finally {
      parts.close();
      read.close();
    }
  } catch (error) {
    if (error instanceof DamagedCache) return null;
    throw error;
  }
}

interface RewordedFilesInput {
  readonly settings: Settings;
  readonly base: string;
  /** Absolute, native. */
  readonly out: string;
  readonly theme: Theme;
  readonly kept: KeptProps;
  /** Path → what was noted of the file in the output. */
  readonly there: NotedFiles;
}

/** The articles' own pages, and what quotes them. `null` where that is not to be found. */
function rewordedFiles(
  articles: readonly Reworded[],
  { whole, articles: count }: BuildReport,
  { settings, base, out, theme, kept, there }: RewordedFilesInput,
  { disk }: Effects,
): readonly OutputFile[] | null {
  const { strings } = withOwnWords(stringsFor(settings.language), settings.strings);
  const input = { ...whole, view: { ...whole.view, strings }, theme, kept, there };
  const pages = rewordedPages(articles, input);
  const quotes = articles.flatMap(({ quotes }) => quotes ?? []);
  if (pages === null || quotes.length === 0) return pages;
  // The lines of these quote as well; and where there are such, the whole is soon built.
  if (hasTermExports(settings, count)) return null;
  const link: LinkTo = (permalink, fragment) => href(permalink, base, fragment);
  const lists = requotedPages(quotes, { ...input, link });
  const lines = quotes.map(({ lines }) => lines);
  const mentions = settings.features.mentions ? requotedMentions(lines, { out, there }, disk) : [];
  return lists && mentions && [...pages, ...lists, ...mentions];
}
