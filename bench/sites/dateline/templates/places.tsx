import type { PlaceNode } from "../../../../src/render/places.ts";
import type { PageProps } from "../../../../src/render/routes.ts";
import { Simple, Terms } from "./components/simple.tsx";

export function Page(props: PageProps["places"]) {
  return (
    <Simple {...props}>
      <Terms terms={props.tree.flatMap(flat)} />
    </Simple>
  );
}

function flat(place: PlaceNode): PlaceNode[] {
  return [place, ...place.inside.flatMap(flat)];
}
