import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frameFor, frameNamed, type LonLat, locate, projectionOf } from "../../../../src/render/map/frame.ts";

const SIZE = { width: 400, height: 300, closest: 2.5 };
const at = (lat: number, lon: number): LonLat => ({ lat, lon });

const [KAESONG, SEOUL, PYONGYANG] = [at(37.97, 126.55), at(37.57, 126.98), at(39.02, 125.75)];
const [SUVA, APIA] = [at(-18.14, 178.44), at(-13.83, -171.77)];

describe("the frame of a map", () => {
  it("is the closest for a place alone, and no closer than it may", () => {
    expect(frameFor([KAESONG], SIZE)).toMatchObject({ kind: "region", reach: 2.5 });
    expect(frameFor([KAESONG], { ...SIZE, closest: 10 })).toMatchObject({ kind: "region", reach: 10 });
  });

  it("grows with what it holds", () => {
    expect(frameFor([KAESONG, SEOUL, PYONGYANG], SIZE).reach).toBe(2.5);
    expect(frameFor([KAESONG, at(43.1, 131.9)], SIZE).reach).toBe(5);
    expect(frameFor([at(59.3, 18.1), at(37, -8)], SIZE)).toMatchObject({ kind: "region", reach: 20 });
  });

  it("crosses the antimeridian without going round the world", () => {
    const frame = frameFor([SUVA, APIA], SIZE);
    expect(frame).toMatchObject({ kind: "region", reach: 5 });
    expect(Math.abs(frame.lon)).toBeGreaterThan(170);
    const project = projectionOf(frame);
    const [suva, apia] = [locate(SUVA, project, frame), locate(APIA, project, frame)];
    expect(suva?.[0]).toBeLessThan(apia?.[0] ?? 0);
  });

  it("holds a pole in its middle", () => {
    expect(frameFor([at(90, 0)], SIZE)).toMatchObject({ kind: "region", lat: 90, lon: 0 });
    const frame = frameFor([at(-85, 0), at(-85, 180)], SIZE);
    expect(frame).toMatchObject({ kind: "region", lat: -90 });
  });

  it("is the whole world where places lie on all sides of it, cut open where none do", () => {
    const world = frameFor([KAESONG, at(38.9, -77), at(59.3, 18), at(1.3, 103.8), at(-33, 151)], SIZE);
    expect(world).toMatchObject({ kind: "world", lon: 0 });
    const pacific = frameFor([at(35, 139), at(-33, 151), at(34, -118), at(-33, -70), at(1, 103)], SIZE);
    expect(pacific).toMatchObject({ kind: "world" });
    expect(Math.abs(pacific.lon)).toBeGreaterThanOrEqual(150);
  });

  it("shows the ice in the south only to whom it concerns", () => {
    const world = [KAESONG, at(38.9, -77), at(-33, 18)];
    expect(frameFor(world, SIZE).height).toBeLessThan(frameFor([...world, at(-77.8, 166.7)], SIZE).height);
  });

  it("is the same for near neighbours, so that they share their ground", () => {
    expect(frameFor([at(37.95, 126.67)], SIZE).id).toBe(frameFor([KAESONG], SIZE).id);
  });

  it("holds every place that it is made for, and names all that is in it", () => {
    const place = fc.record({
      lat: fc.double({ min: -90, max: 90, noNaN: true }),
      lon: fc.double({ min: -180, max: 180, noNaN: true }),
    });
    const sizes = fc.constantFrom(
      SIZE,
      { width: 960, height: 640, closest: 5 },
      { width: 1200, height: 430, closest: 5 },
    );
    const known = new Map<string, string>();
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 8 }), sizes, (places, size) => {
        const frame = frameFor(places, size);
        const project = projectionOf(frame);
        for (const point of places) expect(locate(point, project, frame)).not.toBeNull();
        // Its name stands for the ground under it.
        const facts = JSON.stringify(frame);
        expect(known.get(frame.id) ?? facts).toBe(facts);
        known.set(frame.id, facts);
        expect(JSON.stringify(frameNamed(frame.id))).toBe(facts);
      }),
      { numRuns: 300 },
    );
  });
});
