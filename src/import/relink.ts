import type { Definition, Html, Image, Link, Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";

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
  const tree: Root = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  visit(tree, (node) => {
    const at = node.position;
    if (at?.start.offset === undefined || at.end.offset === undefined) return;
    const source = markdown.slice(at.start.offset, at.end.offset);
    for (const { url, start } of urlsIn(node as Root["children"][number], source)) {
      const text = newUrl({ url, line: at.start.line, column: at.start.column });
      if (text === null || text === url) continue;
      edits.push({
        start: at.start.offset + start,
        end: at.start.offset + start + url.length,
        text: inUrl(text, node.type),
      });
    }
  });
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), markdown);
}

/** Addresses that stand in the source of a node as they are meant; one that is escaped there is left alone. */
function urlsIn(node: Root["children"][number], source: string): readonly { url: string; start: number }[] {
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
