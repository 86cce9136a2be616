import type { Nodes, Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { withoutFrontMatter } from "./without-front-matter.ts";

/**
 * Changes where links of a Markdown text lead, and no other character of it: in brackets, in definitions, and in HTML.
 * @param text The file as it is on disk.
 * @param decide What a link's address becomes; `null` where it stays.
 */
export function retargetLinks(text: string, decide: (url: string) => string | null): string {
  const splices: Splice[] = [];
  const visit = (node: Nodes): void => {
    const splice = node.type === "html" ? inHtml(node, text, decide) : inMarkdown(node, text, decide);
    splices.push(...splice);
    if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(parser.parse(withoutFrontMatter(text)) as Root);
  let edited = text;
  for (const { start, end, url } of splices.sort((a, b) => b.start - a.start)) {
    edited = edited.slice(0, start) + url + edited.slice(end);
  }
  return edited;
}

const parser = unified().use(remarkParse).use(remarkGfm).freeze();

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly url: string;
}

function inMarkdown(node: Nodes, text: string, decide: (url: string) => string | null): readonly Splice[] {
  if (node.type !== "link" && node.type !== "definition") return [];
  const url = decide(node.url);
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (url === null || start === undefined || end === undefined) return [];
  const from = node.type === "definition" ? start : (node.children.at(-1)?.position?.end.offset ?? start + 1);
  const before = node.type === "definition" ? /\[(?:\\.|[^\]\\])*\]:\s*/y : /\]\(\s*/y;
  before.lastIndex = from;
  const opening = before.exec(text);
  // `<person:x>`, or a bare address: its words are its address.
  if (opening === null) return [];
  const at = from + opening[0].length;
  const [written = ""] = /^(?:<[^>\n]*>|(?:\\.|[^\s\\])*)/.exec(text.slice(at, end)) ?? [];
  const destination = node.type === "link" && !written.startsWith("<") ? closed(written) : written;
  return [{ start: at, end: at + destination.length, url: destinationOf(url, destination) }];
}

/** Up to the bracket that closes the link: those inside the address come in pairs. */
function closed(written: string): string {
  let depth = 0;
  for (let at = 0; at < written.length; at++) {
    if (written[at] === "\\") at++;
    else if (written[at] === "(") depth++;
    else if (written[at] === ")" && depth-- === 0) return written.slice(0, at);
  }
  return written;
}

function destinationOf(url: string, before: string): string {
  return before.startsWith("<") || /[\s()<>]/.test(url) ? `<${url}>` : url;
}

function inHtml(
  { value, position }: Extract<Nodes, { type: "html" }>,
  text: string,
  decide: (url: string) => string | null,
): readonly Splice[] {
  const start = position?.start.offset;
  if (start === undefined || text.slice(start, start + value.length) !== value) return [];
  return [...value.matchAll(/\bhref\s*=\s*(["'])(.*?)\1/gi)].flatMap((match) => {
    const [all, quote = "", written = ""] = match;
    const url = decide(written);
    if (url === null) return [];
    const at = start + match.index + all.length - quote.length - written.length;
    return [{ start: at, end: at + written.length, url }];
  });
}
