import type { Definition, Html, Image, Link, Nodes, Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { findHostileText } from "../parse/hostile-text.ts";
import { hasSatteri, satteriParser } from "../parse/satteri-parser.ts";

/** A link or a picture of a text, with its place (1-based) in it. */
export interface FoundLink {
  readonly url: string;
  readonly line: number;
  readonly column: number;
}

/**
 * Gives links and pictures of a Markdown text other addresses, and leaves every other character as it is.
 * @param newUrl `null` keeps the address.
 */
export function relink(markdown: string, newUrl: (link: FoundLink) => string | null): string {
  const tree = parsed(markdown);
  if (tree === null) return markdown;
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  for (const node of nodesIn(tree)) {
    const at = node.position;
    if (at?.start.offset === undefined || at.end.offset === undefined) continue;
    const source = markdown.slice(at.start.offset, at.end.offset);
    for (const { url, start } of urlsIn(node, source)) {
      const text = newUrl({ url, line: at.start.line, column: at.start.column });
      if (text === null || text === url) continue;
      edits.push({
        start: at.start.offset + start,
        end: at.start.offset + start + url.length,
        text: inUrl(text, node.type),
      });
    }
  }
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end, text } of edits.sort((a, b) => a.start - b.start)) {
    pieces.push(markdown.slice(from, start), text);
    from = end;
  }
  return pieces.join("") + markdown.slice(from);
}

/** `null` for a text that would take minutes: a build refuses it, with its line. */
function parsed(markdown: string): Root | null {
  if (findHostileText(markdown, hasSatteri ? "satteri" : "remark") !== undefined) return null;
  const reader = hasSatteri ? unified().use([satteriParser]) : unified().use([remarkParse, remarkGfm]);
  return reader.parse(markdown) as Root;
}

/** Without calls in calls: marks may stand in each other by the thousand. */
function nodesIn(tree: Root): readonly Nodes[] {
  const nodes: Nodes[] = [tree];
  for (const node of nodes) if ("children" in node) for (const child of node.children) nodes.push(child);
  return nodes;
}

/** Addresses that stand in the source of a node as they are meant; one that is escaped there is left alone. */
function urlsIn(node: Nodes, source: string): readonly { url: string; start: number }[] {
  if (node.type === "html") return attributesIn(node);
  if (!isLink(node) || node.url === "" || source.startsWith("<") || source === node.url) return [];
  const start = source.indexOf(node.url, labelEnd(node, source));
  return start === -1 ? [] : [{ url: node.url, start }];
}

/** Neither the words of a link nor its title are its address, though they may hold the same text. */
function labelEnd(node: Link | Image | Definition, source: string): number {
  if (node.type === "definition") return source.indexOf("]:");
  if (node.type === "image") return source.indexOf("](", node.alt?.length ?? 0);
  const words = node.children.at(-1)?.position?.end.offset ?? 0;
  return Math.max(0, words - (node.position?.start.offset ?? 0));
}

function isLink(node: { readonly type: string }): node is Link | Image | Definition {
  return node.type === "link" || node.type === "image" || node.type === "definition";
}

function attributesIn({ value }: Html): readonly { url: string; start: number }[] {
  return [...value.matchAll(/\b(?:src|href)=(["'])([^"'<>]+)\1/gi)].map(({ 0: match, 2: url = "", index }) => ({
    url,
    start: index + match.lastIndexOf(url),
  }));
}

/** Markdown ends an address at a space or a bracket that has no partner. */
function inUrl(text: string, type: string): string {
  return type === "html"
    ? text
    : text.replace(/[ ()<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
