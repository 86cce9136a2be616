import fc from "fast-check";
import { expect, it } from "vitest";
import { recently } from "../../../src/model/recently.ts";

it("gives what would be made, and makes nothing twice that fits into a generation", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { maxLength: 60 }), fc.integer({ min: 1, max: 12 }), (asked, room) => {
      const made: number[] = [];
      const square = recently(
        (n: number) => {
          made.push(n);
          return n * n;
        },
        { sizeOf: () => 1, room },
      );
      expect(asked.map(square)).toEqual(asked.map((n) => n * n));
      if (room >= 10) expect(new Set(made).size).toBe(made.length);
    }),
  );
});

it("keeps what is asked for again, and lets go of the rest", () => {
  const made: string[] = [];
  const upper = recently(
    (text: string) => {
      made.push(text);
      return text.toUpperCase();
    },
    { sizeOf: ({ length }) => length, room: 4 },
  );
  for (const text of ["often", "b", "often", "cccc", "often", "dddd", "often", "eeee", "often", "b"]) upper(text);
  expect(made).toEqual(["often", "b", "cccc", "dddd", "eeee", "b"]);
});
