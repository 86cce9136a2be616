import { geoDistance } from "d3-geo";
import type { Term } from "../../archive/term.ts";
import type { Strings } from "../../model/strings/table.ts";
import { type Cluster, clusterSpots } from "./clusters.ts";
import { type Frame, type FrameSize, frameFor, locate, projectionOf, tellingFrame } from "./frame.ts";
import { GRAIN } from "./ground.ts";
import { placeLabels } from "./labels.ts";
import type { Located } from "./located.ts";
import { roomOfScale, scaleOf } from "./scale.ts";
import { type MadeMap, type MapLayer, type MapMark, type MapTools, rounded } from "./view.ts";

/** Many places at once: discs whose area grows with the number of reports, those that would touch joined to one. */
export function clusterMap(
  places: readonly Located[],
  size: FrameSize,
  hasLines: (frame: Frame) => boolean,
  tools: MapTools,
): MadeMap | null {
  const counted = places.filter(({ articles }) => articles.length > 0);
  if (counted.length === 0) return null;
  const points = counted.map(({ at }) => at);
  const frame = tellingFrame(points, size, (frame) => counted.length >= ENOUGH || hasLines(frame));
  return mapIn(frame, counted, tools);
}

/** So many places tell by themselves what part of the world it is. */
const ENOUGH = 4;

function frameOf(places: readonly Located[], size: FrameSize): Frame {
  return frameFor(
    places.map(({ at }) => at),
    size,
  );
}

/** @param counted may lie outside of the frame. */
function mapIn(frame: Frame, counted: readonly Located[], tools: MapTools): MadeMap {
  const layers = [layerOf("wide", WIDE, counted, frame, tools), layerOf("narrow", NARROW, counted, frame, tools)];
  const { width, height } = frame;
  return { frame, map: { width, height, grain: GRAIN, layers, scale: scaleOf(frame) } };
}

/**
 * Where many of the places lie so close together that a map of all shows them as one disc: a map of that part of the world.
 * `null` where no part is so crowded, or none would be shown closer.
 */
export function closerMap(places: readonly Located[], size: FrameSize, tools: MapTools): MadeMap | null {
  const counted = places.filter(({ articles }) => articles.length > 0);
  if (counted.length < CROWD) return null;
  const frame = frameOf(counted, size);
  const crowd = clustersOf(WIDE, counted, frame).reduce((a, b) => (b.values.length > a.values.length ? b : a));
  if (crowd.values.length < Math.max(CROWD, counted.length / 4)) return null;
  const inside = new Set(crowd.values);
  const closer = frameOf(heartOf(counted.filter(({ place }) => inside.has(place))), size);
  if (closer.reach > frame.reach / 2) return null;
  const project = projectionOf(closer);
  const shown = counted.filter(({ at }) => locate(at, project, closer) !== null);
  return mapIn(closer, shown, tools);
}

/** Four in five, those that lie nearest to the middle one: a few that lie far off would make all small. */
function heartOf(places: readonly Located[]): readonly Located[] {
  const middleOf = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
  const middle = [middleOf(places.map(({ at }) => at.lon)), middleOf(places.map(({ at }) => at.lat))] as const;
  const away = ({ at }: Located) => Math.round(1e6 * geoDistance([...middle], [at.lon, at.lat]));
  return [...places].sort((a, b) => away(a) - away(b)).slice(0, Math.ceil(0.8 * places.length));
}

const CROWD = 6;

/** What counts as one unit: on a narrow screen the whole drawing shrinks, so marks and names are made larger. */
const WIDE = 1;
const NARROW = 2.3;

function layerOf(
  size: MapLayer["size"],
  unit: number,
  places: readonly Located[],
  frame: Frame,
  tools: MapTools,
): MapLayer {
  const clusters = clustersOf(unit, places, frame);
  const names = clusters.map(nameOf);
  const wanted = clusters.map(({ x, y, r }, index) => ({ x, y, r, text: names[index] ?? "" }));
  const labels = placeLabels(wanted.slice(0, MOST_NAMES), wanted, {
    width: frame.width,
    height: frame.height,
    size: LABEL_SIZE * unit,
    kept: roomOfScale(frame, unit === NARROW ? SCALE_SIZE_NARROW : SCALE_SIZE),
  });
  const marks = clusters.map((cluster, index): MapMark => {
    const label = labels[index] ?? null;
    return {
      kind: "counted",
      x: rounded(cluster.x),
      y: rounded(cluster.y),
      r: rounded(cluster.r),
      title: titleOf(cluster, tools.strings),
      href: tools.link(targetOf(cluster).permalink),
      label:
        label === null
          ? null
          : { x: rounded(label.x), y: rounded(label.y), anchor: label.anchor, text: names[index] ?? "" },
    };
  });
  return { size, marks: marks.reverse() };
}

function clustersOf(unit: number, places: readonly Located[], frame: Frame): readonly Cluster<Term>[] {
  const project = projectionOf(frame);
  const total = new Set(places.flatMap(({ articles }) => articles)).size;
  const radius = (count: number) => unit * (2.5 + 15 * Math.sqrt(count / total));
  const spots = places.flatMap((located) => {
    const at = locate(located.at, project, frame);
    return at === null ? [] : [{ x: at[0], y: at[1], counted: located.articles, value: located.place }];
  });
  return clusterSpots(spots, radius, unit);
}

/** In units of the drawing; the style sheet knows it as well. */
const LABEL_SIZE = 14;
const SCALE_SIZE = 16;
const SCALE_SIZE_NARROW = 28;
const MOST_NAMES = 40;

/** A place that holds all of a cluster shows it closer; where there is none, the greatest stands for all. */
function targetOf({ values }: Cluster<Term>): Term {
  const [greatest] = values;
  if (greatest === undefined) throw new RangeError("a cluster holds at least one place");
  const others = values.slice(1).map(selfAndAround);
  const common = [...selfAndAround(greatest)].filter((place) => others.every((around) => around.has(place)));
  const [closest] = common
    .filter(({ published }) => published)
    .sort((a, b) => a.entries.length - b.entries.length || (a.permalink < b.permalink ? -1 : 1));
  return closest ?? greatest;
}

function selfAndAround(place: Term): ReadonlySet<Term> {
  const found = new Set<Term>();
  const open = [place];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...next.containedIn);
  }
  return found;
}

function nameOf({ values: [greatest, ...others] }: Cluster<Term>): string {
  return others.length === 0 ? (greatest?.name ?? "") : `${greatest?.name} +${others.length}`;
}

/** "Vietnam – Hanoi, Dong Dang and 12 places: 25 reports". */
function titleOf(cluster: Cluster<Term>, strings: Strings): string {
  const { values, count } = cluster;
  const named = values.slice(0, values.length > 4 ? 3 : 4).map(({ name }) => name);
  const rest = values.length - named.length;
  const target = targetOf(cluster);
  const where = values.includes(target) ? "" : `${target.name} – `;
  return `${where}${strings.list(rest > 0 ? [...named, strings.count.places(rest)] : named)}${strings.colon}${strings.count.reports(count)}`;
}
