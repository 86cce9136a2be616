import { jsonText } from "../../model/json-text.ts";
import type { Feed, FeedEntry, FeedFormat } from "./feed.ts";

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). By hand, because the libraries at hand write 1.0. */
export const JSON_FEED: FeedFormat = {
  file: "feed.json",
  name: "JSON Feed",
  mediaType: "application/feed+json",
  write: (feed) => `${jsonText(documentOf(feed))}\n`,
};

function documentOf(feed: Feed) {
  return {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.alternate,
    feed_url: feed.self,
    ...(feed.subtitle !== "" && { description: feed.subtitle }),
    authors: [{ name: feed.publisher, url: feed.home }],
    language: feed.language,
    items: feed.entries.map((entry) => itemOf(entry, feed)),
  };
}

/** Undefined members are left out of JSON. */
function itemOf(entry: FeedEntry, { language }: Feed) {
  const { authors, categories, html, published, about } = entry;
  return {
    id: entry.id,
    url: entry.url,
    external_url: entry.source ?? undefined,
    title: entry.title,
    // An item must have one of the two.
    content_html: html ?? undefined,
    content_text: html === null ? entry.summary : undefined,
    summary: entry.summary === "" ? undefined : entry.summary,
    date_published: published ?? undefined,
    date_modified: entry.changed ?? undefined,
    authors: authors.length === 0 ? undefined : authors,
    tags: categories.length === 0 ? undefined : categories.map(({ label }) => label),
    language: entry.language === language ? undefined : entry.language,
    _dateline: about === null ? undefined : { about: "https://www.loc.gov/standards/datetime/", published: about },
  };
}
