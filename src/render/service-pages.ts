import type { Archive } from "../archive/archive.ts";
import type { SitePage } from "../model/article.ts";
import { filePermalink, pagePermalink } from "../model/permalink.ts";
import type { Settings } from "../model/settings.ts";

/** Pages for who works with the archive; the foot of every page leads to those that are there. */

export const CORRECTIONS = pagePermalink("corrections");
export const DATA = pagePermalink("data");
export const SEARCH = pagePermalink("search");
export const OPEN_SEARCH = filePermalink("opensearch.xml");

/** Whether there is a page of corrections: where something was put right, or the site has words of its own on it. */
export function hasCorrections(
  { articles }: Archive,
  { settings, pages }: { readonly settings: Settings; readonly pages: readonly SitePage[] },
): boolean {
  if (!settings.features.corrections) return false;
  return articles.some(({ corrections }) => corrections.length > 0) || correctionsPage(pages) !== undefined;
}

/** The page that the site itself has at that address. */
export function correctionsPage(pages: readonly SitePage[]): SitePage | undefined {
  return pages.find(({ permalink }) => permalink === CORRECTIONS);
}

/** Whether there is a page of data; one of the site's own at that address goes before ours. */
export function hasDataPage({
  settings,
  pages,
}: {
  readonly settings: Settings;
  readonly pages: readonly SitePage[];
}): boolean {
  const { exports: on, mentions } = settings.features;
  return (on || mentions) && !pages.some(({ permalink }) => permalink === DATA);
}

/** Whether there is a page of search; one of the site's own at that address goes before ours. */
export function hasSearch({
  settings,
  pages,
}: {
  readonly settings: Settings;
  readonly pages: readonly SitePage[];
}): boolean {
  return settings.features.search && !pages.some(({ permalink }) => permalink === SEARCH);
}

/** Whether the search is described to browsers, by us or by a file in `public/`: that takes whole addresses. */
export function hasOpenSearch(site: { readonly settings: Settings; readonly pages: readonly SitePage[] }): boolean {
  return site.settings.url !== undefined && hasSearch(site);
}
