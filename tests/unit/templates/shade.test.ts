import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DARKEST, shadeOf, shadeSteps } from "../../../templates/components/shade.ts";

describe("the shade of a day", () => {
  it("is the count itself where days are thin", () => {
    expect([0, 1, 2, 3].map((count) => shadeOf(count, 3))).toEqual([0, 1, 2, 3]);
    expect(shadeOf(1, 1)).toBe(1);
  });

  it("tells thin days apart beside one that is very full", () => {
    expect(shadeOf(1, 300)).toBeLessThan(shadeOf(30, 300));
    expect(shadeOf(30, 300)).toBeLessThanOrEqual(shadeOf(300, 300));
    expect(shadeOf(300, 300)).toBe(DARKEST);
  });

  it("grows with the count, and shades all that is not nothing", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 2000 }), (a, b) => {
        const [low, most] = [Math.min(a, b), Math.max(a, b)];
        expect(shadeOf(low, most)).toBeGreaterThanOrEqual(1);
        expect(shadeOf(low, most)).toBeLessThanOrEqual(shadeOf(most, most));
        expect(shadeOf(most, most)).toBe(Math.min(most, DARKEST));
        expect(shadeOf(0, most)).toBe(0);
      }),
    );
  });

  it("is explained by steps that leave no count out", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), (most) => {
        const steps = shadeSteps(most);
        expect(steps.length).toBeLessThanOrEqual(DARKEST);
        expect(steps[0]?.from).toBe(1);
        expect(steps.at(-1)?.to).toBe(most);
        for (const [index, { from }] of steps.entries())
          if (index > 0) expect(from).toBe((steps[index - 1]?.to ?? 0) + 1);
        for (const { shade, from, to } of steps)
          expect([shadeOf(from, most), shadeOf(to, most)]).toEqual([shade, shade]);
      }),
    );
  });
});
