import { toHtml } from "hast-util-to-html";
import { describe, expect, test } from "vitest";
import { createParser } from "../../../src/parse/parse-file.ts";
import type { SourceFile } from "../../../src/read/source-file.ts";
import { workOf } from "../../support/work.ts";
import { article } from "./source.ts";

/** Texts that keep a naive parser busy for minutes, or end it. Each of them ends in a message, or in the right tree. */
const REFUSED: Readonly<Record<string, string>> = {
  "10,000 nested quotations": `${"> ".repeat(10_000)}a`,
  "100,000 nested quotations": `${">".repeat(100_000)}a`,
  "10,000 nested lists on a line": `${"- ".repeat(10_000)}a`,
  "10,000 nested ordered lists": `${"1. ".repeat(10_000)}a`,
  "lists nested by indentation": Array.from({ length: 1000 }, (_, level) => `${"  ".repeat(level)}- a`).join("\n"),
  "10,000 nested emphases": "*a _b ".repeat(10_000) + "c_ d*".repeat(10_000),
  "10,000 stars around a word": `${"**".repeat(5000)}a${"**".repeat(5000)}`,
  "100,000 underscores": "a_".repeat(100_000),
  "100,000 pairs of underscores": "__a".repeat(100_000),
  "50,000 addresses in a link": `[x](${"http://".repeat(50_000)}`,
  "50,000 addresses in an attribute": `<a href="${"https://a.b;".repeat(50_000)}`,
  "50,000 addresses with signs that end one": "http://&".repeat(50_000),
  "an address with 100,000 brackets": `http://a.b/${")".repeat(100_000)}x`,
  "10,000 nested divisions": "<div>".repeat(10_000),
  "10,000 nested divisions on lines": "<div>\n".repeat(10_000),
  "10,000 fonts before 10,000 paragraphs":
    Array.from({ length: 10_000 }, (_, n) => `<font color=${n}>`).join("") + "<p>".repeat(10_000),
  "10,000 tables in tables": "<table><tr><td>".repeat(10_000),
  "a table of 5,000 columns and 5,000 rows": `${"|a".repeat(5000)}|\n${"|-".repeat(5000)}|\n${"|a\n".repeat(5000)}`,
  "a table of 50,000 rows": `|a|\n|-|\n${"|b|\n".repeat(50_000)}`,
  "30,000 footnotes": Array.from({ length: 30_000 }, (_, n) => `[^${n}]\n\n[^${n}]: a\n`).join("\n"),
};

const PARSED: Readonly<Record<string, string>> = {
  // satteri stops resolving references where they would repeat more than the text is long, as cmark does.
  "50,000 references to a long address": `[a]: ${"x".repeat(5000)}\n\n${"[a] ".repeat(50_000)}`,
  "a line of 280,000 characters": "word ".repeat(56_000),
  "a line of 280,000 letters": "QUJD".repeat(70_000),
  "a line of 280,000 letters with 50 addresses": `${"字".repeat(5600)}http://a.b/`.repeat(50),
  "50,000 addresses in a row": "http://a.b ".repeat(50_000),
  "50,000 opening brackets": "[".repeat(50_000),
  "50,000 brackets": "[".repeat(25_000) + "]".repeat(25_000),
  "20,000 beginnings of links": "[a](".repeat(20_000),
  "20,000 beginnings of pictures": "![".repeat(20_000),
  "50,000 stars": `a ${"*".repeat(50_000)}`,
  "20,000 open emphases": "*a **b ".repeat(10_000),
  "back-ticks of every length": Array.from({ length: 300 }, (_, n) => "`".repeat(n + 1)).join(" "),
  "20,000 beginnings of comments": "<!--".repeat(20_000),
  "20,000 beginnings of comments in a line": "a <!--".repeat(20_000),
  "20,000 beginnings of declarations": "a <![CDATA[<?<!A ".repeat(7000),
  "50,000 smaller-than signs": "<".repeat(50_000),
  "20,000 definitions": Array.from({ length: 20_000 }, (_, n) => `[a${n}]: b`).join("\n"),
  "a rule of 50,000 stars": "* ".repeat(50_000),
  "50,000 tabs": `${"\t".repeat(50_000)}x`,
  "80,000 items of a list": "- a\n".repeat(80_000),
  "what is no delimiter row of 200,000 spaces": `a|b\n${" ".repeat(100_000)}-${" ".repeat(100_000)}-|-\n`,
  "a line of 500,000 spaces between two words": `a${" ".repeat(500_000)}b\n`,
  "50,000 lines of a lazy quotation": `> a\n${"b\n".repeat(50_000)}`,
};

