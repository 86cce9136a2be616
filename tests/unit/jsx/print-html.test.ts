import fc from "fast-check";
import { h, Fragment as PreactFragment } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { Fragment, jsx } from "../../../shared/jsx/jsx-runtime.ts";
import { createPrinter } from "../../../shared/jsx/print-html.ts";

/** A node of a template, to be made for either printer. */
type Node = string | number | boolean | null | undefined | readonly Node[] | Made;
interface Made {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly children: readonly Node[];
}

const isMade = (node: Node): node is Made => typeof node === "object" && node !== null && !Array.isArray(node);

/** `"Fragment"` and `"Component"` stand for what their names say. */
function ofPreact(node: Node): never {
  if (Array.isArray(node)) return node.map(ofPreact) as never;
  if (!isMade(node)) return node as never;
  const { type, props } = node;
  const children = node.children.map(ofPreact);
  if (type === "Component") return h(() => children as never, null) as never;
  return h((type === "Fragment" ? PreactFragment : type) as string, props, ...children) as never;
}

function ofOurs(node: Node): unknown {
  if (Array.isArray(node)) return node.map(ofOurs);
  if (!isMade(node)) return node;
  const { type, props } = node;
  const made = node.children.map(ofOurs);
  const children = made.length === 1 ? made[0] : made;
  if (type === "Component") return jsx(() => children, null);
  return jsx(type === "Fragment" ? Fragment : type, made.length === 0 ? props : { ...props, children });
}

const print = createPrinter(() => {});
const printed = (node: unknown) => print(() => node, {});

const TEXT = fc.oneof(
  fc.string(),
  fc.constantFrom("", "<b>&amp;\"'", "a & b", "\u2028", "가나다", "עברית", "]]>", "<!--"),
);
const VALUE = fc.oneof(TEXT, fc.integer(), fc.boolean(), fc.constantFrom(null, undefined, 0, ""));
const propsOf = (...names: readonly string[]) =>
  fc.dictionary(
    fc.constantFrom(
      ...names,
      "class",
      "className",
      "id",
      "lang",
      "style",
      "aria-hidden",
      "data-open",
      "key",
      "a b",
      "x>y",
    ),
    VALUE,
    { maxKeys: 5 },
  );
const HTML_PROPS = propsOf(
  ...["title", "dir", "for", "htmlFor", "href", "tabIndex", "colSpan", "maxLength", "aria-label", "hidden", "open"],
  ...["checked", "defaultChecked", "draggable", "spellcheck", "datetime", "dateTime", "srcSet", "crossOrigin"],
  ...["autoFocus", "readOnly", "httpEquiv", "acceptCharset"],
);
const SVG_PROPS = propsOf(
  ...["viewBox", "strokeWidth", "stroke-width", "fillOpacity", "textAnchor", "preserveAspectRatio", "xlinkHref"],
  ...["patternUnits", "clipPath", "d", "x", "tabindex"],
);
const HTML = ["div", "p", "a", "span", "time", "br", "img", "input", "table", "td", "x-element", "label", "script"];

const made = (type: fc.Arbitrary<string>, props: typeof HTML_PROPS, children: fc.Arbitrary<Node>) =>
  fc.record({ type, props, children: fc.array(children, { maxLength: 4 }) });
const nothing = fc.constant({});
const NODE = fc.letrec<Record<"html" | "svg", Node>>((tie) => {
  const within = (name: "html" | "svg", ...elements: readonly fc.Arbitrary<Node>[]) =>
    fc.oneof(
      { depthSize: "small" },
      VALUE,
      ...elements,
      made(fc.constantFrom("Fragment", "Component"), nothing, tie(name)),
      fc.array(tie(name), { maxLength: 3 }),
    );
  return {
    html: within(
      "html",
      made(fc.constantFrom(...HTML), HTML_PROPS, tie("html")),
      made(fc.constant("svg"), SVG_PROPS, tie("svg")),
    ),
    svg: within(
      "svg",
      made(fc.constantFrom("g", "rect", "text", "svg", "a"), SVG_PROPS, tie("svg")),
      made(fc.constant("foreignObject"), nothing, tie("html")),
    ),
  };
}).html;

it("prints what Preact prints, byte for byte", () => {
  fc.assert(
    fc.property(NODE, (node) => {
      expect(printed(ofOurs(node))).toBe(renderToString(h(() => ofPreact(node), null)));
    }),
    { numRuns: 2000 },
  );
});

it.each([
  ["a list of choices", { type: "select", props: { value: "b" }, children: options("a", "b") }],
  ["one of them chosen by hand", { type: "select", props: { defaultValue: 2 }, children: options(1, 2) }],
  ["a text in a form", { type: "textarea", props: { value: "</textarea> & more" }, children: [] }],
  ["a style", { type: "p", props: { style: { fontSize: 12, lineHeight: 2, "--own": 3, color: "red" } }, children: [] }],
  ["a field", { type: "input", props: { value: 'a "word"', defaultChecked: true, readonly: true }, children: [] }],
  ["what only a browser could use", { type: "button", props: { onClick: () => 1 }, children: ["Go"] }],
])("prints %s as Preact does", (_, node: Made) => {
  expect(printed(ofOurs(node))).toBe(renderToString(ofPreact(node)));
});

function options(...values: readonly unknown[]): readonly Made[] {
  return values.map((value) => ({ type: "option", props: { value }, children: [`Choice ${value}`] }));
}

it("takes nothing for an element that was not made by a template", () => {
  const planted: unknown = JSON.parse('{"type":"script","props":{"children":"alert(1)"},"constructor":null}');
  expect(printed(["text ", planted, jsx("b", { children: planted })])).toBe("text <b></b>");
});

it.each(["a b", "p>", "p/onclick", 'p"', "1", "", "!--"])("does not print an element by the name of '%s'", (name) => {
  expect(() => printed(jsx(name, {}))).toThrow("is not a valid name");
});

it("shows every element to the guard where it is made, and makes none that it refuses", () => {
  const seen: string[] = [];
  const guarded = createPrinter(({ type, props }) => {
    seen.push(type);
    if (props.href === "no") throw new Error("refused");
  });
  const Link = ({ href }: { readonly href?: unknown }) => jsx("p", { children: jsx("a", { href }) });
  expect(guarded(Link, { href: "/" })).toBe('<p><a href="/"></a></p>');
  expect(seen).toEqual(["a", "p"]);
  expect(() => guarded(Link, { href: "no" })).toThrow("refused");
});
