import fc from "fast-check";
import type { Element, ElementContent, Properties, Root } from "hast";
import { toHtml } from "hast-util-to-html";
import { find, html } from "property-information";
import rehypeSanitize from "rehype-sanitize";
import { unified } from "unified";
import { expect, test } from "vitest";
import { cutHtml } from "../../../src/annotate/cut-html.ts";
import { bodySchema } from "../../../src/parse/sanitise-schema.ts";

/** What `annotate` adds to what the sanitiser lets through. */
const OURS = [
  "className",
  "dataEntity",
  "dataGap",
  "dateTime",
  "decoding",
  "height",
  "loading",
  "role",
  "sizes",
  "srcSet",
  "width",
];
const KEYS = [
  ...new Set([
    ...Object.values(bodySchema.attributes)
      .flat()
      .map((rule) => (Array.isArray(rule) ? rule[0] : rule)),
    ...OURS,
  ]),
] as string[];

const words = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom("<", ">", "&", '"', "'", "`", "\0", " ", "a", "é", "김", "\n") }),
);
const value = fc.oneof(
  words,
  fc.boolean(),
  fc.integer(),
  fc.constantFrom("", "open", Number.NaN, null, undefined),
  fc.array(fc.oneof(words, fc.integer()), { maxLength: 3 }),
);
const { node } = fc.letrec<{ node: ElementContent }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5 },
    words.map((text): ElementContent => ({ type: "text", value: text })),
    fc
      .record({
        tagName: fc.constantFrom(...bodySchema.tagNames),
        properties: fc.dictionary(fc.constantFrom(...KEYS), value, { maxKeys: 4 }),
        children: fc.array(tie("node"), { maxLength: 3 }),
      })
      .map((rest): Element => ({ type: "element", ...rest, properties: { ...rest.properties } as Properties })),
  ),
}));
const trees = fc.array(node, { maxLength: 4 }).map((children): Root => ({ type: "root", children }));

test("a tree is written as hast-util-to-html writes it", () => {
  fc.assert(
    fc.property(trees, (tree) => {
      takeGapsOut(tree);
      expect(cutHtml(tree)).toEqual({ parts: [toHtml(tree)], gaps: [] });
    }),
    { numRuns: 2000 },
  );
});

test("and so is whatever the sanitiser lets through", () => {
  const sanitiser = unified().use(rehypeSanitize, bodySchema).freeze();
  fc.assert(
    fc.property(trees, (tree) => {
      const safe = sanitiser.runSync(tree);
      expect(cutHtml(safe)).toEqual({ parts: [toHtml(safe)], gaps: [] });
    }),
    { numRuns: 1000 },
  );
});

test("it is cut where a gap stands, right after the name of the element", () => {
  fc.assert(
    fc.property(trees, (tree) => {
      const { parts, gaps } = cutHtml(numberGaps(tree));
      const filled = parts
        .map((part, index) => (index === 0 ? part : ` data-gap="${gaps[index - 1]}"${part}`))
        .join("");
      expect(filled).toBe(toHtml(tree));
    }),
    { numRuns: 1000 },
  );
});

test("every attribute that the sanitiser knows has a name, and none is a list between commas", () => {
  for (const key of KEYS.filter((name) => name !== "dataGap")) {
    expect(() => cutHtml(single("a", { [key]: "x" }))).not.toThrow();
    expect(find(html, key)).not.toMatchObject({ commaSeparated: true });
    expect(find(html, key)).not.toMatchObject({ overloadedBoolean: true });
  }
  expect(() => cutHtml(single("a", { onClick: "x" }))).toThrow("no attribute of a body: onClick");
});

function single(tagName: string, properties: Properties): Root {
  return { type: "root", children: [{ type: "element", tagName, properties, children: [] }] };
}

function takeGapsOut(tree: Root): void {
  eachOf(tree, (element) => {
    delete element.properties.dataGap;
  });
}

/** Every second link becomes a gap, its number standing first. */
function numberGaps(tree: Root): Root {
  let count = 0;
  takeGapsOut(tree);
  eachOf(tree, (element) => {
    if (element.tagName === "a") element.properties = { dataGap: count++, ...element.properties };
  });
  return tree;
}

function eachOf({ children }: Root | Element, visit: (element: Element) => void): void {
  for (const child of children) {
    if (child.type !== "element") continue;
    visit(child);
    eachOf(child, visit);
  }
}
