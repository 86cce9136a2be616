import fc from "fast-check";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { readFrontMatter } from "../../../src/parse/front-matter.ts";
import { source } from "./source.ts";

/** What YAML can hold at all: no lone surrogates, no control characters. `read` has mended line ends. */
const word = fc
  .string({ unit: "binary", minLength: 1, maxLength: 60 })
  .filter(
    (text) =>
      /^[\x20-\x7e\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]*$/u.test(text) && text.trim() !== "",
  );

test("any title and any tags come back as they were written", () => {
  fc.assert(
    fc.property(
      word,
      fc.array(word),
      fc.constantFrom("PLAIN", "QUOTE_DOUBLE", "QUOTE_SINGLE"),
      (title, topics, style) => {
        const yaml = stringify({ title, date: "2024", topics }, { defaultStringType: style as "PLAIN", lineWidth: 40 });
        const { frontMatter, problems } = readFrontMatter(source(`---\n${yaml}---\n`));
        expect(problems).toEqual([]);
        expect(frontMatter).toMatchObject({ title: title.trim(), topics: topics.map((topic) => topic.trim()) });
      },
    ),
    { numRuns: 500 },
  );
});

test("no text makes it throw, and each problem is inside the file", () => {
  const line = fc.oneof(
    word,
    fc.constantFrom("---", "...", "title: a", "- x", "  b: [", "&a *a", "\t{", "'", "? :", "!!x", "|", "%Y"),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const text = `---\n${lines.join("\n")}\n---\n`;
      const { problems } = readFrontMatter(source(text));
      for (const problem of problems) {
        expect(problem.line).toBeLessThanOrEqual(text.split("\n").length);
        expect(problem.column).toBeGreaterThanOrEqual(1);
      }
    }),
    { numRuns: 1000 },
  );
});

test("a broken file is broken each time it is read", () => {
  const broken = source("---\ntitle: a: b\n---\n");
  expect(readFrontMatter(broken).problems).toHaveLength(1);
  expect(readFrontMatter(broken).problems).toHaveLength(1);
});

test("places are those of the values, also in lists with gaps, and of what encloses them", () => {
  const yaml = 'title: A\ndate: 2024\npeople:\n  - Kim\n  -\n  - "Trump"\nplaces: [a, b]\ntopics: one';
  const { placeOf } = readFrontMatter(source(`---\n${yaml}\n---\n`));
  expect(placeOf(["people", 0])).toEqual({ line: 5, column: 5 });
  expect(placeOf(["people", 1])).toEqual({ line: 7, column: 5 });
  expect(placeOf(["places", 1])).toEqual({ line: 8, column: 13 });
  expect(placeOf(["topics", 0])).toEqual({ line: 9, column: 9 });
  expect(placeOf(["people", 9])).toEqual({ line: 5, column: 3 });
  expect(placeOf(["nothing"])).toEqual({ line: 2, column: 1 });
});

test("places are found where only one of the two YAML libraries reads the text", () => {
  const { frontMatter, placeOf } = readFrontMatter(
    source('---\ntitle: "wrapped\nonto"\ndate: 2024\npeople: [a]\n---\n'),
  );
  expect(frontMatter).toMatchObject({ title: "wrapped onto" });
  expect(placeOf(["people", 0]).line).toBe(5);
});

test("keys that hold nothing in a list of one value leave an empty list", () => {
  const { frontMatter } = readFrontMatter(source("---\ntitle: A\ndate: 2024\npeople: ~\nplaces: null\n---\n"));
  expect(frontMatter).toMatchObject({ people: [], places: [] });
});

test.each([
  ["100,000 blank lines", `title: A\n${"\n".repeat(90_000)}x`],
  ["50,000 brackets", `title: ${"[".repeat(50_000)}`],
  ["50,000 braces", `title: ${"{".repeat(50_000)}`],
  ["50,000 keys in keys", `${"? ".repeat(50_000)}a`],
  ["50,000 lists in lists", `title: A\nx:\n${"- ".repeat(49_000)}a`],
  ["aliases of aliases", `title: &a A\n${Array.from({ length: 3000 }, (_, n) => `k${n}: [*a, *a]`).join("\n")}`],
  ["300,000 characters", `title: ${"x".repeat(300_000)}`],
  ["30,000 keys", Array.from({ length: 9000 }, (_, n) => `k${n}: v`).join("\n")],
])("%s end in messages", (_, yaml) => {
  const { frontMatter, problems } = readFrontMatter(source(`---\n${yaml}\n---\n`));
  expect(frontMatter).toBeNull();
  expect(problems.length).toBeGreaterThan(0);
});

test("a required key that is written otherwise is one fault, told where it stands", () => {
  const { problems } = readFrontMatter(source("---\nTitle: Low Sunday\nDATE: 2021-04-11\nTAGS: roof\n---\n"));
  expect(problems.map(({ rule, line, found, advice }) => [rule, line, found, advice])).toEqual([
    ["front-matter-missing-key", 2, "Title", "Write title: and not Title:"],
    ["front-matter-missing-key", 3, "DATE", "Write date: and not DATE:"],
    ["front-matter-unknown-key", 4, "TAGS", undefined],
  ]);
});
