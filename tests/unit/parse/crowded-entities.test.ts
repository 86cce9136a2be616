import { describe, expect, it } from "vitest";
import { findCrowdedEntities } from "../../../src/parse/crowded-entities.ts";
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
    expect(findCrowdedEntities(text)).toMatchObject({
      place: { column: 1, line: expect.any(Number) },
      message: expect.stringContaining("entities"),
      advice: expect.stringContaining("divide the paragraph"),
    });
    expect(findCrowdedEntities(text)?.place.line).toBeGreaterThanOrEqual(line);
  });

  it.each([
    ["in many paragraphs", "A word &amp; another.\n\n".repeat(20_000)],
    ["in the items of a list", "- a &amp; b\n".repeat(20_000)],
    ["in the rows of a table", `|a|b|\n|-|-|\n${"|c &amp; d|e|\n".repeat(8000)}`],
    ["in a long paragraph, now and then", `${"Long text of words. ".repeat(5000)}${"&eacute; ".repeat(300)}`],
  ])("but not %s", (_, text) => {
    expect(findCrowdedEntities(text)).toBeUndefined();
  });

  it("are refused with the file's line, before anything is parsed", () => {
    const { problems } = createParser({ images: { remote: "refuse" } })(article("&amp;".repeat(100_000)));
    expect(problems).toMatchObject([{ rule: "markdown-hostile", severity: "error", column: 1 }]);
  });
});
