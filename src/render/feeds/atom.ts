import { xmlText } from "../../model/xml.ts";
import type { Feed, FeedEntry, FeedFormat } from "./feed.ts";

/**
 * RFC 4287. By hand, because the libraries at hand take the seven-fold time an entry, write every date in
 * UTC and every title as HTML, and demand a day of publication.
 */
export const ATOM: FeedFormat = {
  file: "feed.atom",
  name: "Atom",
  mediaType: "application/atom+xml",
  write: (feed) => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xml:lang="${xmlText(feed.language)}">
<id>${xmlText(feed.id)}</id>
<title>${xmlText(feed.title)}</title>
${feed.subtitle === "" ? "" : `<subtitle>${xmlText(feed.subtitle)}</subtitle>\n`}<updated>${feed.updated}</updated>
<link rel="self" type="application/atom+xml" href="${xmlText(feed.self)}"/>
<link rel="alternate" type="text/html" href="${xmlText(feed.alternate)}"/>
<author><name>${xmlText(feed.publisher)}</name><uri>${xmlText(feed.home)}</uri></author>
${feed.rights === "" ? "" : `<rights>${xmlText(feed.rights)}</rights>\n`}<generator>Dateline</generator>
${feed.entries.map((entry) => entryOf(entry, feed)).join("")}</feed>
`,
};

function entryOf(entry: FeedEntry, { language }: Feed): string {
  const { authors, categories, html, published, about, source } = entry;
  return `<entry${entry.language === language ? "" : ` xml:lang="${xmlText(entry.language)}"`}>
<id>${xmlText(entry.id)}</id>
<title>${xmlText(entry.title)}</title>
<link rel="alternate" type="text/html" hreflang="${xmlText(entry.language)}" href="${xmlText(entry.url)}"/>
${source === null ? "" : `<link rel="via" href="${xmlText(source)}"/>\n`}${published === null ? "" : `<published>${published}</published>\n`}<updated>${entry.updated}</updated>
${about === null ? "" : `<dc:date>${xmlText(about)}</dc:date>\n`}${authors.map(({ name, url }) => `<author><name>${xmlText(name)}</name><uri>${xmlText(url)}</uri></author>\n`).join("")}${categories.map(({ term, label, scheme }) => `<category term="${xmlText(term)}" scheme="${xmlText(scheme)}" label="${xmlText(label)}"/>\n`).join("")}${entry.summary === "" && html !== null ? "" : `<summary>${xmlText(entry.summary)}</summary>\n`}${html === null ? "" : `<content type="html">${xmlText(html)}</content>\n`}</entry>
`;
}
