import type { Element, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toMdast } from "hast-util-to-mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import { visit } from "unist-util-visit";

/**
 * Markdown that says what a piece of HTML says. A figure becomes a picture with its caption; what
 * Markdown has no form for (frames, films, forms) becomes a link where it has an address.
 */
export function htmlToMarkdown(html: string): string {
  const tree = fromHtml(html, { fragment: true });
  visit(tree, "element", (node, index, parent) => {
    if (node.tagName === "figure") Object.assign(node, pictureOf(node));
    if (/^h1$/.test(node.tagName)) node.tagName = "h2";
    if (EMBEDS.has(node.tagName) && parent !== undefined && index !== undefined) parent.children[index] = linkTo(node);
  });
  return toMarkdown(toMdast(tree as Root, { document: true }), {
    bullet: "-",
    emphasis: "*",
    fences: true,
    listItemIndent: "one",
    rule: "-",
    extensions: [gfmToMarkdown()],
  });
}

const EMBEDS = new Set(["iframe", "embed", "object", "video", "audio"]);

/** `![alt](src "caption")`, which a page shows as a figure again. A figure of several pictures, or of a table, keeps all of them. */
function pictureOf(figure: Element): Partial<Element> {
  const images: Element[] = [];
  let caption = "";
  visit(figure, "element", (node) => {
    if (node.tagName === "img") images.push(node);
    if (node.tagName === "figcaption") caption = textIn(node);
  });
  const [image, ...others] = images;
  if (image === undefined || others.length > 0) return {};
  if (caption !== "") image.properties.title = caption;
  return { tagName: "p", properties: {}, children: [image] };
}

function textIn(node: Element): string {
  let text = "";
  visit(node, "text", ({ value }) => {
    text += value;
  });
  return text.replace(/\s+/g, " ").trim();
}

function linkTo(node: Element): Element {
  let address = String(node.properties.src ?? node.properties.data ?? "");
  visit(node, "element", ({ tagName, properties }) => {
    if (address === "" && tagName === "source") address = String(properties.src ?? "");
  });
  const whole = address.startsWith("//") ? `https:${address}` : address;
  if (whole === "") return { type: "element", tagName: "p", properties: {}, children: node.children };
  const link: Element = {
    type: "element",
    tagName: "a",
    properties: { href: whole },
    children: [{ type: "text", value: String(node.properties.title ?? whole) }],
  };
  return { type: "element", tagName: "p", properties: {}, children: [link] };
}
