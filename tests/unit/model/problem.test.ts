import { expect, test } from "vitest";
import { placeAt } from "../../../src/model/problem.ts";

test.each([
  [0, 1, 1],
  [2, 1, 3],
  // The line end belongs to the line that it ends.
  [3, 1, 4],
  [4, 2, 1],
  [5, 3, 1],
  [7, 3, 3],
])("offset %i of a text stands in line %i, column %i", (offset, line, column) => {
  expect(placeAt("one\n\ntwo", offset)).toEqual({ line, column });
});
