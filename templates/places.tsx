import type { Strings } from "../src/model/strings/table.ts";
import type { MapProps } from "../src/render/map/view.ts";
import type { PlacesProps } from "../src/render/places.ts";
import { Document } from "./components/document.tsx";
import { Letters } from "./components/letters.tsx";
import { PlaceMap } from "./components/map.tsx";
import { PageHead } from "./components/page-head.tsx";
import { PlaceTree } from "./components/place-tree.tsx";
import indexStyles from "./styles/indexes.css?url";
import mapStyles from "./styles/map.css?url";

export function Page(props: PlacesProps) {
  const { strings } = props.site;
  return (
    <Document view={props} kind="places" styles={props.map === null ? [indexStyles] : [indexStyles, mapStyles]}>
      <PageHead title={props.title}>{strings.count.places(props.total)}</PageHead>
      <Letters letters={[]} parts={props.parts} finer={[]} href={props.href} site={props.site} />
      {props.parts.length === 0 ? null : <p class="label index-most-label">{strings.phrase.mostNamed(props.shown)}</p>}
      {props.tree.length === 0 ? (
        <p class="nothing">{strings.words.noReports}</p>
      ) : (
        <div class={props.map === null ? undefined : "beside-map"}>
          {props.map === null ? null : (
            <div class="maps">
              <OneMap props={props} label={strings.pictures.placesInReports} strings={strings} />
              <OneMap props={props.closer} label={strings.pictures.closer} strings={strings} />
            </div>
          )}
          <div class="forest">
            <PlaceTree nodes={props.tree} strings={strings} />
          </div>
        </div>
      )}
    </Document>
  );
}

function OneMap({ props, label, strings }: { props: MapProps; label: string; strings: Strings }) {
  if (props.map === null) return null;
  return <PlaceMap map={props.map} land={props.mapLand} borders={props.mapBorders} {...{ label, strings }} />;
}
