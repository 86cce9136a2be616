import type { Archive } from "../archive/archive.ts";
import type { Association } from "../archive/association.ts";
import type { Entry, Term } from "../archive/term.ts";
import { firstAndLatest } from "../model/first-and-latest.ts";
import { pagePermalink } from "../model/permalink.ts";
import { termDownloads } from "./downloads.ts";
import type { ListPart } from "./list-parts.ts";
import { searchWithin } from "./search.ts";
import type { Site } from "./site.ts";
import type { NavLink, TermLink } from "./views.ts";

/** What stands on the page of any term besides what its entries alone make: see `TermProps`. */
export function termFacts(term: Term, part: ListPart<Entry>, archive: Archive, site: Site) {
  const index: NavLink = { label: site.strings.words[term.taxonomy], href: site.link(pagePermalink(term.taxonomy)) };
  // A part tells of its own period only: a new report in another one must not change it.
  const named = part.all.filter((entry) => entry.through === null);
  const { first, latest } = firstAndLatest(named, ({ article }) => article);
  const period = part.unit === null ? null : site.unit(part.unit);
  const associates = part.unit === null && !term.takenDown ? meetingOften(archive.associates(term), term) : [];
  return {
    name: site.local(term.name, site.settings.language),
    index,
    period,
    articles: part.all.length,
    mentions: part.unit === null ? term.mentions : countMentions(part.all),
    first: first ? site.date(first.article.published, "between") : null,
    latest: latest ? site.date(latest.article.published, "between") : null,
    downloads:
      part.permalink === term.permalink && !term.takenDown ? termDownloads(term, archive.articles.length, site) : [],
    withPeople: associatesIn("people", associates, term, site),
    withPlaces: associatesIn("places", associates, term, site),
    ...(part.permalink === term.permalink && part.all.length > 1
      ? searchWithin(term.name, [[term.taxonomy, term.slug]], site)
      : {}),
    // Last, because V8 is slow at literals that begin with a spread and go on for long.
    ...site.page(part.permalink, period === null ? term.name : term.name + site.strings.colon + period, {
      cardOf: term.permalink,
      hidden: term.takenDown,
      noindex: term.takenDown,
      description: term.record?.summary ?? site.strings.count.reports(part.all.length),
      breadcrumbs: [
        index,
        ...(part.permalink === term.permalink ? [] : [{ label: term.name, href: site.link(term.permalink) }]),
      ],
    }),
  };
}

/** The strongest, and all with whom the term has a page. */
function associatesIn(
  taxonomy: Term["taxonomy"],
  associates: readonly Association[],
  term: Term,
  site: Site,
): readonly TermLink[] {
  const pairs = site.intersections.with(term);
  const links: TermLink[] = [];
  let rank = 0;
  for (const { term: other, together } of associates) {
    if (other.taxonomy !== taxonomy) continue;
    const pair = pairs.get(other);
    if (rank++ >= ASSOCIATES && pair === undefined) continue;
    const link = site.term(other, together);
    links.push(pair === undefined ? link : { ...link, both: site.link(pair.permalink) });
  }
  return links;
}

const ASSOCIATES = 12;

/** Who was met once is little to whom many reports name, however rare: such come after those who were met again. */
function meetingOften(associates: readonly Association[], { entries }: Term): readonly Association[] {
  if (entries.length < MANY) return associates;
  const [again, once] = [true, false].map((often) => associates.filter(({ together }) => together > 1 === often));
  return [...(again ?? []), ...(once ?? [])];
}

/** Reports. */
const MANY = 5;

function countMentions(entries: readonly Entry[]): number {
  return entries.reduce((sum, entry) => sum + (entry.through === null ? (entry.naming?.count ?? 0) : 0), 0);
}
