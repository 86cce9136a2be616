import { describe, expect, it } from "vitest";
import type { Term } from "../../../src/archive/term.ts";
import { pagePermalink } from "../../../src/model/permalink.ts";
import { slugify } from "../../../src/model/slug.ts";
import { fittingTree, isLongTree } from "../../../src/render/index-parts.ts";

const places = (count: number, name: string) =>
  Array.from({ length: count }, (_, n) => {
    const own = `${name} ${n}`;
    return { name: own, sort: own, permalink: pagePermalink("places", slugify(own)) } as unknown as Term;
  });

describe("a tree of places", () => {
  // 385 and their map took 154 kB.
  it.each([
    [250, "Harbour", true, false],
    [385, "Harbour", true, true],
    [385, "Harbour", false, false],
    [700, "Harbour", false, true],
    [250, "ميناء القاهرة الجديدة الكبير", true, true],
  ])("%i called %s, beside maps: %s, are too many: %s", (count, name, maps, isLong) => {
    expect(isLongTree(places(count, name), maps)).toBe(isLong);
  });

  it("holds so many of the first as leave room for the maps", () => {
    const long = places(250, "ميناء القاهرة الجديدة الكبير");
    const fitting = fittingTree(long);
    expect(fitting.length).toBeGreaterThan(100);
    expect(fitting).toEqual(long.slice(0, fitting.length));
    expect(isLongTree(fitting, true)).toBe(false);
    expect(fittingTree(places(250, "Harbour"))).toHaveLength(250);
  });
});
