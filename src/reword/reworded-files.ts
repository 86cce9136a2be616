import type { BuildReport } from "../build.ts";
import type { KeptProps } from "../cache/kept-props.ts";
import type { Effects } from "../model/effects.ts";
import { href } from "../model/permalink.ts";
import type { Settings } from "../model/settings.ts";
import { stringsFor } from "../model/strings/languages.ts";
import { withOwnWords } from "../model/strings/own-words.ts";
import { hasTermExports } from "../render/exports/has-term-exports.ts";
import { hasFeeds } from "../render/feeds/has-feeds.ts";
import type { LinkTo } from "../render/quoted.ts";
import type { Theme } from "../vite/theme.ts";
import type { NotedFiles } from "../write/noted-files.ts";
import type { OutputFile } from "../write/output-file.ts";
import { placeOf } from "../write/target.ts";
import { changedFiles } from "./changed-files.ts";
import { requoteMentions } from "./requoted-mentions.ts";
import { requotedPages } from "./requoted-pages.ts";
import { areFollowed, type Retold, retellTables } from "./retold-tables.ts";
import type { RewordedArticles } from "./reworded-articles.ts";
import { rewordedPages } from "./reworded-pages.ts";

export interface RewordedFilesInput {
  readonly settings: Settings;
  readonly base: string;
  /** Absolute, native. */
  readonly out: string;
  readonly theme: Theme;
  readonly kept: KeptProps;
  /** Path → what was noted of the file in the output. */
  readonly there: NotedFiles;
}

/**
 * The articles' own pages, and what shows words of theirs.
 * @returns `null` where that is not to be found; and where one of several that have changed has another headline, because their pages may
 * show each other.
 */
export function rewordedFiles(
  { articles, texts }: RewordedArticles,
  { whole, articles: count, pages: all }: BuildReport,
  { settings, base, out, theme, kept, there }: RewordedFilesInput,
  { disk }: Effects,
): readonly OutputFile[] | null {
  const { strings } = withOwnWords(stringsFor(settings.language), settings.strings);
  const input = { ...whole, view: { ...whole.view, strings }, theme, kept, there };
  const own = rewordedPages(articles, input);
  const quotes = articles.flatMap(({ quotes }) => quotes ?? []);
  if (own === null || quotes.length === 0) return own?.pages ?? null;
  // The lines of these quote as well; and where there are such, the whole is soon built.
  if (hasTermExports(settings, count)) return null;
  const { retold } = own;
  const read = (path: string) => disk.read(placeOf(path, { out }));
  if (retold.length > 0 && (own.pages.length > 1 || areShownApart(retold, settings, there, read))) return null;
  const link: LinkTo = (permalink, fragment) => href(permalink, base, fragment);
  const textOf = (file: string) => texts.html({ file });
  const lists = requotedPages(quotes, { ...input, link, textOf, counts: { all, lists: whole.lists } });
  if (lists === null) return null;
  const files = changedFiles({ out, there }, disk);
  const lines = settings.features.mentions ? quotes.map((quote) => quote.lines) : [];
  const isSaid = retellTables(retold, settings.features, files) && requoteMentions(lines, files);
  return isSaid ? [...own.pages, ...lists, ...files.files()] : null;
}

/** In what no page and no table is: a picture for those who share it, a list of the newest. */
function areShownApart(
  retold: readonly Retold[],
  settings: Settings,
  there: NotedFiles,
  read: (path: string) => Uint8Array,
): boolean {
  if (settings.features.cards || settings.features.newsSitemap) return true;
  const permalinks = retold.map(({ now }) => now.permalink);
  return hasFeeds(settings) && areFollowed(permalinks, there, read);
}
