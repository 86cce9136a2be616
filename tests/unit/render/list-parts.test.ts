import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PAGE_SIZE, splitList } from "../../../src/render/list-parts.ts";

type Entry = readonly [id: number, segment: string | null];

const entries = fc
  .array(fc.option(fc.constantFrom("2018", "2019", "2020")), { maxLength: 4 * PAGE_SIZE })
  .map((segments) => segments.map((segment, id): Entry => [id, segment]));

describe("splitList", () => {
  test("keeps a short list on one page", () => {
    const short: Entry[] = [
      [1, "2018"],
      [2, null],
    ];
    expect(splitList(short, PAGE_SIZE, ([, segment]) => segment)).toEqual({
      pages: [short],
      finer: new Map(),
      loose: [],
    });
  });

  test("loses nothing, shows the newest first, and never more than a page holds", () => {
    fc.assert(
      fc.property(entries, (list) => {
        const { pages, finer } = splitList(list, PAGE_SIZE, ([, segment]) => segment);
        const reached = new Set([...pages.flat(), ...[...finer.values()].flat()]);
        expect(reached.size).toBe(list.length);
        expect(pages[0]?.slice(0, PAGE_SIZE)).toEqual(list.slice(0, pages[0]?.length));
        for (const page of pages) expect(page.length).toBeLessThanOrEqual(PAGE_SIZE);
      }),
    );
  });
});
