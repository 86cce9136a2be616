import type { Term } from "../../archive/term.ts";
import type { Strings } from "../../model/strings/table.ts";
import { clusterSpots } from "./clusters.ts";
import { type Frame, locate, projectionOf, tellingFrame } from "./frame.ts";
import { GRAIN } from "./ground.ts";
import { type Labelled, placeLabels } from "./labels.ts";
import { createLandmarks, type Landmark } from "./landmarks.ts";
import { AREAS, type Gazetteer, type Located } from "./located.ts";
import { roomOfScale, scaleOf } from "./scale.ts";
import { type MadeMap, type MapMark, type MapTools, rounded } from "./view.ts";

/** The map of one place: itself, the places inside it by their counts, and a few neighbours by which a reader knows where it is. */
export function createPlaceMaps(
  gazetteer: Gazetteer,
  hasLines: (frame: Frame) => boolean,
  tools: MapTools,
): (place: Term) => MadeMap | null {
  const landmarks = createLandmarks(gazetteer.all);
  return (place) => {
    const here = gazetteer.of(place);
    const inside = gazetteer.inside(place).filter(({ articles }) => articles.length > 0);
    const shown = here === null ? inside : [here, ...inside];
    if (shown.length === 0) return null;
    const own = new Set<Located>(shown);
    const nearIn = (frame: Frame) => landmarks(frame).filter(({ located }) => !own.has(located));
    const frame = tellingFrame(
      shown.map(({ at }) => at),
      // Places inside show how large it is.
      { ...SIZE, closest: inside.length > 1 ? 0 : closestFor(here) },
      (frame) => hasLines(frame) || nearIn(frame).length >= NEIGHBOURS,
    );
    const near = nearIn(frame);
    const marks = marksOf({ here, inside, near, frame }, tools);
    const { width, height } = frame;
    return { frame, map: { width, height, grain: GRAIN, layers: [{ size: "all", marks }], scale: scaleOf(frame) } };
  };
}

/** So many tell where a place is, though no coast or border is near. */
const NEIGHBOURS = 2;

const SIZE = { width: 400, height: 300 };
/** In units of the drawing; the style sheet knows it as well. */
const LABEL_SIZE = 12;
const SCALE_SIZE = 10;

/** The larger the place, the more of the world around it. */
function closestFor(here: Located | null): number {
  if (here === null || !AREAS.has(here.kind)) return 2.5;
  if (here.kind === "continent") return 40;
  return here.kind === "country" || here.kind === "region" ? 10 : 5;
}

interface Shown {
  readonly here: Located | null;
  readonly inside: readonly Located[];
  readonly near: readonly Landmark[];
  readonly frame: Frame;
}

type Draft = Labelled & Pick<MapMark, "kind" | "title" | "href">;

/** The place itself, the places inside it, its neighbours: each gives way to those before. */
function marksOf(shown: Shown, { strings, link }: MapTools): readonly MapMark[] {
  const drafts: Draft[] = [...hereOf(shown, strings)];
  const [here] = drafts;
  const isFree = (draft: Draft, others: readonly Draft[]) =>
    others.every(({ x, y, r }) => r === 0 || Math.hypot(x - draft.x, y - draft.y) >= r + draft.r + 2);
  for (const draft of insideOf(shown, strings, link))
    if (here === undefined || isFree(draft, [here])) drafts.push(draft);
  const kept = roomOfScale(shown.frame, SCALE_SIZE);
  for (const draft of neighboursOf(shown, link)) {
    if (kept !== null && draft.x > kept.left && draft.y > kept.top) continue;
    if (draft.r === 0 || isFree(draft, drafts)) drafts.push(draft);
  }
  const labels = placeLabels(drafts, drafts, { ...shown.frame, size: LABEL_SIZE, kept });
  const marks = drafts.flatMap(({ kind, x, y, r, title, href, text }, index): MapMark | readonly never[] => {
    const label = labels[index] ?? null;
    // An area is nothing but its name.
    if (r === 0 && label === null) return [];
    return {
      kind,
      x: rounded(x),
      y: rounded(y),
      r: rounded(r),
      title,
      href,
      label: label === null ? null : { x: rounded(label.x), y: rounded(label.y), anchor: label.anchor, text },
    };
  });
  return marks.reverse();
}

function hereOf({ here, frame }: Shown, { count, colon }: Strings): readonly Draft[] {
  const at = here === null ? null : locate(here.at, projectionOf(frame), frame);
  if (here === null || at === null) return [];
  const isArea = AREAS.has(here.kind);
  const { name, entries } = here.place;
  const title = name + colon + count.reports(entries.length);
  return [{ kind: "here", x: at[0], y: at[1], r: isArea ? 0 : 4.5, spaced: isArea, text: name, title, href: null }];
}

function insideOf({ inside, frame }: Shown, { count, list, colon }: Strings, link: MapTools["link"]): readonly Draft[] {
  const project = projectionOf(frame);
  const most = inside.reduce((max, { articles }) => Math.max(max, articles.length), 1);
  const spots = inside.flatMap((located) => {
    const at = locate(located.at, project, frame);
    return at === null ? [] : [{ x: at[0], y: at[1], counted: located.articles, value: located.place }];
  });
  const clusters = clusterSpots(spots, (n) => 2.5 + 5.5 * Math.sqrt(Math.min(1, n / most)), 0.5);
  return clusters.flatMap(({ x, y, r, count: reports, values: [first, ...others] }): Draft | readonly never[] => {
    if (first === undefined) return [];
    const more = others.length;
    const named = list([first.name, ...(more === 0 ? [] : [count.places(more)])]);
    return {
      kind: "counted",
      x,
      y,
      r,
      text: more === 0 ? first.name : `${first.name} +${more}`,
      title: named + colon + count.reports(reports),
      href: link(first.permalink),
    };
  });
}

function neighboursOf({ near }: Shown, link: MapTools["link"]): readonly Draft[] {
  return near.map(({ located, x, y }) => {
    const { name, permalink } = located.place;
    const isArea = AREAS.has(located.kind);
    return {
      kind: isArea ? "area" : "near",
      x,
      y,
      r: isArea ? 0 : 2,
      spaced: isArea,
      text: name,
      title: name,
      href: link(permalink),
    };
  });
}
