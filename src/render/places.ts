import type { PageView, TermLink } from "./views.ts";

/** `/places/`: a tree, the places that nothing contains at its roots. */
export interface PlacesProps extends PageView {
  readonly total: number;
  readonly tree: readonly PlaceNode[];
}

/** A place in more than one country stands under each of them. */
export interface PlaceNode extends TermLink {
  readonly placeKind: string | null;
  readonly inside: readonly PlaceNode[];
}
