import type { Intersection, SharedEntry } from "../archive/intersections.ts";
import type { Article } from "../model/article.ts";
import { firstAndLatest } from "../model/first-and-latest.ts";
import { pagePermalink } from "../model/permalink.ts";
import { namesOf } from "./keys.ts";
import { type ListPart, listParts } from "./list-parts.ts";
import { listing } from "./listing.ts";
import { newestChange } from "./modified.ts";
import type { Route } from "./page.ts";
import { sharedRow } from "./rows.ts";
import type { Site } from "./site.ts";
import type { DateView, Listing, NavLink, PageView } from "./views.ts";

/** `/people/kim-jong-un/with/moon-jae-in/`: the reports that name both, with the words that do. */
export interface IntersectionProps extends PageView {
  readonly owner: NavLink;
  readonly other: NavLink;
  /** On a part of a long list: "June 2018". */
  readonly period: string | null;
  readonly articles: number;
  readonly first: DateView | null;
  readonly latest: DateView | null;
  readonly listing: Listing;
}

export const intersectionRoute: Route<"intersection", IntersectionProps> = function* (_archive, site) {
  for (const intersection of site.intersections.all) {
    for (const part of listParts(intersection.entries(), articleOf, intersection.permalink, site.leastOfPeriod)) {
      const facts = () => factsOf(intersection, part, site);
      yield {
        kind: "intersection",
        permalink: part.permalink,
        files: [],
        modified: () => newestChange(part.all, articleOf),
        madeOf: () => {
          const parts = part.parts.map(({ permalink, count }) => `${permalink} ${count}`);
          const number = `${part.shown.length} ${part.number?.n} ${part.number?.permalinks.length}`;
          return [site.keys.site, JSON.stringify(facts()), namesOf(part.shown, articleOf), number, ...parts].join("\n");
        },
        props: () => ({
          listing: listing(part, articleOf, (entry) => sharedRow(entry, site), site),
          ...facts(),
        }),
      };
    }
  }
};

function factsOf(
  { owner, other, permalink }: Intersection,
  part: ListPart<SharedEntry>,
  site: Site,
): Omit<IntersectionProps, "listing"> {
  const { first, latest } = firstAndLatest(part.all, articleOf);
  const period = part.unit === null ? null : site.unit(part.unit);
  const name = site.strings.list([owner.name, other.name]);
  const ownerLink = { label: owner.name, href: site.link(owner.permalink) };
  return {
    owner: ownerLink,
    other: { label: other.name, href: site.link(other.permalink) },
    period,
    articles: part.all.length,
    first: first ? site.date(first.owner.article.published, "between") : null,
    latest: latest ? site.date(latest.owner.article.published, "between") : null,
    ...site.page(part.permalink, period === null ? name : name + site.strings.colon + period, {
      description: site.strings.ways.namingBoth(part.all.length),
      breadcrumbs: [
        { label: site.strings.words[owner.taxonomy], href: site.link(pagePermalink(owner.taxonomy)) },
        ownerLink,
        ...(part.permalink === permalink ? [] : [{ label: name, href: site.link(permalink) }]),
      ],
    }),
  };
}

function articleOf({ owner }: SharedEntry): Article {
  return owner.article;
}
