import { isoWeekday, partsOf } from "../../model/calendar.ts";
import type { Day } from "../../model/date.ts";
import { xmlText } from "../../model/xml.ts";
import type { Feed, FeedEntry, FeedFormat } from "./feed.ts";

/** RSS 2.0 (https://www.rssboard.org/rss-specification), with Atom's self link and Dublin Core's names and dates. */
export const RSS: FeedFormat = {
  file: "feed.rss",
  name: "RSS",
  mediaType: "application/rss+xml",
  write: (feed) => `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel>
<title>${xmlText(feed.title)}</title>
<link>${xmlText(feed.alternate)}</link>
<description>${xmlText(feed.subtitle === "" ? feed.title : feed.subtitle)}</description>
<language>${xmlText(feed.language)}</language>
${feed.rights === "" ? "" : `<copyright>${xmlText(feed.rights)}</copyright>\n`}${rfc822("lastBuildDate", feed.updated)}<generator>Dateline</generator>
<docs>https://www.rssboard.org/rss-specification</docs>
<atom:link rel="self" type="application/rss+xml" href="${xmlText(feed.self)}"/>
${feed.entries.map((entry) => itemOf(entry, feed)).join("")}</channel>
</rss>
`,
};

function itemOf(entry: FeedEntry, { language }: Feed): string {
  const { id, authors, categories, html, published, about } = entry;
  return `<item>
<title>${xmlText(entry.title)}</title>
<link>${xmlText(entry.url)}</link>
<guid isPermaLink="false">${xmlText(id)}</guid>
${published === null ? "" : rfc822("pubDate", published)}${about === null ? "" : `<dc:date>${xmlText(about)}</dc:date>\n`}${authors.map(({ name }) => `<dc:creator>${xmlText(name)}</dc:creator>\n`).join("")}${entry.language === language ? "" : `<dc:language>${xmlText(entry.language)}</dc:language>\n`}${categories.map(({ label, scheme }) => `<category domain="${xmlText(scheme)}">${xmlText(label)}</category>\n`).join("")}<description>${xmlText(asHtml(entry.summary))}</description>
${html === null ? "" : `<content:encoded>${xmlText(html)}</content:encoded>\n`}</item>
`;
}

/** What stands in a description is HTML to its readers. */
function asHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `Tue, 12 Jun 2018 09:30:00 +0900`, with four digits of the year as RSS prefers. */
function rfc822(element: string, instant: string): string {
  const day = instant.slice(0, 10) as Day;
  const { month, day: number } = partsOf(day);
  const date = `${DAYS[isoWeekday(day) - 1]}, ${String(number).padStart(2, "0")} ${MONTHS[month - 1]} ${day.slice(0, 4)}`;
  return `<${element}>${date} ${instant.slice(11, 19)} ${instant.slice(19).replace(":", "")}</${element}>\n`;
}
