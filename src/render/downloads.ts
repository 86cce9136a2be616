import type { Term } from "../archive/term.ts";
import { besidePermalink, type Href, type Permalink, pagePermalink } from "../model/permalink.ts";
import type { Settings } from "../model/settings.ts";
import { CITATION_FORMATS } from "./citations/formats.ts";
import { hasTermExports } from "./exports/has-term-exports.ts";
import { termParts } from "./exports/term-parts.ts";
import type { FeedFormat } from "./feeds/feed.ts";
import { LIST_FORMATS, SITE_FORMATS } from "./feeds/formats.ts";
import { hasFeeds, hasTermFeeds } from "./feeds/has-feeds.ts";
import type { DataLink } from "./views.ts";

interface Linking {
  readonly settings: Settings;
  readonly link: (permalink: Permalink) => Href;
}

/** The feeds of the whole archive; none where they are switched off or have no address. */
export function siteFeeds(site: Linking): readonly DataLink[] {
  return hasFeeds(site.settings) ? linksTo(SITE_FORMATS, pagePermalink(), site) : [];
}

/** What programs can read of one list, at the stem of its page. */
export function listDownloads(stem: Permalink, site: Linking): readonly DataLink[] {
  return hasFeeds(site.settings) ? linksTo(LIST_FORMATS, stem, site) : [];
}

/** The same of a term, with its list as data. @param articles of the archive. */
export function termDownloads(term: Term, articles: number, site: Linking): readonly DataLink[] {
  const feeds = hasTermFeeds(term, site.settings, articles) ? linksTo(LIST_FORMATS, term.permalink, site) : [];
  if (!hasTermExports(site.settings, articles)) return feeds;
  const parts = termParts(term);
  const stems = parts.length === 0 ? ["articles"] : parts.map(({ period }) => `articles-${period}`);
  const citations = site.settings.features.citations && term.entries.length > 0 ? CITATION_FORMATS : [];
  const formats = [...LISTS, ...citations].flatMap(({ name, extension, mediaType }) =>
    stems.map((stem) => ({
      name: parts.length === 0 ? name : `${name} ${stem.slice("articles-".length)}`,
      file: `${stem}.${extension}`,
      mediaType,
    })),
  );
  return [...feeds, ...linksTo(formats, term.permalink, site)];
}

const LISTS = [
  { name: "JSON", extension: "json", mediaType: "application/json" },
  { name: "CSV", extension: "csv", mediaType: "text/csv" },
];

function linksTo(
  formats: readonly Pick<FeedFormat, "file" | "name" | "mediaType">[],
  stem: Permalink,
  { link }: Linking,
): readonly DataLink[] {
  return formats.map(({ file, name, mediaType }) => ({
    label: name,
    href: link(besidePermalink(stem, file)),
    mediaType,
  }));
}
