import type { GeoProjection } from "d3-geo";
import type { Atlas, Chain } from "./atlas.ts";
import { type Frame, projectionOf } from "./frame.ts";

/** What lies under the marks of a map, as the `d` of SVG paths, in units of a `GRAIN`th of the drawing's. */
export interface Ground {
  readonly land: string;
  readonly borders: string;
}

/** Units of a path in one unit of its drawing: two, so that whole numbers are fine enough. */
export const GRAIN = 2;

/**
 * Cuts the world to a frame. Chains are cut as flat figures twice, before and after they are projected: nine tenths
 * of the points of a continent are gone before anything has to be reckoned on the sphere, which is what takes long.
 */
export function drawGround(frame: Frame, atlas: (detail: "coarse" | "fine") => Atlas): Ground {
  const { land, borders } = atlas(frame.kind === "region" && frame.reach <= FINEST ? "fine" : "coarse");
  const project = projectionOf(frame);
  const window = windowOf(frame, project);
  const paper: Box = [-MARGIN, -MARGIN, frame.width + MARGIN, frame.height + MARGIN];
  const shown = (chains: readonly Chain[], closed: boolean) => {
    const parts: string[] = [];
    for (const chain of chains) {
      if (chain.north < window[1] || chain.south > window[3]) continue;
      for (const turn of TURNS) {
        if (chain.east + turn < window[0] || chain.west + turn > window[2]) continue;
        for (const cut of cutChain(shifted(chain.points, turn), window, closed)) {
          for (const line of cutChain(projected(cut, project, closed), paper, closed)) {
            parts.push(printed(line, closed));
          }
        }
      }
    }
    return parts.join("");
  };
  return { land: shown(land, true), borders: shown(borders, false) };
}

/** Beyond this reach the coast is drawn from the coarse atlas. */
const FINEST = 20;
/** The same chain, once more round the world on either side. */
const TURNS = [-360, 0, 360];
/** Lines along a cut stay outside of the drawing. */
const MARGIN = 3;

type Box = readonly [left: number, top: number, right: number, bottom: number];

