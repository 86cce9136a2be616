import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainSlugs } from "../../../src/archive/plain-slugs.ts";
import { foldName } from "../../../src/model/fold.ts";

const slugsOf = (names: readonly string[]) =>
  plainSlugs(new Map(names.map((name) => [foldName(name), name])), new Set());

describe("plainSlugs", () => {
  test("gives the plain slug to the name that it spells out, and a hash to what collides with it", () => {
    const slugs = slugsOf(["a b", "a/b"]);
    expect(slugs.get("a b")).toBe("a-b");
    expect(slugs.get("a/b")).toMatch(/^a-b-[0-9a-f]{8}$/);
  });

  test("keeps names apart, whatever their order", () => {
    const names = fc.uniqueArray(fc.oneof(fc.string(), fc.string({ unit: "grapheme" })), { selector: foldName });
    fc.assert(
      fc.property(names, (list) => {
        const slugs = slugsOf(list);
        expect(new Set(slugs.values()).size).toBe(slugs.size);
        expect(slugsOf([...list].reverse())).toEqual(slugs);
      }),
    );
  });
});
