import { describe, expect, it } from "vitest";
import type { Term } from "../../../../src/archive/term.ts";
import type { Article } from "../../../../src/model/article.ts";
import type { Href, Permalink } from "../../../../src/model/permalink.ts";
import { en } from "../../../../src/model/strings/en.ts";
import { closerMap, clusterMap } from "../../../../src/render/map/cluster-map.ts";
import type { Located } from "../../../../src/render/map/located.ts";
import type { MadeMap } from "../../../../src/render/map/view.ts";

const SIZE = { width: 960, height: 640, closest: 2.5 };
const TOOLS = { strings: en, link: (permalink: Permalink) => permalink as string as Href };
const FAR = [placeAt("Washington", -77, 38.9), placeAt("Moscow", 37.6, 55.7), placeAt("Singapore", 103.8, 1.3)];
const NEAR = Array.from({ length: 9 }, (_, n) => placeAt(`Town ${n}`, 126 + n * 0.3, 37 + (n % 3) * 0.6));

function placeAt(name: string, lon: number, lat: number): Located {
  const permalink = `/places/${name.toLowerCase().replace(" ", "-")}/` as Permalink;
  const place = { name, permalink, published: true, entries: [], containedIn: [] } as unknown as Term;
  return { place, kind: null, at: { lon, lat }, articles: [{ id: name } as Article] };
}

const titles = (made: MadeMap | null) => made?.map.layers[0]?.marks.map(({ title }) => title) ?? [];

describe("where many places lie close together", () => {
  it("a second map tells apart what the first joins", () => {
    const all = [...FAR, ...NEAR];
    expect(titles(clusterMap(all, SIZE, () => true, TOOLS)).filter((title) => title.startsWith("Town"))).toHaveLength(
      1,
    );
    const closer = closerMap(all, SIZE, TOOLS);
    expect(closer?.frame).toMatchObject({ kind: "region", reach: 2.5 });
    expect(titles(closer)).toHaveLength(NEAR.length);
  });

  it("one far off among them does not make all small", () => {
    const outlier = placeAt("Harbin", 131, 43);
    expect(closerMap([...FAR, ...NEAR, outlier], SIZE, TOOLS)?.frame.reach).toBe(2.5);
  });

  it("there is none where they are few, are not crowded, or are shown as close as can be", () => {
    expect(closerMap([...FAR, ...NEAR.slice(0, 4)], SIZE, TOOLS)).toBeNull();
    expect(closerMap(NEAR, SIZE, TOOLS)).toBeNull();
    const spread = Array.from({ length: 12 }, (_, n) => placeAt(`Port ${n}`, n * 30 - 170, (n % 4) * 15));
    expect(closerMap(spread, SIZE, TOOLS)).toBeNull();
    expect(closerMap([], SIZE, TOOLS)).toBeNull();
  });
});
