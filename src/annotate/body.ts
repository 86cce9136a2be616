import type { Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import type { Body, FileLink, Heading } from "../model/article.ts";
import type { BlockInTree } from "./blocks.ts";

/** Writes a finished tree as HTML, cut at its gaps. */
export function bodyOf(tree: Root, blocks: readonly BlockInTree[], gaps: readonly FileLink[]): Body {
  const html = serializer.stringify(tree).split(GAP);
  return {
    html: html.filter((_, index) => index % 2 === 0),
    gaps: html.flatMap((part, index) => (index % 2 === 1 ? (gaps[Number(part)] ?? []) : [])),
    words: blocks.reduce((sum, block) => sum + countWords(block.text), 0),
    headings: headingsOf(tree),
  };
}

/** Plain text of the first paragraph, as far as a summary needs it. */
export function openingOf(blocks: readonly BlockInTree[]): string {
  const text = blocks.find((block) => block.element.tagName === "p")?.text.trim() ?? "";
  return text.slice(0, LONGEST_OPENING).replace(/[\ud800-\udbff]$/, "");
}

/** In UTF-16 code units. */
const LONGEST_OPENING = 1000;

const serializer = unified().use(rehypeStringify).freeze();

/**
 * The attribute that marks a gap. Safe to look for in finished HTML: a text holds no bare `<`, an
 * attribute no bare quotation mark, and the sanitiser lets no `data-` attribute of an author's through.
 */
const GAP = /(?<=<a) data-gap="(\d+)"/;

function headingsOf(tree: Root): readonly Heading[] {
  return tree.children.flatMap((node) => {
    const depth = node.type === "element" ? /^h([2-6])$/.exec(node.tagName)?.[1] : undefined;
    if (node.type !== "element" || depth === undefined || typeof node.properties.id !== "string") return [];
    return [{ depth: Number(depth), id: node.properties.id, text: textOf(node) }];
  });
}

/** Characters where a script writes without spaces, words elsewhere. */
function countWords(text: string): number {
  const characters = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  const words = text.match(/[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu)?.length ?? 0;
  return characters + words;
}
