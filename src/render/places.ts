import type { Term } from "../archive/term.ts";
import { type Permalink, pagePermalink } from "../model/permalink.ts";
import type { MapProps } from "./map/view.ts";
import type { Route } from "./page.ts";
import type { Site } from "./site.ts";
import type { PageView, TermLink } from "./views.ts";

/** `/places/`: a tree, the places that nothing contains at its roots. */
export interface PlacesProps extends PageView, MapProps {
  readonly total: number;
  readonly tree: readonly PlaceNode[];
}

/** A place in more than one country stands under each of them. */
export interface PlaceNode extends TermLink {
  readonly placeKind: string | null;
  readonly inside: readonly PlaceNode[];
}

export const placesRoute: Route<"places", PlacesProps> = function* (archive, site) {
  const permalink = pagePermalink("places");
  yield { kind: "places", permalink, files: [], props: () => placesProps(archive.terms.places, permalink, site) };
};

function placesProps(places: readonly Term[], permalink: Permalink, site: Site): PlacesProps {
  const listed = places.filter((place) => place.entries.length > 0);
  const roots = listed.filter((place) => place.containedIn.length === 0);
  const shown = new Map<Term, number>();
  return {
    total: listed.length,
    tree: roots.map((place) => nodeOf(place, shown, site)),
    ...site.maps.ofPlaces(),
    ...site.page(permalink, site.strings.words.places),
  };
}

/** A place that stands in many places is opened in the first few: twenty layers of twins would give a million nodes. */
const MOST_OPENED = 5;

function nodeOf(place: Term, shown: Map<Term, number>, site: Site): PlaceNode {
  const kind = place.record?.kind === "place" ? place.record.placeKind : null;
  const before = shown.get(place) ?? 0;
  shown.set(place, before + 1);
  const inside = before < MOST_OPENED ? place.inside.filter((inner) => inner.entries.length > 0) : [];
  return {
    ...site.term(place),
    placeKind: kind === null ? null : site.strings.words.placeKinds[kind],
    inside: inside.map((inner) => nodeOf(inner, shown, site)),
  };
}
