import fc from "fast-check";
import { expect, it } from "vitest";
import { openMap, packMap, sealMap } from "../../../src/model/packed-map.ts";

const text = fc.string({ unit: "grapheme" }).map((value) => value.replace(/[\0\p{Surrogate}]/gu, ""));
const entries = fc.uniqueArray(fc.tuple(text, text), { selector: ([key]) => key });

const pack = (given: readonly (readonly [string, string])[]) => packMap(new Map(given), (value) => value);

it("holds what it was given, and nothing else", () => {
  fc.assert(
    fc.property(entries, text, (given, other) => {
      const known = new Map(given);
      const packed = pack(given);
      expect(packed.size).toBe(known.size);
      for (const [key, value] of known) expect([packed.get(key), packed.has(key)]).toEqual([value, true]);
      expect([packed.get(other), packed.has(other)]).toEqual([known.get(other), known.has(other)]);
      expect([...packed.entries()]).toEqual([...known].sort(([a], [b]) => (a < b ? -1 : 1)));
    }),
  );
});

it("changed is what it would have been if it had been packed so", () => {
  const changes = fc.uniqueArray(fc.tuple(text, fc.option(text)), { selector: ([key]) => key });
  fc.assert(
    fc.property(entries, changes, fc.nat(), (given, changed, n) => {
      // Some that are there, some that are not.
      const all = new Map<string, string | null>([
        ...changed,
        ...given.slice(n % 5, 3).map(([key]) => [key, "x"] as const),
      ]);
      const after = new Map(given);
      for (const [key, value] of all) value === null ? after.delete(key) : after.set(key, value);
      const packed = pack(given).with(all);
      expect(Buffer.from(packed.bytes).equals(pack([...after]).bytes)).toBe(true);
      expect(packed.size).toBe(after.size);
    }),
  );
});

it("comes back from a file as it went in, and not at all where a byte of it has changed", () => {
  fc.assert(
    fc.property(entries, text, fc.nat(), fc.integer({ min: 1, max: 255 }), (given, head, at, by) => {
      const sealed = sealMap("one", head, pack(given));
      const opened = openMap("one", sealed);
      expect(opened?.head).toBe(head);
      expect([...(opened?.map.entries() ?? [])]).toEqual([...pack(given).entries()]);
      const place = at % sealed.length;
      sealed[place] = (sealed[place] ?? 0) ^ by;
      expect(openMap("one", sealed)).toBeUndefined();
      expect(openMap("one", sealed.subarray(0, place))).toBeUndefined();
      expect(openMap("another", sealMap("one", head, pack(given)))).toBeUndefined();
    }),
  );
});
