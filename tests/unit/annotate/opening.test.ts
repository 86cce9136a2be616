import { expect, test } from "vitest";
import type { BlockInTree } from "../../../src/annotate/blocks.ts";
import { openingOf } from "../../../src/annotate/body.ts";

const blocks = (...texts: readonly (readonly [tag: string, text: string])[]) =>
  texts.map(
    ([tag, text]) =>
      ({ element: { type: "element", tagName: tag, properties: {}, children: [] }, text }) as unknown as BlockInTree,
  );

test.each([
  [
    ["p", "A whole sentence."],
    ["p", "Another."],
  ],
  [
    ["h2", "A heading"],
    ["p", "A whole sentence."],
  ],
] as const)("is the first paragraph", (...texts) => {
  expect(openingOf(blocks(...texts))).toBe("A whole sentence.");
});

test.each([
  ["My dear Agnes,", "nobody could say when.", "My dear Agnes, nobody could say when."],
  ["亲爱的朋友，", "水退了。", "亲爱的朋友， 水退了。"],
  ["عزيزتي سلمى،", "وصلت السفن.", "عزيزتي سلمى، وصلت السفن."],
])("of a letter goes on behind its salutation: %s", (salutation, text, opening) => {
  expect(openingOf(blocks(["p", salutation], ["h2", "No text"], ["p", text]))).toBe(opening);
});

test("of a letter that is nothing but its salutation is that", () => {
  expect(openingOf(blocks(["p", "My dear Agnes,"]))).toBe("My dear Agnes,");
});

test("of a text that ends with a comma after many words is the text", () => {
  const long = `${"word ".repeat(20)}word,`;
  expect(openingOf(blocks(["p", long], ["p", "Another."]))).toBe(long);
});
