import type { Term } from "../archive/term.ts";
import { type Permalink, pagePermalink } from "../model/permalink.ts";
import { fittingTree } from "./index-parts.ts";
import type { MapProps } from "./map/view.ts";
import type { Route } from "./page.ts";
import type { Site } from "./site.ts";
import { type IndexLink, letterLinks, listed, mostNamed } from "./term-index.ts";
import type { PageView, TermLink } from "./views.ts";

/** `/places/`: a tree, the places that nothing contains at its roots. */
export interface PlacesProps extends PageView, MapProps {
  readonly total: number;
  /** Of the part of the map where most of the places lie, where it is crowded. */
  readonly closer: MapProps;
  /** Where it would be too long, the places that most articles name. */
  readonly tree: readonly PlaceNode[];
  /** How many places the tree holds, and pages of single letters, where it cannot hold all. */
  readonly shown: number;
  readonly parts: readonly IndexLink[];
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
  const all = listed(places);
  const parts = letterLinks("places", all, site);
  // A place has all articles of those inside it, so what stands around a place is never left out before it.
  const kept = new Set(parts.length === 0 ? all : fittingTree(mostNamed(all, MOST_IN_TREE)));
  const roots = all.filter((place) => place.containedIn.length === 0 && kept.has(place));
  const opened = new Map<Term, number>();
  return {
    total: all.length,
    shown: kept.size,
    parts,
    tree: roots.map((place) => nodeOf(place, { kept, opened }, site)),
    closer: site.maps.closer(),
    ...site.maps.ofPlaces(),
    ...site.page(permalink, site.strings.words.places),
  };
}

/** A place that stands in many places is opened in the first few: twenty layers of twins would give a million nodes. */
const MOST_OPENED = 5;

const MOST_IN_TREE = 250;

interface Tree {
  readonly kept: ReadonlySet<Term>;
  /** How often each place was opened. */
  readonly opened: Map<Term, number>;
}

function nodeOf(place: Term, tree: Tree, site: Site): PlaceNode {
  const kind = place.record?.kind === "place" ? place.record.placeKind : null;
  const before = tree.opened.get(place) ?? 0;
  tree.opened.set(place, before + 1);
  const inside = before < MOST_OPENED ? place.inside.filter((inner) => tree.kept.has(inner)) : [];
  return {
    ...site.term(place),
    placeKind: kind === null ? null : site.strings.words.placeKinds[kind],
    inside: inside.map((inner) => nodeOf(inner, tree, site)),
  };
}
