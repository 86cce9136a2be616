import fc from "fast-check";
import { expect, it } from "vitest";
import { isWithin } from "../../../templates/client/search/dates.ts";
import { countBoth, isOneOf, placesIn, union } from "../../../templates/client/search/sets.ts";

/** What the search does with ascending lists of articles, beside what sets say. */
const address = fc.integer({ min: 0, max: 60 });
const list = fc.uniqueArray(address, { maxLength: 30 }).map((all) => Float64Array.from(all).sort());
const asked = fc.array(address, { maxLength: 40 });

it("knows whether an article is in a list, in whatever order it is asked", () => {
  fc.assert(
    fc.property(list, asked, (all, some) => {
      const has = isOneOf(all);
      for (const one of some) expect(has(one)).toBe(all.includes(one));
    }),
  );
});

it("knows whether an article lies in a stretch, in whatever order it is asked", () => {
  fc.assert(
    fc.property(list, asked, (ends, some) => {
      const stretches = Array.from(
        { length: ends.length >> 1 },
        (_, n) => [ends[n * 2] ?? 0, ends[n * 2 + 1] ?? 0] as const,
      );
      const lies = isWithin(stretches);
      for (const one of some) expect(lies(one)).toBe(stretches.some(([from, to]) => one >= from && one <= to));
    }),
  );
});

it("joins lists and compares them", () => {
  fc.assert(
    fc.property(fc.array(list, { maxLength: 4 }), list, (lists, other) => {
      const all = union(lists);
      expect([...all]).toEqual([...new Set(lists.flatMap((one) => [...one]))].sort((a, b) => a - b));
      const shared = [...all].filter((one) => other.includes(one));
      expect(countBoth(all, other)).toBe(shared.length);
      expect([...placesIn(all, other)].map((place) => all[place])).toEqual(shared);
    }),
  );
});
