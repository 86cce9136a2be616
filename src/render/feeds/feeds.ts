import type { Archive } from "../../archive/archive.ts";
import type { Term } from "../../archive/term.ts";
import type { Article } from "../../model/article.ts";
import { besidePermalink, type Permalink, pagePermalink } from "../../model/permalink.ts";
import { TAXONOMIES } from "../../model/taxonomy.ts";
import type { DataFile, DataRoute } from "../data-file.ts";
import { keyOf } from "../keys.ts";
import type { Site } from "../site.ts";
import { createEntryMaker } from "./entries.ts";
import type { Feed, FeedFormat } from "./feed.ts";
import { EPOCH, newest } from "./feed-dates.ts";
import { LIST_FORMATS, SITE_FORMATS } from "./formats.ts";

/** A feed before anything of it is made. */
interface FeedPlan {
  readonly page: Permalink;
  /** Path that names it for ever. */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** Newest first. */
  readonly articles: readonly Article[];
}

/**
 * The newest articles of the archive and of every term, at the stems of their pages. Nothing without the
 * site's address.
 */
export const feedsRoute: DataRoute = function* (archive, site) {
  if (site.settings.url === undefined) return;
  const feedFiles = createFeedFiles(archive, site);
  yield* feedFiles(
    {
      page: pagePermalink(),
      id: "/",
      title: site.settings.title,
      subtitle: site.settings.description,
      articles: archive.articles,
    },
    SITE_FORMATS,
  );
  const formerly = oldAddresses(archive);
  for (const { name } of TAXONOMIES) {
    for (const term of archive.terms[name]) {
      if (!term.published) continue;
      const feed = [...feedFiles(termFeed(term, site), LIST_FORMATS)];
      yield* feed;
      // Who subscribed to it there goes on reading.
      for (const stem of formerly.get(term.permalink) ?? []) yield* feed.map((file) => movedTo(stem, file));
    }
  }
};

/** Folders that lead to a page now, by the page. */
function oldAddresses({ redirects }: Archive): ReadonlyMap<Permalink, readonly Permalink[]> {
  const stems = new Map<Permalink, Permalink[]>();
  for (const { from, to } of redirects) {
    if (from.endsWith("/")) stems.set(to, [...(stems.get(to) ?? []), from]);
  }
  return stems;
}

function movedTo(stem: Permalink, file: DataFile): DataFile {
  return { ...file, permalink: besidePermalink(stem, file.permalink.slice(file.permalink.lastIndexOf("/") + 1)) };
}

function termFeed(term: Term, { settings, strings }: Site): FeedPlan {
  return {
    page: term.permalink,
    // Like that of an article: the address that it had first.
    id: term.record?.formerly[0] ?? term.permalink,
    title: `${term.name} – ${settings.title}`,
    subtitle: term.record?.summary ?? strings.words[term.taxonomy],
    articles: term.entries.slice(0, settings.feeds.entries).map(({ article }) => article),
  };
}

/** Each format of one feed, under one key. */
function createFeedFiles(archive: Archive, site: Site) {
  const { content, entries: most } = site.settings.feeds;
  const full = content === "full";
  const entryOf = createEntryMaker(archive, site, full);
  const nameOf = (article: Article) =>
    full
      ? `${site.keys.article(article)} ${article.links.map(site.hrefAttribute).join("")}`
      : site.keys.article(article);

  return function* (plan: FeedPlan, formats: readonly FeedFormat[]): Iterable<DataFile> {
    const { articles, ...facts } = plan;
    const newestOnes = articles.slice(0, most);
    const key = keyOf(site.keys.site, JSON.stringify(facts), ...newestOnes.map(nameOf));
    for (const { file, write } of formats) {
      const permalink = besidePermalink(plan.page, file);
      yield { permalink, key, bytes: () => write(feedOf(plan, permalink, newestOnes.map(entryOf), site)) };
    }
  };
}

function feedOf({ page, id, title, subtitle }: FeedPlan, self: Permalink, entries: Feed["entries"], site: Site): Feed {
  const { language, rights, title: publisher } = site.settings;
  return {
    id: site.stableAddress(id),
    title,
    subtitle,
    language,
    rights,
    self: site.absolute(self),
    alternate: site.absolute(page),
    home: site.absolute(pagePermalink()),
    publisher,
    updated: newest(entries.map(({ updated }) => updated)) ?? EPOCH,
    entries,
  };
}
