import type { PlaceProps } from "../src/render/term.ts";
import { Fact, Facts } from "./components/facts.tsx";
import { PlaceMap } from "./components/map.tsx";
import { NameFacts, RecordHead } from "./components/record.tsx";
import { TermSection } from "./components/term-list.tsx";
import { TermPage } from "./components/term-page.tsx";
import mapStyles from "./styles/map.css?url";
import prose from "./styles/prose.css?url";

export function Page(props: PlaceProps) {
  const { strings } = props.site;
  return (
    <TermPage
      props={props}
      kind="place"
      kicker={props.placeKind}
      head={<RecordHead props={props} />}
      sheets={[
        ...(props.introduction === null || props.period !== null ? [] : [prose]),
        ...(props.map === null ? [] : [mapStyles]),
      ]}
      picture={
        props.map === null ? null : (
          <PlaceMap
            map={props.map}
            land={props.mapLand}
            borders={props.mapBorders}
            label={strings.pictures.mapOf(props.name.text)}
            strings={strings}
          />
        )
      }
      facts={props.period === null ? <PlaceFacts {...props} /> : null}
      note={props.rolledUp ? strings.phrase.rolledUp(props.name.text) : null}
      margin={<PlacesInside {...props} />}
    />
  );
}

function PlacesInside({ inside, insideLeftOut, index, site: { strings } }: PlaceProps) {
  return (
    <>
      <TermSection label={strings.words.placesInside} terms={inside} strings={strings} />
      {insideLeftOut === 0 ? null : (
        <p class="terms-more">
          <a href={index.href}>{strings.phrase.more(insideLeftOut)}</a>
        </p>
      )}
    </>
  );
}

function PlaceFacts(props: PlaceProps) {
  const { words } = props.site.strings;
  return (
    <Facts>
      {props.containedIn.length === 0 ? null : (
        <Fact label={words.partOf}>
          <ul class="plain-list">
            {props.containedIn.map((chain) => (
              <li key={chain.map(({ href }) => href).join(" ")}>
                <ol class="chain">
                  {chain.map((place) => (
                    <li key={place.href}>
                      <a href={place.href}>{place.label}</a>
                    </li>
                  ))}
                </ol>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {props.coordinates === null ? null : (
        <Fact label={words.where}>
          <data value={`${props.coordinates.lat},${props.coordinates.lon}`}>{props.coordinates.text}</data>
        </Fact>
      )}
      <NameFacts props={props} />
    </Facts>
  );
}