const parse = createParser({ images: { remote: "refuse" } });

/** Measured below 3 s. */
async function parseSoon(file: SourceFile): Promise<ReturnType<typeof parse>> {
  const parsed: ReturnType<typeof parse>[] = [];
  expect(await workOf(() => parsed.push(parse(file)))).toBeLessThan(30_000);
  return parsed[0] as ReturnType<typeof parse>;
}

describe("refused with a message at a line of the body", () => {
  test.each(Object.entries(REFUSED))("%s", async (name, body) => {
    const { frontMatter, problems, tree } = await parseSoon(article(body));
    expect(frontMatter).toBeNull();
    expect(tree.children).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ severity: "error", advice: expect.any(String) });
    expect(problems[0]?.line).toBeGreaterThanOrEqual(name === "30,000 footnotes" ? 1 : 5);
  });
});

describe("parsed, with all of their text", () => {
  test.each(Object.entries(PARSED))("%s", async (_, body) => {
    const { frontMatter, problems, tree } = await parseSoon(article(body));
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(frontMatter).not.toBeNull();
    expect(toHtml(tree)).toMatch(/^<(p|hr|pre|ul|blockquote)|^$/);
  });
});

describe("remark-parse, which is slower, refuses more", () => {
  const reference = createParser({ images: { remote: "refuse" } }, { markdown: "remark" });
  test.each([
    "nested quotations",
    "lists nested by indentation",
    "nested emphases",
    "beginnings of comments in a line",
  ])("%s", (name) => {
    const [, body = ""] = Object.entries({ ...REFUSED, ...PARSED }).find(([key]) => key.endsWith(name)) ?? [];
    expect(body).not.toBe("");
    expect(reference(article(body)).problems).toMatchObject([{ severity: "error", rule: "markdown-hostile" }]);
  });
});

test("remark-parse does not limit references: the survey does", () => {
  const body = `[a]: ${"x".repeat(5000)}\n\n${"[a] ".repeat(1000)}`;
  const reference = createParser({ images: { remote: "refuse" } }, { markdown: "remark" });
  expect(reference(article(body)).problems).toMatchObject([
    { severity: "error", rule: "markdown-references", line: 7 },
  ]);
});

test.each([" ", "\t", "\u00a0", "- ", ": ", "' ", "# "])(
  "a line of 90,000 characters that is no YAML: %j",
  async (piece) => {
    const run = piece.repeat(90_000 / piece.length);
    for (const line of [`${run}x`, `title: ${run}: ${run.slice(0, 100)}`, `- ${run.slice(0, -4)}: x: x`]) {
      const text = `---\ndate: 2024\n${line.slice(0, 90_000)}\n---\nx\n`;
      const { problems } = await parseSoon({ ...article(""), text });
      expect(problems.length).toBeGreaterThan(0);
    }
  },
);

test("the faults of a draft's body are warnings", () => {
  const draft = parse({ ...article(""), text: `---\ntitle: T\ndate: 2024\ndraft: true\n---\n${"> ".repeat(200)}a` });
  expect(draft.frontMatter).toBeNull();
  expect(draft.problems).toMatchObject([{ severity: "warning", rule: "markdown-depth", line: 6 }]);
});
