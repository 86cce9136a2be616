import { join } from "node:path";
import { h } from "preact";
import { describe, expect, test } from "vitest";
import { FinishedHtml } from "../../../src/render/html.ts";
import { BrokenTemplate } from "../../../src/vite/broken-template.ts";
import { guardMarkup } from "../../../src/vite/guard-markup.ts";
import { loadTheme } from "../../../src/vite/theme.ts";
import { put, siteFolder, testEffects } from "../../support/site-folder.ts";

const guard = (type: string, props: object) => guardMarkup(h(type, props) as never);

describe("a template that forgets to escape is not drawn", () => {
  test.each(["<b>text</b>", "", 1, {}, new String("<b>"), { toString: () => "<script>" }])("markup: %s", (markup) => {
    const node = { dangerouslySetInnerHTML: { __html: markup } };
    expect(() => guard("div", node)).toThrow("<div> is given markup that has not been sanitised");
  });

  test.each([
    ["a", { href: "javascript:alert(1)" }],
    ["a", { href: " \u0001JaVa\n\tScript:alert(1)" }],
    ["a", { href: "vbscript:x" }],
    ["a", { href: "data:text/html,<script>alert(1)</script>" }],
    ["link", { href: "data:text/css,x" }],
    ["iframe", { src: "javascript:alert(1)" }],
    ["script", { src: "data:,alert(1)" }],
    ["form", { action: "javascript:alert(1)" }],
    ["button", { formAction: "javascript:alert(1)" }],
    ["object", { data: "data:text/html,x" }],
    ["use", { "xlink:href": "data:text/html,x" }],
    ["animate", { attributeName: "href", values: "javascript:alert(1)" }],
    ["animate", { attributeName: "href", values: "#a; javascript:alert(1)" }],
    ["animate", { attributeName: "href", from: "javascript:alert(1)" }],
    ["set", { attributeName: "href", to: "javascript:alert(1)" }],
    ["a", { "xlink:href": "javascript:alert(1)" }],
    ["input", { formaction: "javascript:alert(1)" }],
  ])("%s %o", (type, props) => {
    expect(() => guard(type, props)).toThrow("an address that runs code");
  });

  test.each([
    ["a", { href: "/javascript:/" }],
    ["a", { href: "https://a.example/?q=javascript:alert(1)" }],
    ["a", { href: "mailto:a@b.example" }],
    ["img", { src: "data:image/svg+xml,%3Csvg/%3E", alt: "javascript:alert(1)" }],
    ["p", { title: "javascript:alert(1)", children: "data:text/html" }],
    ["div", { dangerouslySetInnerHTML: { __html: new FinishedHtml("<p>sanitised</p>") } }],
    ["div", { dangerouslySetInnerHTML: undefined }],
  ])("but not %s %o", (type, props) => {
    expect(() => guard(type, props)).not.toThrow();
  });

  test.each([
    ["", "JSX alone"],
    ['import { h } from "preact"; String(h); ', "Preact"],
  ])("it is named with its file and line, $1", async (first) => {
    const { root, cacheFolder } = siteFolder();
    const template = `${first}export function Page({ title }) {
  return <html lang="en">
    <body dangerouslySetInnerHTML={{ __html: title }} />
  </html>;
}\n`;
    put(join(root, "templates", "moved.jsx"), template);
    const { draw } = await loadTheme({ root, cacheFolder }, testEffects());
    const drawing = () => draw("moved", { title: "<script>alert(1)</script>", site: {} } as never);
    expect(drawing).toThrow(BrokenTemplate);
    expect(drawing).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ file: "templates/moved.jsx", line: 3 }) }),
    );
    expect(drawing).toThrow("UnsafeMarkup: <body> is given markup that has not been sanitised");
  });
});
