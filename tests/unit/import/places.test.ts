import { expect, it } from "vitest";
import { placer } from "../../../src/import/places.ts";

const TEXT = "ab\nc\n\nd";

it.each([
  ["as they come", [0, 1, 2, 3, 4, 5, 6, 7]],
  ["backwards", [7, 6, 5, 4, 3, 2, 1, 0]],
  ["with leaps", [6, 0, 7, 2, 5, 1, 3, 4]],
])("tells lines and columns of offsets, %s; a line end is of the line that it ends", (_, offsets) => {
  const placeAt = placer(TEXT, 10);
  const places = new Map(offsets.map((offset) => [offset, placeAt(offset)]));
  expect([0, 1, 2, 3, 4, 5, 6, 7].map((offset) => Object.values(places.get(offset) ?? {}).join(":"))).toEqual([
    "10:1",
    "10:2",
    "10:3",
    "11:1",
    "11:2",
    "12:1",
    "13:1",
    "13:2",
  ]);
});

it("knows but one line where a text has no line ends", () => {
  expect(placer("abc", 1)(3)).toEqual({ line: 1, column: 4 });
});
