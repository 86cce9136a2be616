import type { ItemList, Person, Place, Thing } from "schema-dts";
import type { Href } from "../../model/permalink.ts";
import type { PersonProps, PlaceProps, TermProps } from "../term.ts";
import type { Listing, SiteView } from "../views.ts";
import { absolute, exactDate, idOf, imageOf, node, some } from "./node.ts";

/** What a page lists, each by its address; a long list by what the page shows of it. */
export function itemList(hrefs: readonly Href[], total: number, site: SiteView): ItemList {
  return {
    "@type": "ItemList",
    numberOfItems: total,
    itemListElement: hrefs.slice(0, MOST).map((href, index) => ({
      "@type": "ListItem",
      position: index + 1,
      url: absolute(href, site),
    })),
  };
}

/** As many as a page of reports shows; indexes are longer, and their links can be followed. */
const MOST = 100;

export function hrefsOf({ groups }: Listing): readonly Href[] {
  return groups.flatMap(({ rows }) => rows.map(({ href }) => href));
}

/** The address of a term's page, also on the parts of its list. */
function stemOf({ period, breadcrumbs, href, index, listing }: TermProps): Href {
  const last = breadcrumbs.at(-1);
  const isPart = period !== null || (listing.pager !== null && listing.pager.n > 1);
  return isPart && last !== undefined && last.href !== index.href ? last.href : href;
}

export function personNode(props: PersonProps): Person {
  const { site } = props;
  const stem = stemOf(props);
  return node<Person & object>({
    "@type": "Person",
    "@id": idOf("person", stem, site),
    name: props.name.text,
    url: absolute(stem, site),
    alternateName: some([...props.names.map(({ text }) => text), ...props.aliases]),
    description: props.summary ?? undefined,
    birthDate: exactDate(props.born),
    deathDate: exactDate(props.died),
    jobTitle: some([...new Set(props.roles.map(({ title }) => title))]),
    image: imageOf(props.image, site),
    sameAs: some(props.sameAs.map(({ href }) => href)),
  }) as Person;
}

export function placeNode(props: PlaceProps): Place {
  const { site, coordinates } = props;
  const stem = stemOf(props);
  const around = new Map(
    props.containedIn.flatMap((chain) => {
      const last = chain.at(-1);
      return last === undefined ? [] : [[last.href, last] as const];
    }),
  );
  return node<Place & object>({
    "@type": "Place",
    "@id": idOf("place", stem, site),
    name: props.name.text,
    url: absolute(stem, site),
    alternateName: some([...props.names.map(({ text }) => text), ...props.aliases]),
    description: props.summary ?? undefined,
    geo:
      coordinates === null
        ? undefined
        : { "@type": "GeoCoordinates", latitude: coordinates.lat, longitude: coordinates.lon },
    containedInPlace: some(
      [...around.values()].map(({ label, href }) => ({
        "@type": "Place" as const,
        "@id": idOf("place", href, site),
        name: label,
      })),
    ),
    image: imageOf(props.image, site),
    sameAs: some(props.sameAs.map(({ href }) => href)),
  }) as Place;
}

/** A topic, an organisation or an author: what the index says that it is. */
export function termNode(props: TermProps): Thing {
  const { site } = props;
  const stem = stemOf(props);
  const [type, entity] = TYPES.find(([, , segment]) => props.index.href === `${site.home}${segment}/`) ?? TYPES[0];
  return { "@type": type, "@id": idOf(entity, stem, site), name: props.name.text, url: absolute(stem, site) } as Thing;
}

const TYPES = [
  ["Thing", "topic", "topics"],
  ["Organization", "organisation", "organisations"],
  ["Person", "author", "authors"],
] as const;
