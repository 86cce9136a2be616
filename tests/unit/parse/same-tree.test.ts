import commonmark from "commonmark-spec";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import { hasSatteri, satteriParser } from "../../../src/parse/satteri-parser.ts";
import { GFM_EXAMPLES } from "./gfm-examples.ts";

const fast = unified().use([satteriParser]).freeze();
const reference = unified().use(remarkParse).use(remarkGfm).freeze();

test("satteri has a build for this platform", () => {
  expect(hasSatteri).toBe(true);
});

test("there are 652 examples in CommonMark's specification", () => {
  expect(commonmark.tests).toHaveLength(652);
});

describe.each([
  ["CommonMark", commonmark.tests.map(({ markdown }) => markdown.replaceAll("→", "\t"))],
  ["GFM", GFM_EXAMPLES],
])("%s: satteri and remark-parse agree on nodes and positions", (_, examples) => {
  test.each(examples.map((markdown, index) => [index + 1, markdown] as const))("%i: %j", (_, markdown) => {
    const wanted = plain(reference.parse(markdown));
    expect(withPositionsOf(wanted, plain(fast.parse(markdown)))).toEqual(wanted);
  });
});

// remark-parse ends the first item of a list in a footnote where the second one's text begins.
test("items of a list in a footnote differ in where they end, and in nothing else", () => {
  const markdown = "Text[^1]\n\n[^1]:\n    - a list\n    - in a note\n";
  const [wanted, given] = [plain(reference.parse(markdown)), plain(fast.parse(markdown))];
  expect(given).not.toEqual(wanted);
  expect(withoutEnds(given)).toEqual(withoutEnds(wanted));
});

interface PlainNode {
  readonly position?: { readonly start: object; readonly end: object };
  readonly children?: readonly PlainNode[];
}

/** Without prototypes and without keys that hold `undefined`. */
function plain(tree: object): PlainNode {
  return JSON.parse(JSON.stringify(tree));
}

/** remark-gfm knows no positions of the addresses that it finds in text that is parsed already; satteri does. */
function withPositionsOf(reference: PlainNode, node: PlainNode): PlainNode {
  const { position, children, ...rest } = node;
  return {
    ...rest,
    ...(reference.position !== undefined && position !== undefined ? { position } : {}),
    ...(children === undefined
      ? {}
      : { children: children.map((child, index) => withPositionsOf(reference.children?.[index] ?? child, child)) }),
  };
}

function withoutEnds({ position, children, ...rest }: PlainNode): object {
  return { ...rest, start: position?.start, children: children?.map(withoutEnds) };
}
