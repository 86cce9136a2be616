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
  try {
    return markdownOf(fromHtml(withFewOpen(html), { fragment: true }));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // Thousands of elements in each other overflow the stack of who goes through them: of these, the words are kept.
    return markdownOf(fromHtml(html.replace(/<[^<>]*>/g, " "), { fragment: true }));
  }
}

function markdownOf(tree: Root): string {
  flatten(tree);
  visit(tree, "element", (node, index, parent) => {
    if (node.tagName === "figure") Object.assign(node, pictureOf(node));
    if (/^h1$/.test(node.tagName)) node.tagName = "h2";
    if (EMBEDS.has(node.tagName) && parent !== undefined && index !== undefined) parent.children[index] = linkTo(node);
  });
  return toMarkdown(toMdast(tree, { document: true }), {
    bullet: "-",
    emphasis: "*",
    fences: true,
    listItemIndent: "one",
    rule: "-",
    extensions: [gfmToMarkdown()],
  });
}

/**
 * HTML opens what is bold and never closed anew in each paragraph that follows: a thousand of them and a thousand
 * paragraphs make a million elements. Beyond some hundred, they are elements that mean nothing.
 */
function withFewOpen(html: string): string {
  let open = 0;
  return html.replace(FORMATTING, (tag) => {
    if (tag.startsWith("</")) {
      open = Math.max(0, open - 1);
      return tag;
    }
    return ++open > MOST_OPEN ? "<span" : tag;
  });
}

const FORMATTING = /<\/?(?:b|big|code|em|font|i|s|small|strike|strong|tt|u)(?=[\s/>])/gi;
const MOST_OPEN = 200;

/** What stands deeper gives its place to what it holds: Markdown is made by calls in calls, and no page shows more levels. */
const DEEPEST = 200;
/** Of these an empty one shows nothing, and what turns a thousand of them in a row into Markdown takes quadratic time. */
const INLINE = new Set("a b big code em font i label nobr s small span strike strong sub sup tt u".split(" "));

function flatten(tree: Root): void {
  const levels: (readonly (Root | Element)[])[] = [[tree]];
  for (let level = levels[0]; level !== undefined && level.length > 0; level = levels.at(-1)) {
    const inner = level.flatMap((node) => (node.children as Node[]).filter((child) => child.type === "element"));
    if (levels.length === DEEPEST) for (const node of inner) node.children = leavesIn(node);
    if (levels.length === DEEPEST) break;
    levels.push(inner);
  }
  for (const node of levels.reverse().flat())
    node.children = (node.children as Node[]).filter((child) => !isNothing(child));
}

function isNothing(node: Node): boolean {
  return node.type === "element" && node.children.length === 0 && INLINE.has(node.tagName);
}

/** The texts of an element and of all in it, in their order. */
type Node = Element["children"][number];
function leavesIn(element: Element): Element["children"] {
  const leaves: Element["children"] = [];
  const left: Element["children"] = [...element.children].reverse();
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (node.type !== "element") leaves.push(node);
    else for (const child of [...node.children].reverse()) left.push(child);
  }
  return leaves;
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
  // Not a paragraph: those in each other take the maker of Markdown exponential time.
  if (whole === "") return { type: "element", tagName: "div", properties: {}, children: node.children };
  const link: Element = {
    type: "element",
    tagName: "a",
    properties: { href: whole },
    children: [{ type: "text", value: String(node.properties.title ?? whole) }],
  };
  return { type: "element", tagName: "p", properties: {}, children: [link] };
}
