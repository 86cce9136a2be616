import commonmark from "commonmark-spec";
import fc from "fast-check";
import type { Root } from "mdast";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { VFile } from "vfile";
import { expect, test } from "vitest";
import { remarkToHast } from "../../../src/parse/remark-to-hast.ts";
import { satteriParser } from "../../../src/parse/satteri-parser.ts";
import { GFM_EXAMPLES } from "./gfm-examples.ts";

const options = { allowDangerousHtml: true, clobberPrefix: "" };
const ours = unified().use(satteriParser).use(remarkToHast, options).freeze();
const theirs = unified().use(satteriParser).use(remarkRehype, options).freeze();

/** With positions and all. */
function expectSame(markdown: string): void {
  const [given, wanted] = [ours, theirs].map((processor) => {
    const tree = processor.runSync(processor.parse(markdown) as Root, new VFile(markdown));
    return JSON.parse(JSON.stringify(tree, sorted));
  });
  expect(given).toEqual(wanted);
}

/** Keys in one order. */
function sorted(_: string, value: unknown): unknown {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

const EXAMPLES = [...commonmark.tests.map(({ markdown }) => markdown.replaceAll("→", "\t")), ...GFM_EXAMPLES];

test("the examples of the specifications become what remark-rehype makes of them", () => {
  for (const markdown of EXAMPLES) expectSame(markdown);
});

test("and so does what is made of such parts", () => {
  const part = fc.constantFrom(
    ..."a  .|*b*|**c *d***|***e***|\n|\n\n|  \n|\\\n|&#32;\n|\n&#9;|&#13;|# |## x\n|[l](m)|[r]|\n\n[r]: u\n|[^1]|\n\n[^1]: n\n|`c`|<b>|<!-- -->|![i](j)|~~s~~|\n- |\n> |한 |\n---\n|https://a.example".split(
      "|",
    ),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => expectSame(parts.join(""))),
    { numRuns: 2000 },
  );
});

test("what a plugin has attached to a node is heard", () => {
  const tree = (): Root => ({
    type: "root",
    children: [
      { type: "paragraph", children: [{ type: "text", value: "a" }], data: { hName: "aside" } },
      {
        type: "paragraph",
        children: [{ type: "text", value: "b", data: { hName: "mark", hProperties: { title: "t" } } }],
      },
    ],
  });
  const file = new VFile();
  expect(remarkToHast(options)(tree(), file)).toEqual(remarkRehype(options)(tree(), file));
});
