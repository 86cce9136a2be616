import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { outputPath, type Permalink } from "../../../src/model/permalink.ts";
import { createPathCheck, foldPath } from "../../../src/write/check-paths.ts";
import { pathConflicts } from "../../support/path-conflicts.ts";
import { workOf } from "../../support/work.ts";

const check = (...permalinks: string[]) => pathConflicts(permalinks as Permalink[]);

describe("two files that cannot both be published", () => {
  test.each([
    ["same", "/a/", "/a/"],
    ["same", "/a/", "/a/index.html"],
    ["same", "/.dateline-output", "/.dateline-output"],
    ["case", "/People/", "/people/"],
    ["case", "/people/Х/", "/people/х/"],
    ["case", "/Σς/", "/σσ/"],
    ["case", "/é/", "/e\u0301/"],
    ["case", "/People/a/", "/people/b/"],
    ["file-and-folder", "/a", "/a/"],
    ["file-and-folder", "/a/", "/a"],
    ["file-and-folder", "/a/b/c/", "/a"],
    ["file-and-folder", "/A", "/a/b/c.txt"],
  ] as const)("%s: %s and %s", (kind, first, second) => {
    expect(check(first, second).at(-1)).toEqual({ permalink: second, kind, with: first });
  });

  test.each([
    ["/straße/", "/strasse/"],
    ["/a/", "/a.html"],
    ["/a/b/", "/a/c/"],
    ["/й/", "/и/"],
    ["/1937/07/", "/1937/07/07/"],
  ])("no conflict: %s and %s", (first, second) => {
    expect(check(first, second)).toEqual([]);
  });
});

describe("a file that cannot be published everywhere", () => {
  test.each([
    ["escape", "/../x"],
    ["escape", "/a/../../x/"],
    ["escape", "/a//b"],
    ["escape", "/./a"],
    ["escape", "//"],
    ["escape", "a/b"],
    ["name", "/a\\..\\b"],
    ["name", "/c:/x"],
    ["name", "/what?/"],
    ["name", "/a\u0000b"],
    ["name", "/trailing./"],
    ["name", "/trailing /x"],
    ["name", "/con/"],
    ["name", "/NUL.txt"],
    ["name", "/com1.tar.gz"],
    ["name", "/\ud800/"],
    ["name", `/${"가".repeat(86)}/`],
  ] as const)("%s: %j", (kind, permalink) => {
    expect(check(permalink)).toEqual([{ permalink, kind, with: null }]);
  });

  test.each([
    "/console/",
    "/com/",
    "/com10/",
    "/nullable.txt",
    "/.well-known/x",
    "/김정은/",
    "/a b/",
    `/${"a".repeat(255)}`,
  ])("no fault: %j", (permalink) => {
    expect(check(permalink)).toEqual([]);
  });
});

test("the first of three keeps the path, and the other two are reported", () => {
  expect(check("/a/", "/A/", "/a/").map((conflict) => [conflict.kind, conflict.with])).toEqual([
    ["case", "/a/"],
    ["same", "/a/"],
  ]);
});

test("100,000 deep paths are checked in a second or so", async () => {
  const permalinks = Array.from({ length: 100_000 }, (_, n) => `/${n % 100}/${n % 1000}/статья-${n}/`);
  expect(await workOf(() => expect(check(...permalinks)).toEqual([]))).toBeLessThan(10_000);
});

const anyPermalink = fc
  .tuple(fc.array(fc.constantFrom("a", "A", "b", "Σ", "σ", "x.html"), { minLength: 1, maxLength: 3 }), fc.boolean())
  .map(([names, page]) => `/${names.join("/")}${page ? "/" : ""}` as Permalink);

test("paths without a conflict can be written side by side on a disk that ignores case", () => {
  fc.assert(
    fc.property(fc.array(anyPermalink, { maxLength: 12 }), (permalinks) => {
      const refused = new Set(pathConflicts(permalinks).map((conflict) => conflict.permalink));
      const kept = new Set(permalinks.filter((one) => !refused.has(one)).map((one) => foldPath(outputPath(one))));
      expect(kept.size).toBe(new Set(permalinks.filter((one) => !refused.has(one))).size);
      for (const path of kept) for (const other of kept) expect(other.startsWith(`${path}/`)).toBe(false);
    }),
  );
});

const anyPath = fc
  .array(
    fc.constantFrom("a", "A", "b1", "b1.css", "B1.css", "index.html", "Index.html", "a-b_c", ".a", "nul", "-", "ä", ""),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .chain((names) => fc.constantFrom(`/${names.join("/")}`, `/${names.join("/")}/`, "/") as fc.Arbitrary<Permalink>);

test("paths that are plainly kept apart are judged as they are beside one that is not", () => {
  let conflicts = 0;
  fc.assert(
    fc.property(fc.array(anyPath, { maxLength: 5 }), (permalinks) => {
      const found = pathConflicts(permalinks);
      conflicts += found.length;
      expect(pathConflicts(["/.far/ä/away" as Permalink, ...permalinks])).toEqual(found);
    }),
    { numRuns: 3000 },
  );
  expect(conflicts).toBeGreaterThan(100);
});

test("knowing what was checked for an earlier output changes no verdict", () => {
  fc.assert(
    fc.property(fc.array(anyPermalink, { maxLength: 8 }), fc.array(anyPermalink, { maxLength: 8 }), (before, now) => {
      const refused = new Set(pathConflicts(before).map(({ permalink }) => permalink));
      const known = new Set(before.filter((one) => !refused.has(one)).map(outputPath));
      const conflictOf = createPathCheck(known);
      expect(now.flatMap((one) => conflictOf(one, outputPath(one)) ?? [])).toEqual(pathConflicts(now));
    }),
  );
  const conflictOf = createPathCheck(new Set([".dateline-output"]));
  expect(conflictOf("/.dateline-output" as Permalink, ".dateline-output")).toBeDefined();
});
