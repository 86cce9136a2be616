import { describe, expect, it } from "vitest";
import { createAtlases } from "../../../../src/render/map/atlas.ts";
import { type Frame, frameFor, type LonLat, locate, projectionOf } from "../../../../src/render/map/frame.ts";
import { drawGround, GRAIN } from "../../../../src/render/map/ground.ts";

const atlas = createAtlases();
const SIZE = { width: 400, height: 300, closest: 2.5 };
const at = (lat: number, lon: number): LonLat => ({ lat, lon });

/** Whether a place lies on land, after the paths that were drawn: by how often a ray to the left crosses them. */
function isLand(place: LonLat, frame: Frame): boolean {
  const spot = locate(place, projectionOf(frame), frame);
  if (spot === null) throw new Error("outside of the map");
  const [x, y] = [spot[0] * GRAIN, spot[1] * GRAIN];
  let crossings = 0;
  for (const ring of ringsOf(drawGround(frame, atlas).land)) {
    for (const [index, [bx, by]] of ring.entries()) {
      const [ax, ay] = ring.at(index - 1) ?? [bx, by];
      if (ay > y !== by > y && ax + ((y - ay) / (by - ay)) * (bx - ax) < x) crossings++;
    }
  }
  return crossings % 2 === 1;
}

function ringsOf(d: string): readonly (readonly [number, number][])[] {
  return [...d.matchAll(/M([^z]*)z/g)].map(([, ring = ""]) => {
    const numbers = (ring.match(/-?\d+/g) ?? []).map(Number);
    let [x, y] = [0, 0];
    return Array.from({ length: numbers.length / 2 }, (_, n): [number, number] => {
      [x, y] = [x + (numbers[2 * n] ?? 0), y + (numbers[2 * n + 1] ?? 0)];
      return [x, y];
    });
  });
}

const PLACES: readonly (readonly [
  name: string,
  places: readonly LonLat[],
  land: readonly LonLat[],
  sea: readonly LonLat[],
])[] = [
  ["Korea", [at(38, 126.7), at(36, 128)], [at(38, 127.3), at(36.5, 128)], [at(37, 124.8), at(38.5, 130)]],
  [
    "Fiji, across the antimeridian",
    [at(-17.8, 178), at(-16.8, -179.5)],
    [at(-17.8, 178), at(-16.6, 179.3)],
    [at(-18.5, -179.5)],
  ],
  ["Chukotka, across the antimeridian", [at(66, 175), at(66, -172)], [at(67, 178), at(67, -178)], [at(63, -175)]],
  ["the North Pole", [at(80, 20), at(80, -40), at(80, 160)], [at(79, -40), at(79, 20)], [at(89.5, 0), at(85, 180)]],
  ["the South Pole", [at(-75, 0), at(-75, 180)], [at(-89.9, 0), at(-80, 40), at(-85, -179.9)], [at(-72, -40)]],
  [
    "the world",
    [at(38, 127), at(39, -77), at(-33, 151)],
    [at(48, 68), at(-10, -55), at(0, 20), at(-25, 134)],
    [at(0, -25), at(20, -40)],
  ],
  [
    "the world, cut open over the Atlantic",
    [at(35, 139), at(-33, 151), at(34, -118), at(-33, -70), at(1, 103)],
    [at(48, 68), at(45, -100), at(-25, 134)],
    [at(0, -150), at(30, 180)],
  ],
];

describe("the ground of a map", () => {
  it.each(PLACES)("has land and sea where they are: %s", (_, places, land, sea) => {
    const frame = frameFor(places, SIZE);
    expect(land.filter((place) => !isLand(place, frame))).toEqual([]);
    expect(sea.filter((place) => isLand(place, frame))).toEqual([]);
  });

  it("shows borders", () => {
    const { borders } = drawGround(frameFor([at(38, 126.7), at(36, 128)], SIZE), atlas);
    expect(borders).toMatch(/^M-?\d+ -?\d+l/);
  });

  it("is cut to its frame, so that no page carries the whole coast", () => {
    const small = drawGround(frameFor([at(38, 126.7)], SIZE), atlas);
    expect(small.land.length).toBeLessThan(4000);
    const numbers = ringsOf(small.land).flat();
    expect(numbers.every(([x, y]) => x >= -8 && x <= 808 && y >= -8 && y <= 608)).toBe(true);
    for (const places of [
      [at(50, 10), at(60, 25), at(40, 0)],
      [at(0, 0), at(0, 170), at(0, -100)],
    ]) {
      const { land, borders } = drawGround(frameFor(places, { width: 960, height: 640, closest: 5 }), atlas);
      expect(land.length + borders.length).toBeLessThan(40_000);
    }
  });
});
