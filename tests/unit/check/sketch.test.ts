import { expect, it } from "vitest";
import { resemblance, type Sketch, sketchOf } from "../../../src/check/sketch.ts";
import { createRandom } from "../../support/random.ts";

const random = createRandom(3);
const words = Array.from({ length: 600 }, (_, n) => `word${n}${random.below(1000)}`);
const text = words.join(" ");

function sketched(of: string): Sketch {
  const sketch = sketchOf([of]);
  if (sketch === null) throw new Error("too short");
  return sketch;
}

it("finds a text like itself, whatever its case, accents and blocks", () => {
  const parts = sketchOf([words.slice(0, 300).join("  ").toUpperCase(), words.slice(300).join("\n")]);
  expect(parts && resemblance(sketched(text), parts)).toBe(1);
});

it("estimates how much of it is the same", () => {
  // A tenth of the words changed, all in a row.
  const edited = sketched([...words.slice(0, 540), ...words.slice(540).map((word) => `${word}b`)].join(" "));
  expect(resemblance(sketched(text), edited)).toBeGreaterThan(0.72);
  expect(resemblance(sketched(text), edited)).toBeLessThan(0.9);
  expect(resemblance(sketched(text), sketched(words.map((word) => `${word}c`).join(" ")))).toBe(0);
  const half = sketched(words.slice(0, 300).join(" "));
  expect(resemblance(sketched(text), half)).toBeGreaterThan(0.35);
  expect(resemblance(sketched(text), half)).toBeLessThan(0.65);
});

it("reads scripts without spaces, and leaves short texts alone", () => {
  const chinese = "朝鲜半岛的局势在秋天变得紧张，双方都没有退让。道路被炸毁，谈判没有恢复，人们等待着消息。".repeat(2);
  expect(sketchOf([chinese])?.words).toBeGreaterThan(60);
  expect(sketchOf(["A short note on nothing."])).toBe(null);
});
