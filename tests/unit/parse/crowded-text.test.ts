import { describe, expect, it } from "vitest";
import { findCrowdedText } from "../../../src/parse/crowded-text.ts";
import { createParser } from "../../../src/parse/parse-file.ts";
import { article } from "./source.ts";

/** satteri keeps the text of a paragraph once more for each entity in it: 50,000 take more memory than most machines have. */
describe("entities without end", () => {
  it.each([
    ["in a row", "&amp;&#38;&#x26;".repeat(50_000), 1],
    ["between words", "word &eacute; word ".repeat(20_000), 1],
    ["on lines", `a\n\n${"word &eacute;\n".repeat(20_000)}`, 3],
    ["on lines that only look like rows", "|&amp;|\n".repeat(20_000), 1],
    ["behind a table that has ended", `|a|\n|-|\n|b|\n> c\n${"|&amp;\n".repeat(20_000)}`, 3],
    ["below a line of strokes that fits no head", `|a|b|\n|-|\n${"|&amp;\n".repeat(20_000)}`, 1],
  ])("%s are refused", (_, text, line) => {
    expect(findCrowdedText(text)).toMatchObject({
      place: { column: 1, line: expect.any(Number) },
      message: expect.stringContaining("entities"),
      advice: expect.stringContaining("divide the paragraph"),
    });
    expect(findCrowdedText(text)?.place.line).toBeGreaterThanOrEqual(line);
  });

  it.each([
    ["in many paragraphs", "A word &amp; another.\n\n".repeat(20_000)],
    ["in the items of a list", "- a &amp; b\n".repeat(20_000)],
    ["in the rows of a table", `|a|b|\n|-|-|\n${"|c &amp; d|e|\n".repeat(8000)}`],
    ["in a long paragraph, now and then", `${"Long text of words. ".repeat(5000)}${"&eacute; ".repeat(300)}`],
  ])("but not %s", (_, text) => {
    expect(findCrowdedText(text)).toBeUndefined();
  });

  it("are refused with the file's line, before anything is parsed", () => {
    const { problems } = createParser({ images: { remote: "refuse" } })(article("&amp;".repeat(100_000)));
    expect(problems).toMatchObject([{ rule: "markdown-hostile", severity: "error", column: 1 }]);
  });
});

describe("what satteri compares with all that stands before it in a paragraph", () => {
  it.each([
    ["openings of one kind and ends of another", "*a_ ".repeat(60_000), "stars, underscores and tildes"],
    ["three stars and an underscore", "***a_ ".repeat(60_000), "stars, underscores and tildes"],
    ["strokes of two lengths", "~a~~\n".repeat(60_000), "stars, underscores and tildes"],
    ["addresses without end", "www.a ".repeat(100_000), "addresses"],
    ["addresses of people", "a@b.c ".repeat(100_000), "addresses"],
    ["addresses with a scheme, on lines", "see http://a.b/c now\n".repeat(60_000), "addresses"],
  ])("is refused: %s", (_, text, what) => {
    expect(findCrowdedText(text)).toMatchObject({ message: expect.stringContaining(what) });
    expect(findCrowdedText(text.slice(0, text.length / 10))).toBeUndefined();
  });

  it.each([
    ["paragraphs", "x\n\n", 400_001],
    ["items", "- x\n", 200_000],
    ["tags", "<a href=x>", 1],
    ["definitions", "[a]: b\n", 200_000],
    ["line breaks", "x  \n", 200_000],
  ])("%s may not be more than memory has room for", (_, piece, line) => {
    const refused = findCrowdedText(piece.repeat(250_000));
    expect(refused?.message).toContain("more than 200,000 paragraphs");
    expect(Math.abs((refused?.place.line ?? 0) - line)).toBeLessThan(3);
    expect(findCrowdedText(piece.repeat(50_000))).toBeUndefined();
  });
});

it("a word of nine million characters is no more than a word", () => {
  const parse = createParser({ images: { remote: "refuse" } });
  expect(parse(article("a\\".repeat(4_600_000))).problems).toEqual([]);
  expect(parse(article(`${"a_".repeat(4_600_000)}`)).problems).toMatchObject([{ rule: "markdown-hostile" }]);
});
