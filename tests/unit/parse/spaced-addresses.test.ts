import { describe, expect, it } from "vitest";
import { createParser } from "../../../src/parse/parse-file.ts";
import { source } from "./source.ts";

const told = (body: string, markdown: "satteri" | "remark") =>
  createParser(
    { images: { remote: "refuse" } },
    { markdown },
  )(source(`---\ntitle: T\ndate: 2024\n---\n${body}\n`)).problems.map(({ rule, line, column, found, advice }) => [
    rule,
    line,
    column,
    found,
    advice,
  ]);

describe.each(["satteri", "remark"] as const)("an address with a space, by %s", (parser) => {
  it("makes no picture and no link, and that is said at its place", () => {
    expect(told("The port.\n\nSee ![Harbour](IMG 0001.JPG) and [the list](my lists/list 2.pdf).", parser)).toEqual([
      ["spaced-address", 7, 5, "IMG 0001.JPG", "Write ![Harbour](<IMG 0001.JPG>)"],
      ["spaced-address", 7, 34, "my lists/list 2.pdf", "Write [the list](<my lists/list 2.pdf>)"],
    ]);
  });

  it.each([
    "![Harbour](<IMG 0001.JPG>) and [it](a.md 'Title')",
    "[Kim](then still a general) came, [sic](as it is).",
    "`![x](IMG 0001.JPG)`",
    "\\![x](a.jpg)",
  ])("is not what %s has", (body) => {
    expect(told(body, parser).filter(([rule]) => rule === "spaced-address")).toEqual([]);
  });
});
