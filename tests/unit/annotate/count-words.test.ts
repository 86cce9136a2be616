import fc from "fast-check";
import { expect, test } from "vitest";
import { countWords } from "../../../src/annotate/count-words.ts";

test.each([
  ["", 0],
  ["  one\ttwo\n three\u00a0four ", 4],
  ["“Well” — it’s so", 4],
  ["김정은은 평양에", 2],
  ["平壤", 2],
  ["Kim 金正恩 said", 5],
  ["ไทย", 3],
])("%j has %i", (text, count) => {
  expect(countWords(text)).toBe(count);
});

/** With none of the short cuts that most texts allow. */
function countSlowly(text: string): number {
  const single = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu;
  const words = text
    .replace(single, " ")
    .split(/\s+/u)
    .filter((word) => word !== "");
  return (text.match(single)?.length ?? 0) + words.length;
}

test("each character is counted by its script, or is part of a word, or parts two", () => {
  for (let code = 0; code < 0x30000; code++) {
    const text = `a${String.fromCodePoint(code)}b`;
    if (countWords(text) !== countSlowly(text)) throw new Error(`U+${code.toString(16)}`);
  }
});

test("any text is counted the same", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.string({ unit: fc.constantFrom(" ", "\n", "a", "é", "한", "漢", "\u00a0", "\u2028", "—") }),
      (a, b) => {
        expect(countWords(a + b)).toBe(countSlowly(a + b));
      },
    ),
  );
});