/** The box of longitudes and latitudes that the frame needs. */
function windowOf(frame: Frame, project: GeoProjection): Box {
  // Of the whole world not quite: its two edges are one meridian, which would be drawn on the wrong side.
  if (frame.kind === "world") return [frame.lon - 179.99, -90, frame.lon + 179.99, 90];
  const pole = [90, -90].find((lat) => {
    const at = project([frame.lon, lat]);
    return at !== null && Math.abs(frame.lat - lat) < 90 && at[1] >= -MARGIN && at[1] <= frame.height + MARGIN;
  });
  let [west, east, south, north] = [frame.lon, frame.lon, frame.lat, frame.lat];
  for (const [x, y] of edgeOf(frame)) {
    const [lon = frame.lon, lat = frame.lat] = project.invert?.([x, y]) ?? [];
    const near = frame.lon + (((((lon - frame.lon) % 360) + 540) % 360) - 180);
    [west, east] = [Math.min(west, near), Math.max(east, near)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  if (pole === undefined) return [west - 0.5, south - 0.5, east + 0.5, north + 0.5];
  return [frame.lon - 180, pole > 0 ? south - 0.5 : -90, frame.lon + 180, pole > 0 ? 90 : north + 0.5];
}

function* edgeOf({ width, height }: Frame): Iterable<[number, number]> {
  for (let n = 0; n <= EDGE_POINTS; n++) {
    const [x, y] = [
      (n / EDGE_POINTS) * (width + 2 * MARGIN) - MARGIN,
      (n / EDGE_POINTS) * (height + 2 * MARGIN) - MARGIN,
    ];
    yield [x, -MARGIN];
    yield [x, height + MARGIN];
    yield [-MARGIN, y];
    yield [width + MARGIN, y];
  }
}

const EDGE_POINTS = 16;

function shifted(points: Float64Array, turn: number): Float64Array | readonly number[] {
  return turn === 0 ? points : points.map((value, index) => (index % 2 === 0 ? value + turn : value));
}

type Points = Float64Array | readonly number[];

/** Cuts a figure at the four sides of a box, one after another (I. Sutherland and G. Hodgman, 1974); a line may fall into pieces. */
function cutChain(points: Points, box: Box, closed: boolean): readonly Points[] {
  let pieces: readonly Points[] = [points];
  for (const [axis, limit, sign] of [
    [0, box[0], 1],
    [0, box[2], -1],
    [1, box[1], 1],
    [1, box[3], -1],
  ] as const) {
    pieces = pieces.flatMap((piece) => cutAtSide(piece, axis, limit, sign, closed));
  }
  return pieces;
}

function cutAtSide(points: Points, axis: 0 | 1, limit: number, sign: 1 | -1, closed: boolean): readonly Points[] {
  if (allInside(points, axis, limit, sign)) return [points];
  const pieces: number[][] = [];
  let piece: number[] = [];
  const from = closed ? points.length - 2 : 0;
  let [ax, ay] = [points[from] ?? 0, points[from + 1] ?? 0];
  let inside = (axis === 0 ? ax : ay) * sign >= limit * sign;
  if (!closed && inside) piece.push(ax, ay);
  for (let i = closed ? 0 : 2; i < points.length; i += 2) {
    const [x, y] = [points[i] ?? 0, points[i + 1] ?? 0];
    const within = (axis === 0 ? x : y) * sign >= limit * sign;
    if (within !== inside) {
      const share = axis === 0 ? (limit - ax) / (x - ax) : (limit - ay) / (y - ay);
      piece.push(ax + (x - ax) * share, ay + (y - ay) * share);
      if (!within && !closed) {
        pieces.push(piece);
        piece = [];
      }
    }
    if (within) piece.push(x, y);
    [ax, ay, inside] = [x, y, within];
  }
  pieces.push(piece);
  return pieces.filter(({ length }) => length >= (closed ? 6 : 4));
}

function allInside(points: Points, axis: 0 | 1, limit: number, sign: 1 | -1): boolean {
  for (let i = axis; i < points.length; i += 2) if ((points[i] ?? 0) * sign < limit * sign) return false;
  return true;
}

/** On the sphere a long straight side is a curve: points are put in on the way. */
function projected(points: Points, project: GeoProjection, closed: boolean): readonly number[] {
  const result: number[] = [];
  const from = closed ? points.length - 2 : 0;
  let [ax, ay] = [points[from] ?? 0, points[from + 1] ?? 0];
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i] ?? 0, points[i + 1] ?? 0];
    const steps = Math.ceil(Math.max(Math.abs(x - ax), Math.abs(y - ay)) / LONGEST) || 1;
    for (let step = 1; step <= steps; step++) {
      const at = project([ax + ((x - ax) * step) / steps, ay + ((y - ay) * step) / steps]);
      if (at !== null && Number.isFinite(at[0]) && Number.isFinite(at[1])) result.push(at[0], at[1]);
    }
    [ax, ay] = [x, y];
  }
  return result;
}

/** Degrees. */
const LONGEST = 3;

/** Whole numbers, each point from the one before; what no eye could tell from its neighbour is left out. */
function printed(points: Points, closed: boolean): string {
  let text = "";
  let count = 0;
  let [ax, ay] = [0, 0];
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [Math.round((points[i] ?? 0) * GRAIN), Math.round((points[i + 1] ?? 0) * GRAIN)];
    const isLast = i + 2 >= points.length && !closed;
    if (count > 0 && (x - ax) ** 2 + (y - ay) ** 2 < (isLast ? 1 : NEAREST ** 2)) continue;
    text +=
      count === 0 ? `M${x} ${y}` : `${count === 1 ? "l" : x < ax ? "" : " "}${x - ax}${y < ay ? "" : " "}${y - ay}`;
    [ax, ay] = [x, y];
    count++;
  }
  if (count < (closed ? 3 : 2)) return "";
  return closed ? `${text}z` : text;
}

/** In units of the path. */
const NEAREST = 3;
