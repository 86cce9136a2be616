import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clusterSpots } from "../../../../src/render/map/clusters.ts";

const radius = (count: number) => 2 + 3 * Math.sqrt(count);

describe("discs on a map", () => {
  it("become one where they would touch, which counts what they share once", () => {
    const spots = [
      { x: 100, y: 100, counted: ["a", "b", "c"], value: "Seoul" },
      { x: 103, y: 100, counted: ["c", "d"], value: "Incheon" },
      { x: 200, y: 100, counted: ["e"], value: "Tokyo" },
    ];
    const clusters = clusterSpots(spots, radius, 1);
    expect(clusters).toEqual([
      { x: 100, y: 100, r: radius(4), count: 4, values: ["Seoul", "Incheon"] },
      { x: 200, y: 100, r: radius(1), count: 1, values: ["Tokyo"] },
    ]);
  });

  it("do not touch, and lose no place, whatever the order they come in", () => {
    const spot = fc.record({
      x: fc.integer({ min: 0, max: 300 }),
      y: fc.integer({ min: 0, max: 300 }),
      counted: fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 12 }),
    });
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 60 }), (spots) => {
        const valued = spots.map((one, value) => ({ ...one, value }));
        const clusters = clusterSpots(valued, radius, 1);
        expect(clusters.flatMap(({ values }) => values).sort((a, b) => a - b)).toEqual(spots.map((_, index) => index));
        for (const [index, a] of clusters.entries()) {
          for (const b of clusters.slice(index + 1))
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(a.r + b.r + 1);
          const counted = new Set(a.values.flatMap((value) => spots[value]?.counted ?? []));
          expect(a.count).toBe(counted.size);
        }
      }),
    );
  });
});
