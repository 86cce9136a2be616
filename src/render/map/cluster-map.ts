import type { Term } from "../../archive/term.ts";
import type { Strings } from "../../model/strings/table.ts";
import { type Cluster, clusterSpots } from "./clusters.ts";
import { type Frame, type FrameSize, frameFor, locate, projectionOf } from "./frame.ts";
import { GRAIN } from "./ground.ts";
import { placeLabels } from "./labels.ts";
import type { Located } from "./located.ts";
import { scaleOf } from "./scale.ts";
import { type MadeMap, type MapLayer, type MapMark, type MapTools, rounded } from "./view.ts";

/** Many places at once: discs whose area grows with the number of reports, those that would touch joined to one. */
export function clusterMap(places: readonly Located[], size: FrameSize, tools: MapTools): MadeMap | null {
  const counted = places.filter(({ articles }) => articles.length > 0);
  if (counted.length === 0) return null;
  const frame = frameFor(
    counted.map(({ at }) => at),
    size,
  );
  const layers = [layerOf("wide", WIDE, counted, frame, tools), layerOf("narrow", NARROW, counted, frame, tools)];
  const { width, height } = frame;
  return { frame, map: { width, height, grain: GRAIN, layers, scale: scaleOf(frame) } };
}

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
  const project = projectionOf(frame);
  const total = new Set(places.flatMap(({ articles }) => articles)).size;
  const radius = (count: number) => unit * (2.5 + 15 * Math.sqrt(count / total));
  const spots = places.flatMap((located) => {
    const at = locate(located.at, project, frame);
    return at === null ? [] : [{ x: at[0], y: at[1], counted: located.articles, value: located.place }];
  });
  const clusters = clusterSpots(spots, radius, unit);
  const names = clusters.map(nameOf);
  const wanted = clusters.map(({ x, y, r }, index) => ({ x, y, r, text: names[index] ?? "" }));
  const labels = placeLabels(wanted.slice(0, MOST_NAMES), wanted, {
    width: frame.width,
    height: frame.height,
    size: LABEL_SIZE * unit,
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

/** In units of the drawing; the style sheet knows it as well. */
const LABEL_SIZE = 14;
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
  return `${where}${strings.list(rest > 0 ? [...named, strings.count.places(rest)] : named)}: ${strings.count.reports(count)}`;
}
