import type { Archive } from "../archive/archive.ts";
import type { Article } from "../model/article.ts";
import { inTime } from "../model/in-time.ts";
import type { Href } from "../model/permalink.ts";
import type { Site } from "./site.ts";
import type { DateView, LocalText, NavLink } from "./views.ts";

/** A report as a headline with its date: less than a row. */
export interface NearLink {
  readonly href: Href;
  readonly headline: LocalText;
  readonly date: DateView;
}

export interface RelatedLink extends NearLink {
  /** "also about Kaesong and Moon Jae-in". */
  readonly reason: string;
}

export interface SamePersonLinks {
  readonly person: NavLink;
  readonly earlier: NearLink | null;
  readonly later: NearLink | null;
}

/** Translations of the report tell of the very same, and are linked as such. */
export function relatedLinks(article: Article, archive: Archive, site: Site): readonly RelatedLink[] {
  if (!site.settings.features.related) return [];
  const translations = archive.translations.get(article) ?? [];
  return archive.related
    .of(article, MOST_RELATED + translations.length)
    .filter((related) => !translations.includes(related.article))
    .slice(0, MOST_RELATED)
    .map((related) => ({
      ...nearLink(related.article, site),
      reason: site.strings.ways.alsoAbout(related.shared.slice(0, MOST_REASONS).map(({ name }) => name)),
    }));
}

const MOST_RELATED = 4;
const MOST_REASONS = 3;

/** Not of those before and after whom the same reports stand as before and after this one, or as of a person before. */
export function samePersonLinks(article: Article, archive: Archive, site: Site): readonly SamePersonLinks[] {
  if (!site.settings.features.related) return [];
  const at = archive.position.get(article) ?? 0;
  const seen = new Set([
    pairOf(inTime(article, archive.articles[at + 1]), inTime(article, archive.articles[at - 1])),
    pairOf(null, null),
  ]);
  return archive
    .samePerson(article)
    .filter(({ earlier, later }) => {
      const pair = pairOf(earlier, later);
      const isNew = !seen.has(pair);
      seen.add(pair);
      return isNew;
    })
    .slice(0, MOST_PEOPLE)
    .map(({ person, earlier, later }) => ({
      person: { label: person.name, href: site.link(person.permalink) },
      earlier: earlier === null ? null : nearLink(earlier, site),
      later: later === null ? null : nearLink(later, site),
    }));
}

function pairOf(earlier: Article | null | undefined, later: Article | null | undefined): string {
  return `${earlier?.permalink} ${later?.permalink}`;
}

const MOST_PEOPLE = 2;

function nearLink(article: Article, site: Site): NearLink {
  const { href, headline, date } = site.row(article);
  return { href, headline, date };
}
