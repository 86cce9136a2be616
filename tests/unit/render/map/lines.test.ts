import { describe, expect, it } from "vitest";
import { createAtlases } from "../../../../src/render/map/atlas.ts";
import { frameFor, type LonLat, tellingFrame } from "../../../../src/render/map/frame.ts";
import { createLineFinder } from "../../../../src/render/map/lines.ts";

const SIZE = { width: 400, height: 300, closest: 2.5 };
const MEMPHIS = { lon: -90.05, lat: 35.15 };
const SOUTH_POLE = { lon: 0, lat: -90 };
const atlases = createAtlases();
const hasLines = createLineFinder(() => atlases("coarse"));
const near = (point: LonLat) => frameFor([point], SIZE);

describe("a map without a coast or a border tells nothing", () => {
  it.each([
    ["Memphis", MEMPHIS, false],
    ["the South Pole, all about which is ice", SOUTH_POLE, false],
    ["the ice south of Fiji, at the antimeridian", { lon: 180, lat: -88 }, false],
    ["the North Pole", { lon: 0, lat: 90 }, false],
    ["Novosibirsk", { lon: 82.9, lat: 55 }, false],
    ["the middle of the Pacific", { lon: -140, lat: 10 }, false],
    ["Kaesong", { lon: 126.6, lat: 38 }, true],
    ["Suva, at the antimeridian", { lon: 178.4, lat: -18.1 }, true],
    ["the 49th parallel, a straight line of many degrees", { lon: -105, lat: 49 }, true],
  ])("%s", (_, point, expected) => {
    expect(hasLines(near(point))).toBe(expected);
  });

  it("so it shows more of the world, as little as will do", () => {
    expect(tellingFrame([MEMPHIS], SIZE, hasLines)).toMatchObject({ kind: "region", reach: 10 });
    expect(tellingFrame([{ lon: 126.6, lat: 38 }], SIZE, hasLines).reach).toBe(2.5);
    expect(tellingFrame([MEMPHIS], SIZE, () => false).reach).toBe(20);
    expect(tellingFrame([SOUTH_POLE], SIZE, hasLines)).toMatchObject({ kind: "region", reach: 10 });
  });
});
