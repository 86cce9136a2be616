import type { Frame } from "./frame.ts";
import type { MapView } from "./view.ts";

/** A round length of at most a quarter of the map's width. The scale of a region is true at its middle, and nearly so elsewhere. */
export function scaleOf(frame: Frame): MapView["scale"] {
  if (frame.kind === "world") return null;
  const unit = (frame.reach * KILOMETRES_A_DEGREE) / (frame.height / 2);
  const kilometres = LENGTHS.findLast((length) => length / unit <= frame.width / 4);
  return kilometres === undefined ? null : { length: Math.round(kilometres / unit), kilometres };
}

/** Of a great circle: 40,030 km. */
const KILOMETRES_A_DEGREE = 111.2;
const LENGTHS = [10, 20, 50, 100, 200, 500, 1000, 2000];
