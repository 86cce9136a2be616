import type { Archive } from "../../archive/archive.ts";
import type { Article } from "../../model/article.ts";
import { fillGaps } from "../../model/article-texts.ts";
import { pagePermalink } from "../../model/permalink.ts";
import type { Site } from "../site.ts";
import { absoluteHtml } from "./absolute-html.ts";
import type { FeedEntry } from "./feed.ts";
import { createFeedDates } from "./feed-dates.ts";

/** What feeds say of an article. @param full Whether they carry its whole text. */
export function createEntryMaker(archive: Archive, site: Site, full: boolean): (article: Article) => FeedEntry {
  const dates = createFeedDates(site.settings.timeZone);
  return (article) => {
    const { published, title, language, source } = article;
    const terms = archive.termsOf.get(article) ?? [];
    const authors = terms.filter(({ term }) => term.taxonomy === "authors");
    const exact = dates.exact(published);
    return {
      id: site.stableAddress(article.id),
      url: site.absolute(article.permalink),
      title,
      language,
      published: exact,
      about: exact === null && published.kind !== "unknown" ? published.edtf : null,
      updated: dates.updated(article),
      changed: dates.changed(article),
      summary: site.summary(article),
      html: full ? htmlOf(article, archive, site) : null,
      authors: authors.map(({ term }) => ({ name: term.name, url: site.absolute(term.permalink) })),
      categories: terms.flatMap(({ term }) =>
        term.taxonomy === "authors"
          ? []
          : { term: term.slug, label: term.name, scheme: site.absolute(pagePermalink(term.taxonomy)) },
      ),
      source: source?.href ?? null,
    };
  };
}

function htmlOf(article: Article, { texts }: Archive, site: Site): string {
  const html = fillGaps(texts.html(article), article.links.map(site.hrefAttribute));
  return absoluteHtml(html, (address) =>
    address.startsWith("#") ? site.absolute(article.permalink) + address : site.absoluteHref(address),
  );
}
