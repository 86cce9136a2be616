import { epochOf } from "../../model/instant.ts";
import { xmlText } from "../../model/xml.ts";
import type { DataRoute } from "../data-route.ts";
import { createFeedDates } from "../feeds/feed-dates.ts";
import { keyOf } from "../keys.ts";
import { NAMESPACE, NEWS_MAP } from "./sitemap.ts";

/**
 * What was published in the two days before the build, for search engines that ask for news:
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap. The one file
 * that depends on the clock beyond what may be seen.
 */
export const newsSitemapRoute: DataRoute = function* ({ articles }, site, { now }) {
  if (site.settings.url === undefined) return;
  const { exact } = createFeedDates(site.settings.timeZone);
  const entries: string[] = [];
  for (const { published, permalink, title, language } of articles) {
    if (entries.length === MOST) break;
    const instant = exact(published);
    if (instant === null || epochOf(instant) > now || epochOf(instant) < now - NEWS_LASTS) continue;
    const publication = `<news:publication><news:name>${xmlText(site.settings.title)}</news:name><news:language>${xmlText(languageOf(language))}</news:language></news:publication>`;
    entries.push(
      `<url><loc>${xmlText(site.absolute(permalink))}</loc><news:news>${publication}<news:publication_date>${instant}</news:publication_date><news:title>${xmlText(title)}</news:title></news:news></url>\n`,
    );
  }
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="${NAMESPACE}" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n${entries.join("")}</urlset>\n`;
  yield { permalink: NEWS_MAP, key: keyOf(text), bytes: () => text };
};

const MOST = 1000;
/** Two days, in milliseconds. */
const NEWS_LASTS = 2 * 86_400_000;

/** ISO 639, but for Chinese, whose scripts the format tells apart. */
function languageOf(tag: string): string {
  if (!/^zh\b/i.test(tag)) return tag.split("-")[0]?.toLowerCase() ?? tag;
  return !/hans/i.test(tag) && /hant|tw|hk|mo/i.test(tag) ? "zh-tw" : "zh-cn";
}
