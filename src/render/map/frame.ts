import { type GeoProjection, geoAzimuthalEqualArea, geoEqualEarth, geoRotation } from "d3-geo";

/** WGS 84, degrees. */
export interface LonLat {
  readonly lon: number;
  readonly lat: number;
}

/** What part of the world a map shows. Frames are few, so that the maps of neighbours share their ground. */
export interface Frame {
  /** Names it: equal names, equal ground. See `frameNamed`. */
  readonly id: string;
  readonly kind: "region" | "world";
  /** In units of the drawing. */
  readonly width: number;
  readonly height: number;
  /** Of a region, the middle; of the world, its middle meridian, and a latitude below zero where the Antarctic is shown. */
  readonly lon: number;
  readonly lat: number;
  /** Of a region, from the middle to the upper edge, in degrees. */
  readonly reach: number;
}

export interface FrameSize {
  readonly width: number;
  readonly height: number;
  /** No closer than this, in degrees from the middle to the upper edge. */
  readonly closest: number;
}

/**
 * The frame for some places: the closest of a few reaches that holds them all, its middle on a grid; what no
 * region holds is shown on the whole world, cut open where no place lies.
 * @param points at least one.
 */
export function frameFor(points: readonly LonLat[], size: FrameSize): Frame {
  const middle = middleOf(points);
  for (const reach of REACHES) {
    const isTooWide = (reach * size.width) / size.height > WIDEST;
    if (reach < size.closest || isTooWide || middle === null) continue;
    const frame = regionFrame(middle, reach, size);
    const project = projectionOf(frame);
    if (points.every((point) => isWellInside(point, project, frame))) return frame;
  }
  return worldFrame(points, size);
}

/** The closest frame that tells a reader where the places lie, up to one that shows a fifth of the globe. */
export function tellingFrame(points: readonly LonLat[], size: FrameSize, tells: (frame: Frame) => boolean): Frame {
  let frame = frameFor(points, size);
  for (const reach of REACHES) {
    if (frame.kind === "world" || reach > WIDEST_TELLING || tells(frame)) break;
    if (reach > frame.reach) frame = frameFor(points, { ...size, closest: reach });
  }
  return frame;
}

const WIDEST_TELLING = 20;

/** Degrees. */
const REACHES: readonly number[] = [2.5, 5, 10, 20, 40];
/** Degrees from the middle to the side edge: beyond this a region is more curved than a reader would know it. */
const WIDEST = 60;

/** Lambert's equal areas, seen from above the middle: true to size near the poles and across the antimeridian as well. The world: Equal Earth (Šavrič, Patterson and Jenny 2018). */
export function projectionOf(frame: Frame): GeoProjection {
  if (frame.kind === "region") {
    return geoAzimuthalEqualArea()
      .rotate([-frame.lon, -frame.lat])
      .translate([frame.width / 2, frame.height / 2])
      .scale(frame.height / 2 / (2 * Math.sin((frame.reach * Math.PI) / 360)));
  }
  const whole = geoEqualEarth().rotate([-frame.lon, 0]).fitWidth(frame.width, { type: "Sphere" });
  return whole.translate([whole.translate()[0], frame.lat < 0 ? frame.height / 2 : frame.height * WORLD_EQUATOR]);
}

/** Without the ice in the south, where few reports come from, the equator lies below the middle. */
const WORLD_EQUATOR = 0.59;
/** Of the width: a strip, all but the Antarctic, and with it. */
const WORLD_HEIGHTS = [0.36, 0.44];
const WHOLE_HEIGHT = 0.49;

/** Where a place lies in the drawing; `null` outside of it. */
export function locate(point: LonLat, project: GeoProjection, { width, height }: Frame): [x: number, y: number] | null {
  const at = project([point.lon, point.lat]);
  if (at === null || !at.every(Number.isFinite)) return null;
  const [x, y] = at;
  return x >= 0 && x <= width && y >= 0 && y <= height ? [x, y] : null;
}

function isWellInside(point: LonLat, project: GeoProjection, frame: Frame): boolean {
  const at = locate(point, project, frame);
  if (at === null) return false;
  const [x, y] = [Math.abs(at[0] / frame.width - 0.5), Math.abs(at[1] / frame.height - 0.5)];
  return x <= INSET && y <= INSET;
}

