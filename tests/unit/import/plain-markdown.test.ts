import fc from "fast-check";
import { toString as textOf } from "hast-util-to-string";
import { describe, expect, it } from "vitest";
import { plainMarkdown } from "../../../src/import/plain-markdown.ts";
import { settingsSchema } from "../../../src/model/settings.ts";
import { createParser } from "../../../src/parse/parse-file.ts";

const parse = createParser(settingsSchema.parse({}));

/** The words that a reader of the built page sees. */
function rendered(markdown: string): string {
  const text = `---\ntitle: T\ndate: 2020\n---\n\n${markdown}`;
  const { tree } = parse({ file: "a.md", kind: "article", text, hash: "", problems: [], beside: () => undefined });
  return spaced(textOf(tree));
}

function spaced(text: string): string {
  return text.replace(/[\s\u0085]+/gu, " ").trim();
}

describe("text stays text", () => {
  it.each([
    "# not a heading",
    "1. one\n2) two",
    "1. \n1. *",
    "1)\n2) a\n-\n- b\n+\n+ c\n#\n# d\n##\n## e",
    "- a\n+ b\n* c",
    "*a* _b_ `c` ~~d~~ [e](f) ![g](h) <b>i</b> &amp; &copy;",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "Title\n=====",
    "---\ntitle: x\n---",
    "[^1] and [^1]: note",
    "[a]: http://example.org",
    "\tcode\n    more",
    "a\\*b\\\\c",
    "www.example.org, http://example.org/a_b_c and a@example.org",
    "> quoted",
    "```\nfence",
    "<!-- comment --> <script>alert(1)</script>",
    "[the general](person:lee-jae-in)",
    "5 * 3 * 2 = 30 and snake_case_name",
  ])("%j", (text) => {
    expect(rendered(plainMarkdown(text))).toBe(spaced(text));
  });
});

it("renders the words of any text as they are", () => {
  const markup = fc.constantFrom(
    "*",
    "_",
    "`",
    "~",
    "#",
    ">",
    "-",
    "+",
    "1.",
    "[",
    "]",
    "(",
    ")",
    "!",
    "<",
    "&",
    ";",
    "|",
    "\\",
    ":",
    "http://",
    "@",
    " ",
    "\n",
    "a",
    "b",
    "=",
  );
  const text = fc.oneof(
    fc.array(markup, { maxLength: 30 }).map((parts) => parts.join("")),
    fc.string({ unit: "grapheme", maxLength: 60 }),
  );
  fc.assert(
    fc.property(
      text.filter((some) => !/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(some.replaceAll("\n", ""))),
      (some) => {
        expect(rendered(plainMarkdown(some))).toBe(spaced(some));
      },
    ),
    { numRuns: 1000 },
  );
});
