import type { PlacesProps } from "../src/render/places.ts";
import { Document } from "./components/document.tsx";
import { PageHead } from "./components/page-head.tsx";
import { PlaceTree } from "./components/place-tree.tsx";

export function Page(props: PlacesProps) {
  const { strings } = props.site;
  return (
    <Document view={props} kind="places">
      <PageHead title={props.title}>{strings.count.places(props.total)}</PageHead>
      {props.tree.length === 0 ? (
        <p class="nothing">{strings.words.noReports}</p>
      ) : (
        <div class="forest">
          <PlaceTree nodes={props.tree} strings={strings} />
        </div>
      )}
    </Document>
  );
}
