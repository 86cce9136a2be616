import type { PlaceKind } from "../../model/authority.ts";
import { type Frame, type LonLat, locate, projectionOf } from "./frame.ts";
import type { Located } from "./located.ts";

/** A place by which a reader knows where another one is. */
export interface Landmark {
  readonly located: Located;
  readonly x: number;
  readonly y: number;
}

/** The neighbours that a frame shows: countries by name, and of towns those that the archive knows best. Once for all maps of a frame. */
export function createLandmarks(all: readonly Located[]): (frame: Frame) => readonly Landmark[] {
  // Counts by their powers of two: so that one more report seldom changes the maps of a place's neighbours.
  const rank = ({ articles }: Located) => Math.floor(Math.log2(articles.length));
  const ranked = all
    .filter(({ kind, articles }) => articles.length > 0 && LANDMARKS.has(kind))
    .sort((a, b) => rank(b) - rank(a) || (a.place.permalink < b.place.permalink ? -1 : 1))
    .map((located) => ({ located, vector: vectorOf(located.at) }));
  const byId = new Map<string, readonly Landmark[]>();
  return (frame) => {
    const known = byId.get(frame.id);
    if (known !== undefined) return known;
    const project = projectionOf(frame);
    const [x, y, z] = vectorOf(frame);
    // Seen from the middle, nothing in the frame lies farther off than its corners.
    const farthest = frame.kind === "world" ? -1 : Math.cos((Math.min(180, frame.reach * 1.8) * Math.PI) / 180);
    const found: Landmark[] = [];
    for (const { located, vector } of ranked) {
      if (found.length === MOST_LANDMARKS) break;
      if (vector[0] * x + vector[1] * y + vector[2] * z < farthest) continue;
      const at = locate(located.at, project, frame);
      if (at !== null) found.push({ located, x: at[0], y: at[1] });
    }
    byId.set(frame.id, found);
    return found;
  };
}

/** A building or a county says little to who does not know where it is. */
const LANDMARKS: ReadonlySet<PlaceKind | null> = new Set(["country", "city", "town", "village", null]);
const MOST_LANDMARKS = 16;

function vectorOf({ lon, lat }: LonLat): readonly [number, number, number] {
  const [l, p] = [(lon * Math.PI) / 180, (lat * Math.PI) / 180];
  return [Math.cos(p) * Math.cos(l), Math.cos(p) * Math.sin(l), Math.sin(p)];
}
