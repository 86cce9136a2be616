import type { Frame } from "./frame.ts";
import type { Box } from "./labels.ts";
import type { MapView } from "./view.ts";

/** A round length of at most a quarter of the map's width. The scale of a region is true at its middle, and nearly so elsewhere. */
export function scaleOf(frame: Frame): MapView["scale"] {
  if (frame.kind === "world") return null;
  const unit = (frame.reach * KILOMETRES_A_DEGREE) / (frame.height / 2);
  const kilometres = LENGTHS.findLast((length) => length / unit <= frame.width / 4);
  return kilometres === undefined ? null : { length: Math.round(kilometres / unit), kilometres };
}

/**
 * The room that the scale takes in the corner of a map.
 * @param size Of its type, in units of the drawing.
 */
export function roomOfScale(frame: Frame, size: number): Box | null {
  const scale = scaleOf(frame);
  if (scale === null) return null;
  const right = frame.width - 10;
  const middle = right - scale.length / 2;
  const half = Math.max(scale.length / 2, WIDEST_TEXT * size);
  return { left: middle - half, top: frame.height - 18 - size, right: middle + half, bottom: frame.height };
}

/** Half of "2,000 км", in ems. */
const WIDEST_TEXT = 2.4;

/** Of a great circle: 40,030 km. */
const KILOMETRES_A_DEGREE = 111.2;
const LENGTHS = [10, 20, 50, 100, 200, 500, 1000, 2000];
