import { describe, expect, test } from "vitest";
import { isVisible, nextChange } from "../../../src/archive/visibility.ts";

const open = { draft: false, from: null, until: null };

describe("isVisible", () => {
  test.each([
    ["an ordinary article", open, true],
    ["a draft", { ...open, draft: true }, false],
    ["from its very instant on", { ...open, from: 1000 }, true],
    ["not before", { ...open, from: 1001 }, false],
    ["until just before it expires", { ...open, until: 1001 }, true],
    ["not at the instant at which it does", { ...open, until: 1000 }, false],
  ])("%s", (_, visibility, expected) => {
    expect(isVisible(visibility, { now: 1000, drafts: false })).toBe(expected);
    expect(isVisible(visibility, { now: 1000, drafts: true })).toBe(true);
  });
});

describe("nextChange", () => {
  test("is the nearest instant to come, of what is no draft", () => {
    const all = [
      open,
      { ...open, from: 900 },
      { ...open, from: 3000, until: 2000 },
      { ...open, draft: true, from: 1500 },
    ];
    expect(nextChange(all, 1000)).toBe(2000);
    expect(nextChange(all, 3000)).toBeNull();
  });
});