/** Of the drawing's width and height, from the middle: places keep off the edge. */
const INSET = 0.42;

function regionFrame(middle: LonLat, reach: number, { width, height }: FrameSize): Frame {
  const step = reach / 2;
  const lat = Math.min(90, Math.max(-90, Math.round(middle.lat / step) * step));
  // As many steps round a parallel as are about as long as those along a meridian.
  const steps = Math.max(1, Math.round((360 * Math.cos((lat * Math.PI) / 180)) / step));
  const turn = Math.round((middle.lon / 360) * steps) % steps;
  const lon = Number(((turn * 360) / steps).toFixed(4));
  return named({ kind: "region", width, height, lon, lat, reach });
}

function named(frame: Omit<Frame, "id">): Frame {
  const { kind, width, height, lon, lat, reach } = frame;
  return { id: `${kind} ${width} ${height} ${lon} ${lat} ${reach}`, ...frame };
}

/** The frame of an `id`. */
export function frameNamed(id: string): Frame {
  const [kind, ...numbers] = id.split(" ");
  const [width = 0, height = 0, lon = 0, lat = 0, reach = 0] = numbers.map(Number);
  return named({ kind: kind === "world" ? "world" : "region", width, height, lon, lat, reach });
}

/** As low as the places allow, and as the drawing is meant to be. */
function worldFrame(points: readonly LonLat[], { width, height }: FrameSize): Frame {
  const lon = Math.round(oppositeOfWidestGap(points) / 30) * 30;
  const frameOf = (share: number, lat: number): Frame => {
    const tall = Math.round(width * share);
    return named({ kind: "world", width, height: tall, lon, lat, reach: 90 });
  };
  const frames = WORLD_HEIGHTS.filter((share) => share >= Math.min(0.44, height / width)).map((share) =>
    frameOf(share, 0),
  );
  const fitting = frames.find((frame) => {
    const project = projectionOf(frame);
    return points.every((point) => locate(point, project, frame) !== null);
  });
  return fitting ?? frameOf(WHOLE_HEIGHT, -1);
}

/** The meridian that is farthest from the widest stretch without places. */
function oppositeOfWidestGap(points: readonly LonLat[]): number {
  const lons = points.map(({ lon }) => lon).sort((a, b) => a - b);
  let [widest, middle] = [-1, 180];
  for (const [index, lon] of lons.entries()) {
    const next = lons[index + 1] ?? (lons[0] ?? 0) + 360;
    if (next - lon > widest) [widest, middle] = [next - lon, (lon + next) / 2];
  }
  // Where the gap lies about the antimeridian anyway, the world as it is known.
  const opposite = ((((middle - 180) % 360) + 540) % 360) - 180;
  return Math.abs(opposite) <= 45 ? 0 : opposite;
}

/** The middle of what the places span; `null` where they lie on both sides of the globe. */
function middleOf(points: readonly LonLat[]): LonLat | null {
  const sum = [0, 0, 0] as [number, number, number];
  for (const { lon, lat } of points) {
    const [l, p] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180];
    sum[0] += Math.cos(p) * Math.cos(l);
    sum[1] += Math.cos(p) * Math.sin(l);
    sum[2] += Math.sin(p);
  }
  if (Math.hypot(...sum) < 0.2 * points.length) return null;
  const mean: LonLat = {
    lon: (Math.atan2(sum[1], sum[0]) * 180) / Math.PI,
    lat: (Math.atan2(sum[2], Math.hypot(sum[0], sum[1])) * 180) / Math.PI,
  };
  return points.length === 1 ? mean : middleOfBox(points, mean);
}

/** The middle of the box round the places, as they lie seen from above `from`. */
function middleOfBox(points: readonly LonLat[], from: LonLat): LonLat {
  const rotate = geoRotation([-from.lon, -from.lat]);
  let [west, east, south, north] = [180, -180, 90, -90];
  for (const { lon, lat } of points) {
    const [x, y] = rotate([lon, lat]);
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  const [lon, lat] = rotate.invert([(west + east) / 2, (south + north) / 2]);
  return { lon, lat };
}
