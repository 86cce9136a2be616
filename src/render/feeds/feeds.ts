import type { Archive } from "../../archive/archive.ts";
import type { Term } from "../../archive/term.ts";
import type { Article } from "../../model/article.ts";
import { besidePermalink, type Permalink, pagePermalink } from "../../model/permalink.ts";
import { TAXONOMIES } from "../../model/taxonomy.ts";
import { correctionsOf } from "../corrections.ts";
import type { DataFile } from "../data-file.ts";
import type { DataRoute, Planned } from "../data-route.ts";
import { keyOf } from "../keys.ts";
import { CORRECTIONS, hasCorrections } from "../service-pages.ts";
import type { Site } from "../site.ts";
import { createEntryMaker } from "./entries.ts";
import type { Feed, FeedEntry, FeedFormat } from "./feed.ts";
import { createFeedDates, EPOCH, newest } from "./feed-dates.ts";
import { LIST_FORMATS, SITE_FORMATS } from "./formats.ts";
import { hasTermFeeds } from "./has-feeds.ts";

/** A feed before anything of it is made. */
interface FeedPlan {
  readonly page: Permalink;
  /** Path that names it for ever. */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** Newest first, no more than a feed carries. */
  readonly items: readonly FeedItem[];
}

/** An entry before it is made, and what names it. */
interface FeedItem {
  readonly key: string;
  readonly entry: () => FeedEntry;
}

/**
 * The newest articles of the archive and of every term, at the stems of their pages. Nothing without the
 * site's address.
 */
export const feedsRoute: DataRoute = function* (archive, site, { pages }) {
  const { settings, strings } = site;
  if (settings.url === undefined) return;
  const itemsOf = createItems(archive, site);
  const own = { page: pagePermalink(), id: "/", title: settings.title, subtitle: settings.description };
  yield* feedFiles({ ...own, items: itemsOf(archive.articles) }, SITE_FORMATS, site);
  const formerly = oldAddresses(archive, pages);
  for (const { name } of TAXONOMIES) {
    for (const term of archive.terms[name]) {
      if (!term.published || !hasTermFeeds(term, settings, archive.articles.length)) continue;
      const articles = term.entries.slice(0, settings.feeds.entries).map(({ article }) => article);
      const feed = [...feedFiles({ ...termFeed(term, site), items: itemsOf(articles) }, LIST_FORMATS, site)];
      yield* feed;
      // Who subscribed to it there goes on reading.
      for (const stem of formerly.get(term.permalink) ?? []) yield* feed.map((file) => movedTo(stem, file));
    }
  }
  if (!hasCorrections(archive, site)) return;
  const title = `${strings.words.corrections} – ${settings.title}`;
  const corrections = { page: CORRECTIONS, id: CORRECTIONS, title, subtitle: strings.words.corrections };
  yield* feedFiles({ ...corrections, items: correctionItems(archive, site) }, LIST_FORMATS, site);
};

/**
 * Folders that lead to a page now, by the page. As with the pages there, the first has what two want, and none has the
 * folder of a page, however it is written.
 */
function oldAddresses({ redirects }: Archive, pages: Planned["pages"]): ReadonlyMap<Permalink, readonly Permalink[]> {
  const stems = new Map<Permalink, Permalink[]>();
  const taken = new Set(pages.filter(({ kind }) => kind !== "moved").map(({ permalink }) => permalink.toLowerCase()));
  for (const { from, to } of redirects) {
    if (!from.endsWith("/") || taken.has(from.toLowerCase())) continue;
    taken.add(from.toLowerCase());
    stems.set(to, [...(stems.get(to) ?? []), from]);
  }
  return stems;
}

function movedTo(stem: Permalink, file: DataFile): DataFile {
  return { ...file, permalink: besidePermalink(stem, file.permalink.slice(file.permalink.lastIndexOf("/") + 1)) };
}

function termFeed(term: Term, { settings, strings }: Site): Omit<FeedPlan, "items"> {
  return {
    page: term.permalink,
    // Like that of an article: the address that it had first.
    id: term.record?.formerly[0] ?? term.permalink,
    title: `${term.name} – ${settings.title}`,
    subtitle: term.record?.summary ?? strings.words[term.taxonomy],
  };
}

function createItems(archive: Archive, site: Site): (articles: readonly Article[]) => readonly FeedItem[] {
  const { content, entries: most } = site.settings.feeds;
  const full = content === "full";
  const entryOf = createEntryMaker(archive, site, full);
  const itemOf = (article: Article): FeedItem => ({
    // A text also depends on where its links lead.
    key: site.keys.article(article) + (full ? article.links.map(site.hrefAttribute).join("") : ""),
    entry: () => entryOf(article),
  });
  return (articles) => articles.slice(0, most).map(itemOf);
}

/** A correction is an entry of its own: what was said of it, under the headline of its article. */
function correctionItems(archive: Archive, site: Site): readonly FeedItem[] {
  const entryOf = createEntryMaker(archive, site, false);
  const dates = createFeedDates(site.settings.timeZone);
  return correctionsOf(archive)
    .slice(0, site.settings.feeds.entries)
    .map(({ article, correction, number }) => ({
      key: `${site.keys.article(article)} ${number}`,
      entry: () => {
        const exact = dates.exact(correction.date);
        return {
          ...entryOf(article),
          id: `${site.stableAddress(article.id)}#correction-${number}`,
          published: exact,
          about: exact === null && correction.date.kind !== "unknown" ? correction.date.edtf : null,
          updated: exact ?? dates.bound(correction.date),
          changed: null,
          summary: correction.text,
        };
      },
    }));
}

/** Each format of one feed, under one key. */
function* feedFiles(plan: FeedPlan, formats: readonly FeedFormat[], site: Site): Iterable<DataFile> {
  const { items, ...facts } = plan;
  const key = keyOf(site.keys.site, JSON.stringify(facts), ...items.map((item) => item.key));
  for (const { file, write } of formats) {
    const permalink = besidePermalink(plan.page, file);
    yield {
      permalink,
      key,
      bytes: () =>
        write(
          feedOf(
            plan,
            permalink,
            items.map(({ entry }) => entry()),
            site,
          ),
        ),
    };
  }
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
