import { citationsRoute } from "./citations/lists.ts";
import type { DataRoute } from "./data-route.ts";
import { exportsRoute } from "./exports/exports.ts";
import { termExportsRoute } from "./exports/term-exports.ts";
import { feedsRoute } from "./feeds/feeds.ts";
import { mentionsRoute } from "./mentions.ts";
import { openSearchRoute } from "./open-search.ts";
import { redirectsRoute } from "./redirects.ts";
import { newsSitemapRoute } from "./sitemap/news-sitemap.ts";
import { sitemapRoute } from "./sitemap/sitemap.ts";

/** Which data files exist: one row a kind. */
export const DATA_FILES = {
  mentions: mentionsRoute,
  feeds: feedsRoute,
  exports: exportsRoute,
  termExports: termExportsRoute,
  citations: citationsRoute,
  redirects: redirectsRoute,
  openSearch: openSearchRoute,
  sitemap: sitemapRoute,
  newsSitemap: newsSitemapRoute,
} as const satisfies Readonly<Record<string, DataRoute>>;
