import type { PlaceKind, PlaceRecord } from "../../model/authority.ts";
import { warningAt } from "../../model/problem.ts";
import { distanceKm } from "../distance.ts";
import type { Check } from "../finding.ts";

/** Places that articles name and no map can show. */
export const unlocatedPlaces: Check = function* ({ archive, settings }) {
  if (!settings.features.maps) return;
  for (const { record, entries, name } of archive.terms.places) {
    if (record?.kind !== "place" || record.coordinates !== null || entries.length === 0) continue;
    if (NO_POINT.has(record.placeKind)) continue;
    yield warningAt({
      rule: "place-coordinates",
      file: record.file,
      message: "the place has no coordinates, so that no map shows it",
      found: name,
      advice: "Add coordinates: {lat: …, lon: …} in degrees",
      group: "place-coordinates",
    });
  }
};

/** A line, a zone or a part of the world is no point. */
const NO_POINT: ReadonlySet<PlaceKind | null> = new Set(["continent", "region", "feature"]);

/** Places that lie far from what is said to contain them: mostly `lat` and `lon` are swapped, or a sign is lost. */
export const farPlaces: Check = function* (site) {
  const { places } = site.authority;
  for (const place of places.values()) {
    for (const slug of place.partOf) {
      const around = places.get(slug);
      if (place.coordinates === null || around?.coordinates == null) continue;
      // A circle of places is told by itself.
      if (site.faulty.has(around.file)) continue;
      const far = distanceKm(place.coordinates, around.coordinates);
      const most = around.placeKind === null ? LARGEST : (REACH[around.placeKind] ?? LARGEST);
      if (far <= most) continue;
      const { lat, lon } = place.coordinates;
      yield warningAt({
        rule: "place-far",
        file: place.file,
        place: site.placeOf(place.file, ["coordinates"]),
        message: `the place lies ${Math.round(far)} km from ${around.name}, which contains it`,
        found: `${lat}, ${lon}`,
        advice: slipOf(place, around, most) ?? "Correct the coordinates, or partOf",
      });
    }
  }
};

/** In km from its middle; the largest of each kind on earth, which is Russia, Sakha, Xinjiang, Qikiqtaaluk and Hulunbuir. */
const REACH: Readonly<Partial<Record<PlaceKind, number>>> = {
  country: 5_500,
  state: 1_800,
  province: 1_800,
  region: 5_500,
  county: 900,
  district: 600,
  city: 350,
  town: 60,
  village: 30,
  building: 5,
};
const LARGEST = 9_000;

function slipOf({ coordinates }: PlaceRecord, around: PlaceRecord, most: number): string | null {
  if (coordinates === null || around.coordinates === null) return null;
  const { lat, lon } = coordinates;
  const slips = [
    { lat: lon, lon: lat, say: "lat and lon seem to be swapped" },
    { lat: -lat, lon, say: "lat seems to have the wrong sign" },
    { lat, lon: -lon, say: "lon seems to have the wrong sign" },
  ];
  const home = around.coordinates;
  const slip = slips.find((one) => Math.abs(one.lat) <= 90 && distanceKm(one, home) <= most);
  return slip === undefined ? null : `${slip.say}: ${slip.lat}, ${slip.lon} lies there`;
}
