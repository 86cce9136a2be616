import type { Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import type { Body, FileLink, Heading } from "../model/article.ts";
import type { BlockInTree } from "./blocks.ts";
import { countWords } from "./count-words.ts";
import { cutHtml } from "./cut-html.ts";

/** Writes a finished tree as HTML, cut at its gaps. */
export function bodyOf(tree: Root, blocks: readonly BlockInTree[], gaps: readonly FileLink[]): Body {
  const html = cutHtml(tree);
  return {
    html: html.parts,
    gaps: html.gaps.flatMap((gap) => gaps[gap] ?? []),
    words: blocks.reduce((sum, block) => sum + countWords(block.text), 0),
    headings: headingsOf(tree),
  };
}

/** Plain text of the first paragraph, as far as a summary needs it; behind the salutation of a letter also of the second. */
export function openingOf(blocks: readonly BlockInTree[]): string {
  const isParagraph = ({ element }: BlockInTree) => element.tagName === "p";
  const first = blocks.findIndex(isParagraph);
  const text = blocks[first]?.text.trim() ?? "";
  const second = SALUTATION.test(text)
    ? blocks
        .slice(first + 1)
        .find(isParagraph)
        ?.text.trim()
    : undefined;
  const opening = second === undefined ? text : `${text} ${second}`;
  return opening.slice(0, LONGEST_OPENING).replace(/[\ud800-\udbff]$/, "");
}

/** "My dear Agnes,": by itself it tells nothing. */
const SALUTATION = /^.{1,80}[,\uff0c\u3001\u060c]$/u;

/** In UTF-16 code units. */
const LONGEST_OPENING = 1000;

function headingsOf(tree: Root): readonly Heading[] {
  return tree.children.flatMap((node) => {
    const depth = node.type === "element" ? /^h([2-6])$/.exec(node.tagName)?.[1] : undefined;
    if (node.type !== "element" || depth === undefined || typeof node.properties.id !== "string") return [];
    return [{ depth: Number(depth), id: node.properties.id, text: textOf(node) }];
  });
}
