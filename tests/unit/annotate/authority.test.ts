import { describe, expect, it } from "vitest";
import { authorityOf } from "../../../src/annotate/authority.ts";
import type { PersonFrontMatter, PlaceFrontMatter } from "../../../src/model/front-matter.ts";
import { settingsSchema } from "../../../src/model/settings.ts";
import type { Slug } from "../../../src/model/slug.ts";
import { createParser } from "../../../src/parse/parse-file.ts";
import type { ParsedFile } from "../../../src/parse/parsed-file.ts";

const parse = createParser(settingsSchema.parse({}));

describe("places around places", () => {
  it("cuts a circle where it closes, and names only those in it", () => {
    const { parents, problems } = placesOf({ inn: "a", a: "b", b: "c", c: "a" });
    expect(parents).toEqual({ inn: ["a"], a: ["b"], b: ["c"], c: [] });
    expect(problems).toMatchObject([
      { rule: "part-of-loop", file: "content/places/c.md", line: 3, found: "a → b → c → a" },
    ]);
  });

  it.each([
    ["outermost first", (n: number) => n],
    ["innermost first", (n: number) => 9999 - n],
  ])("cuts 3,000 places each inside the next into short chains, %s", (_, order) => {
    const slugs = Array.from({ length: 3000 }, (_, n) => `p${order(1000 + n)}`);
    const around = new Map(slugs.map((slug, n) => [slug, n === 0 ? undefined : slugs[n - 1]]));
    const { parents, problems } = placesOf(Object.fromEntries([...around].sort()));
    expect(longestChain(parents)).toBe(20);
    expect(problems.length).toBeGreaterThan(100);
    expect(new Set(problems.map(({ message }) => message))).toEqual(new Set(["places are nested more than 20 deep"]));
  });

  it("leaves twenty around the innermost alone", () => {
    const slugs = Array.from({ length: 21 }, (_, n) => `p${10 + n}`);
    for (const order of [slugs, slugs.toReversed()]) {
      const { problems } = placesOf(Object.fromEntries(slugs.map((_, n) => [order[n], order[n + 1]])));
      expect(problems).toEqual([]);
    }
  });
});

describe("records that are merged", () => {
  it.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string | null>>, readonly string[]]>([
    ["into a record that is merged itself", { a: "b", b: "c" }, { a: "b", b: "c" }, []],
    ["into nothing, by way of another, are told of where that is", { a: "b", b: "x" }, { a: "b", b: null }, ["b → x"]],
    ["into a circle are at no fault", { a: "b", b: "c", c: "b" }, { a: "b", b: null, c: "b" }, ["b → c"]],
    ["into themselves", { a: "a" }, { a: null }, ["a → a"]],
  ])("%s", (_, merged, expected, faults) => {
    const people = ["a", "b", "c"].map((slug) =>
      recordFile(
        `content/people/${slug}.md`,
        `name: Person ${slug}\n${merged[slug] === undefined ? "" : `mergedInto: ${merged[slug]}\n`}`,
      ),
    );
    const { authority, problems } = authorityOf({ people, places: [] }, "UTC");
    for (const [slug, target] of Object.entries(expected))
      expect(authority.people.get(slug as Slug)?.mergedInto, slug).toBe(target);
    expect(problems.map(({ file, found }) => `${file.slice(15, -3)} → ${found}`)).toEqual(faults);
  });
});

/** @param around Slug of each place → slug of the place around it. */
function placesOf(around: Readonly<Record<string, string | undefined>>) {
  const places = Object.entries(around).map(([slug, partOf]) =>
    recordFile(
      `content/places/${slug}.md`,
      `name: Place ${slug}\n${partOf === undefined ? "" : `partOf: ${partOf}\n`}`,
    ),
  );
  const { authority, problems } = authorityOf({ people: [], places }, "UTC");
  return {
    parents: Object.fromEntries([...authority.places].map(([slug, { partOf }]) => [slug, partOf])),
    problems,
  };
}

function recordFile(file: string, yaml: string): ParsedFile<PlaceFrontMatter> & ParsedFile<PersonFrontMatter> {
  const text = `---\n${yaml}---\n`;
  return parse({
    file,
    kind: file.startsWith("content/people/") ? "people" : "places",
    text,
    problems: [],
    hash: "",
    beside: () => undefined,
  }) as never;
}

function longestChain(parents: Readonly<Record<string, readonly Slug[]>>): number {
  const climb = (slug: string): number => Math.max(0, ...(parents[slug] ?? []).map((outer) => 1 + climb(outer)));
  return Math.max(...Object.keys(parents).map(climb));
}
