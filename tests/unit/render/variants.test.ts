import { expect, it } from "vitest";
import type { Entry, Term } from "../../../src/archive/term.ts";
import { variantsOf } from "../../../src/render/variants.ts";

const entry = (forms: readonly (readonly [string, number])[], through: unknown = null) =>
  ({ naming: { forms }, through }) as unknown as Entry;

it("the forms of a name are its own: not those of places inside, nor what differs in capitals only", () => {
  const entries = [
    entry([
      ["New York", 4],
      ["NEW YORK", 9],
      ["N.Y.", 1],
    ]),
    entry([["n.y.", 3]]),
    entry([["Brooklyn", 5]], {}),
  ];
  expect(variantsOf({ name: "New York", entries } as unknown as Term)).toEqual([{ text: "n.y.", count: 4 }]);
});
