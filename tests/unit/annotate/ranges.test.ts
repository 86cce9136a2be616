import fc from "fast-check";
import { expect, test } from "vitest";
import { firstBehind, inOrder, overlapsAny, rangesWithin } from "../../../src/annotate/ranges.ts";

const ranges = fc
  .uniqueArray(fc.nat(60), { maxLength: 24 })
  .map((places) => places.sort((a, b) => a - b))
  .map((places) => places.flatMap((start, n) => (n % 2 === 0 ? [{ start, end: places[n + 1] ?? start + 1 }] : [])));
const asked = fc.tuple(fc.nat(60), fc.nat(12)).map(([start, length]) => ({ start, end: start + length }));

test("gives what going through all of them gives", () => {
  fc.assert(
    fc.property(ranges, asked, (all, range) => {
      const touching = all.filter(({ start, end }) => start < range.end && end > range.start);
      expect(rangesWithin(range, all)).toEqual(touching);
      expect(overlapsAny(range, all)).toBe(touching.length > 0);
      expect(firstBehind(range.start, all)).toBe(all.filter(({ end }) => end <= range.start).length);
      expect(inOrder([...all].reverse())).toEqual(all);
    }),
    { seed: 1 },
  );
});
