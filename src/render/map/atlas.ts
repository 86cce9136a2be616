import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import fineText from "world-atlas/countries-50m.json?raw";
import coarseText from "world-atlas/countries-110m.json?raw";

/**
 * Land and borders of the world, from Natural Earth (public domain) by way of world-atlas.
 * Borders are drawn as Natural Earth has them: who holds the ground, not who claims it.
 */
export interface Atlas {
  /** Rings of the land; holes are rings as well. */
  readonly land: readonly Chain[];
  /** Lines between countries. */
  readonly borders: readonly Chain[];
}

/** Points one after another: longitude, latitude, longitude, … in degrees. Longitudes run on over 180 and never jump. */
export interface Chain {
  readonly points: Float64Array;
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/** Unfolds the world when a map is drawn for the first time: coarse for what shows continents, fine for what shows regions. */
export function createAtlases(): (detail: "coarse" | "fine") => Atlas {
  const opened = new Map<string, Atlas>();
  return (detail) => {
    const atlas = opened.get(detail) ?? openAtlas(detail === "fine" ? fineText : coarseText);
    opened.set(detail, atlas);
    return atlas;
  };
}

function openAtlas(text: string): Atlas {
  const topology = JSON.parse(text) as Topology<{ land: GeometryCollection; countries: GeometryCollection }>;
  const { land, countries } = topology.objects;
  return {
    land: feature(topology, land).features.flatMap(({ geometry }) => {
      if (geometry.type === "Polygon") return geometry.coordinates.map(closedChain);
      return geometry.type === "MultiPolygon" ? geometry.coordinates.flat().map(closedChain) : [];
    }),
    borders: mesh(topology, countries, (a, b) => a !== b).coordinates.map((line) => chainOf(unrolled(line))),
  };
}

type Position = readonly number[];

/** A ring that runs round a pole is closed over the pole, as the edge of a flat map. */
function closedChain(ring: readonly Position[]): Chain {
  const points = unrolled(ring);
  const [first, last] = [points[0] ?? 0, points.at(-2) ?? 0];
  if (Math.abs(last - first) > 180) {
    const pole = (points[1] ?? 0) < 0 ? -90 : 90;
    points.push(last, pole, first, pole);
  }
  return chainOf(points);
}

/** Where a line crosses the antimeridian, longitudes go on beyond 180. */
function unrolled(line: readonly Position[]): number[] {
  const points: number[] = [];
  let turn = 0;
  let before = line[0]?.[0] ?? 0;
  for (const [lon = 0, lat = 0] of line) {
    if (lon - before > 180) turn -= 360;
    else if (before - lon > 180) turn += 360;
    before = lon;
    points.push(lon + turn, lat);
  }
  return points;
}

function chainOf(points: readonly number[]): Chain {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < points.length; i += 2) {
    const [lon = 0, lat = 0] = [points[i], points[i + 1]];
    if (lon < west) west = lon;
    if (lon > east) east = lon;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  return { points: Float64Array.from(points), west, east, south, north };
}
