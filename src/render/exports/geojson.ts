import type { Term } from "../../archive/term.ts";
import { jsonText } from "../../model/json-text.ts";
import type { Site } from "../site.ts";
import { record } from "./columns.ts";
import { placeColumns } from "./term-columns.ts";

/** RFC 7946: places of known coordinates, as points. */
export function geojson(places: readonly Term[], site: Site): string {
  const columns = placeColumns(site).filter(({ name }) => name !== "latitude" && name !== "longitude");
  const features = places.flatMap((place) => {
    const coordinates = place.record?.kind === "place" ? place.record.coordinates : null;
    if (coordinates === null) return [];
    const geometry = { type: "Point", coordinates: [coordinates.lon, coordinates.lat] };
    return [jsonText({ type: "Feature", id: place.slug, geometry, properties: record(columns, place) })];
  });
  return `{"type":"FeatureCollection","features":[\n${features.join(",\n")}\n]}\n`;
}
