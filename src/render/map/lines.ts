import type { Atlas, Chain } from "./atlas.ts";
import type { Frame } from "./frame.ts";

/**
 * Whether a frame shows a coast or a border: without one, its ground is a plain sheet. Told by a coarse atlas cut into
 * squares of a degree, which is made once, because it is asked of every map whether it has to be drawn or not.
 */
export function createLineFinder(atlas: () => Atlas): (frame: Frame) => boolean {
  let squares: ReadonlySet<number> | undefined;
  const known = new Map<string, boolean>();
  return (frame) => {
    if (frame.kind === "world") return true;
    squares ??= squaresOf(atlas());
    const found = known.get(frame.id) ?? isCrossed(frame, squares);
    known.set(frame.id, found);
    return found;
  };
}

function squaresOf({ land, borders }: Atlas): ReadonlySet<number> {
  const squares = new Set<number>();
  for (const chain of [...land, ...borders]) enter(chain, squares);
  return squares;
}

function enter({ points }: Chain, squares: Set<number>): void {
  for (let i = 2; i < points.length; i += 2) {
    const [ax = 0, ay = 0, x = 0, y = 0] = points.subarray(i - 2, i + 2);
    // By way of a pole a ring is closed: no coast lies there.
    if (Math.abs(y) === 90) continue;
    const steps = Math.ceil(Math.max(Math.abs(x - ax), Math.abs(y - ay)) * 2) || 1;
    for (let step = 0; step <= steps; step++) {
      squares.add(squareAt(ax + ((x - ax) * step) / steps, ay + ((y - ay) * step) / steps));
    }
  }
}

/** Well inside of the frame, where a reader sees what the line is. */
function isCrossed({ lon, lat, reach, width, height }: Frame, squares: ReadonlySet<number>): boolean {
  const up = reach * INNER;
  for (let y = lat - up; y <= lat + up; y += 1) {
    const aside = (up * width) / height / Math.max(0.1, Math.cos((y * Math.PI) / 180));
    for (let x = lon - aside; x <= lon + aside; x += 1) if (squares.has(squareAt(x, y))) return true;
  }
  return false;
}

const INNER = 0.7;

function squareAt(lon: number, lat: number): number {
  const turned = ((Math.floor(lon) % 360) + 360) % 360;
  return (Math.floor(lat) + 90) * 360 + turned;
}
