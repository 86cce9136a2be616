import { basePath } from "../base-path.ts";
import type { BuildOptions, BuildReport } from "../build.ts";
import { openIndexParts } from "../cache/index-parts.ts";
import { openKeptProps } from "../cache/kept-props.ts";
import type { States } from "../cache/packed-states.ts";
import { DamagedCache } from "../cache/segment.ts";
import { cacheFolders } from "../cache-folders.ts";
import type { Effects } from "../model/effects.ts";
import { readSettings } from "../read/settings.ts";
import { createStopwatch } from "../stopwatch.ts";
import { loadTheme } from "../vite/theme.ts";
import type { NotedFiles } from "../write/noted-files.ts";
import type { OutputLook } from "../write/output-look.ts";
import { type Amendment, amendSite } from "../write/write-site.ts";
import { isTangled, rewordedArticles } from "./reworded-articles.ts";
import { rewordedFiles } from "./reworded-files.ts";
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
        // What was noted last may be of another output than this.
        if (there.sums.content !== last.written?.content) return null;
        const files = rewordedFiles(read, last, { ...pages, there }, effects);
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
