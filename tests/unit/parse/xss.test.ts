import fc from "fast-check";
import type { ElementContent, Properties, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toHtml } from "hast-util-to-html";
import rehypeSanitize from "rehype-sanitize";
import { visit } from "unist-util-visit";
import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { createParser } from "../../../src/parse/parse-file.ts";
import { rehypeRefuse } from "../../../src/parse/rehype-refuse.ts";
import { rehypeSanitiseWhereNeeded } from "../../../src/parse/rehype-sanitise-where-needed.ts";
import { bodySchema } from "../../../src/parse/sanitise-schema.ts";
import { MARKUP_VECTORS as ATTACKS } from "../../support/xss-vectors.ts";
import { article } from "./source.ts";

const SAFE_SCHEMES = new Set(["http:", "https:", "mailto:", "tel:", "person:", "place:", "date:"]);
const LOADS = new Set([
  "script",
  "style",
  "iframe",
  "object",
  "embed",
  "link",
  "meta",
  "base",
  "form",
  "input",
  "svg",
  "math",
  "video",
  "audio",
  "source",
  "template",
  "textarea",
  "select",
  "button",
]);

const parsers = [
  ["satteri", createParser({ images: { remote: "refuse" } })],
  ["remark", createParser({ images: { remote: "allow" } }, { markdown: "remark" })],
] as const;

describe.each(parsers)("%s", (_, parse) => {
  test.each(ATTACKS)("%s", (attack) => {
    // Read again as a browser would: what matters is the page, not the tree.
    const page = fromHtml(toHtml(parse(article(attack)).tree), { fragment: true });
    visit(page, "element", ({ tagName, properties }) => {
      expect(LOADS).not.toContain(tagName);
      for (const [key, value] of Object.entries(properties)) {
        expect(key).not.toMatch(/^(on|style$|srcDoc$|srcSet$|formAction$|ping$|xLink)/i);
        if (key === "href" || key === "src" || key === "cite") {
          expect(SAFE_SCHEMES).toContain(new URL(String(value), "https://here.example/").protocol);
        }
      }
    });
  });
});

test("the attacks would show if nothing were done", () => {
  const page = fromHtml(ATTACKS.join("\n"), { fragment: true });
  let handlers = 0;
  visit(page, "element", ({ properties }) => {
    if (Object.keys(properties).some((key) => /^on/i.test(key))) handlers++;
  });
  expect(handlers).toBeGreaterThan(5);
});

const sanitise = rehypeSanitize(bodySchema);

test.each(ATTACKS)("the sanitiser finds nothing that was not reported: %s", (attack) => {
  const tree: Root = fromHtml(attack, { fragment: true });
  rehypeRefuse({ remoteImages: false })(tree, new VFile());
  expect(toHtml(sanitise(tree))).toEqual(toHtml(tree));
});

describe("what is not shown to the sanitiser, it would not change", () => {
  const sanitiseWhereNeeded = rehypeSanitiseWhereNeeded();

  function expectSame(tree: Root): void {
    const wanted = sanitise(structuredClone(tree)) as Root;
    sanitiseWhereNeeded(tree);
    expect(tree.children).toEqual(wanted.children);
    expect((sanitise(structuredClone(tree)) as Root).children).toEqual(tree.children);
  }

  test.each(ATTACKS)("%s", (attack) => {
    expectSame(fromHtml(attack, { fragment: true }));
  });

  test("trees of any kind", () => {
    const properties = fc
      .dictionary(
        fc.constantFrom("href", "src", "id", "onClick", "style", "className", "align", "__proto__", "title"),
        fc.constantFrom<Properties[string]>("x", "javascript:alert(1)", true, null, 1, ["a", "align-left"]),
        { maxKeys: 2 },
      )
      .map((all): Properties => ({ ...all }));
    const { node } = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 5 },
        fc.record(
          {
            type: fc.constantFrom("text", "comment", "raw", "doctype"),
            value: fc.string(),
            data: fc.constant({ x: 1 }),
          },
          { requiredKeys: ["type", "value"] },
        ),
        fc.record({
          type: fc.constant("element"),
          tagName: fc.oneof(
            { weight: 5, arbitrary: fc.constantFrom("p", "em", "table", "tr", "td", "li", "ul", "a", "img") },
            fc.constantFrom("script", "svg", "iframe", "font", "*", "", "constructor", "__proto__", "html", "caption"),
          ),
          properties: fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, properties),
          children: fc.array(tie("node"), { maxLength: 3 }),
        }),
      ),
    }));
    fc.assert(
      fc.property(fc.array(node, { maxLength: 5 }), (children) => {
        expectSame({ type: "root", children: children as ElementContent[] });
      }),
      { numRuns: 2000 },
    );
  });
});
