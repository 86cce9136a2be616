import type { Archive } from "../../archive/archive.ts";
import type { Term } from "../../archive/term.ts";
import { once } from "../../model/once.ts";
import { LateText } from "../html.ts";
import { createAtlases } from "./atlas.ts";
import { closerMap, clusterMap } from "./cluster-map.ts";
import type { Frame } from "./frame.ts";
import type { Ground } from "./ground.ts";
import { createGrounds } from "./late-ground.ts";
import { createLineFinder } from "./lines.ts";
import { gazetteerOf } from "./located.ts";
import { createPlaceMaps } from "./place-map.ts";
import { reportPlaces } from "./report-places.ts";
import { type MadeMap, type MapProps, type MapTools, NO_MAP } from "./view.ts";

/** The maps of a site. Their ground is shared by all that show the same part of the world, and drawn when a page is. */
export interface Maps {
  readonly ofPlace: (place: Term) => MapProps;
  /** Of all places, for their index; and of where most of them lie, where that is too crowded to be told apart. */
  readonly ofPlaces: () => MapProps;
  readonly closer: () => MapProps;
  /** Where the reports were sent from; `null` where no dateline tells. */
  readonly ofReports: () => MapProps;
}

export function createMaps(archive: Archive, tools: MapTools, isOn: boolean): Maps {
  if (!isOn) return { ofPlace: () => NO_MAP, ofPlaces: () => NO_MAP, closer: () => NO_MAP, ofReports: () => NO_MAP };
  const atlas = createAtlases();
  const hasLines = createLineFinder(() => atlas("coarse"));
  const grounds = createGrounds(atlas);
  const late = (part: keyof Ground, frame: Frame) => {
    const name = grounds.nameOf(part, frame.id);
    return new LateText(name, () => grounds.draw(name));
  };
  const withGround = (made: MadeMap | null): MapProps =>
    made === null
      ? NO_MAP
      : { map: made.map, mapLand: late("land", made.frame), mapBorders: late("borders", made.frame) };
  const gazetteer = once((_: null) => gazetteerOf(archive));
  const placeMap = once((_: null) => createPlaceMaps(gazetteer(null), hasLines, tools));
  return {
    ofPlace: (place) => withGround(placeMap(null)(place)),
    ofPlaces: () => withGround(clusterMap(gazetteer(null).all, PLACES, hasLines, tools)),
    closer: () => withGround(closerMap(gazetteer(null).all, CLOSER, tools)),
    ofReports: () => withGround(clusterMap(reportPlaces(archive, gazetteer(null)), STRIP, hasLines, tools)),
  };
}

const PLACES = { width: 960, height: 640, closest: 5 };
const CLOSER = { width: 960, height: 800, closest: 2.5 };
const STRIP = { width: 1200, height: 430, closest: 5 };
