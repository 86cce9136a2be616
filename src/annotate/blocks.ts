import { hash } from "node:crypto";
import type { Element, ElementContent, Root, RootContent, Text } from "hast";
import { foldName } from "../model/fold.ts";
import type { Place } from "../model/problem.ts";
import type { Block, Range } from "./block.ts";
import { firstBehind } from "./ranges.ts";

/** A block together with the nodes it was read from, so that what is found in it can be marked. */
export interface BlockInTree extends Block {
  /** The element that carries the block's id. */
  readonly element: Element;
  /** The text nodes in order; together, with a line feed for each `br`, they are `text`. */
  readonly pieces: readonly Piece[];
  readonly links: readonly LinkRange[];
  /** Of a cell. */
  readonly row: Element | null;
}

export interface LinkRange extends Range {
  readonly element: Element;
}

export interface Piece extends Range {
  readonly node: Text;
  readonly parent: Element;
}

/**
 * Cuts a tree into its blocks of prose. Elements that hold both words and other blocks (a loose
 * list item) give a block for their own words; the markers of footnotes are no prose.
 */
export function blocksOf(tree: Root): readonly BlockInTree[] {
  const blocks: BlockInTree[] = [];
  const twins = new Map<string, number>();
  let section = 0;
  const visit = (node: RootContent, around: Element | null): void => {
    if (node.type !== "element" || node.tagName === "pre") return;
    if (HEADING.test(node.tagName)) section += 1;
    if (isHeadingOfNotes(node)) return;
    if (hasWords(node)) {
      const block = blockOf(node, section, twins);
      if (block !== null) blocks.push({ ...block, row: around });
    }
    const row = node.tagName === "tr" ? node : around;
    for (const child of node.children) if (!isInline(child)) visit(child, row);
  };
  for (const child of tree.children) visit(child, null);
  return blocks;
}

/** Where the text at an offset begins in the file: as near as the tree tells. */
export function placeInBlock(block: BlockInTree | undefined, offset: number): Place | undefined {
  const piece = block?.pieces[firstBehind(offset, block.pieces)];
  const start = piece?.node.position?.start;
  if (piece === undefined || start === undefined) return block?.element.position?.start;
  // Until the first line break the text of the file is that of the block, but for escapes.
  const before = piece.node.value.slice(0, Math.max(0, offset - piece.start));
  return before.includes("\n") ? start : { line: start.line, column: start.column + before.length };
}

/** Whether the element has words of its own, outside the blocks it may hold. */
function hasWords(element: Element): boolean {
  return element.children.some((child) =>
    child.type === "text" ? child.value.trim() !== "" : isInline(child) && child.type === "element",
  );
}

function blockOf(element: Element, section: number, twins: Map<string, number>): Omit<BlockInTree, "row"> | null {
  const pieces: Piece[] = [];
  const silent: Range[] = [];
  const links: LinkRange[] = [];
  let text = "";
  const walk = (nodes: readonly ElementContent[], parent: Element): void => {
    for (const node of nodes) {
      if (node.type === "text") {
        pieces.push({ node, parent, start: text.length, end: text.length + node.value.length });
        text += node.value;
      } else if (node.type === "element" && isInline(node) && !isNoteMarker(node)) {
        const start = text.length;
        if (node.tagName === "br") text += "\n";
        walk(node.children, node);
        if (SILENT.has(node.tagName)) pushAround({ start, end: text.length }, silent);
        else if (node.tagName === "a") pushAround({ element: node, start, end: text.length }, links);
      }
    }
  };
  walk(element.children, element);
  if (text.trim() === "") return null;
  return { id: blockId(text, twins), text, silent, linked: links, links, section, element, pieces };
}

/** Those that lie within go: they were met before. */
function pushAround<R extends Range>(range: R, ranges: R[]): void {
  while ((ranges.at(-1)?.start ?? -1) >= range.start) ranges.pop();
  ranges.push(range);
}

/** `p-` and eight hexadecimal digits of the folded text; twins are numbered from 2. */
function blockId(text: string, twins: Map<string, number>): string {
  const digest = hash("sha1", foldName(text)).slice(0, 8);
  const n = (twins.get(digest) ?? 0) + 1;
  twins.set(digest, n);
  return n === 1 ? `p-${digest}` : `p-${digest}-${n}`;
}

function isInline(node: RootContent): boolean {
  return node.type === "text" || (node.type === "element" && INLINE.has(node.tagName));
}

function isNoteMarker(element: Element): boolean {
  const { dataFootnoteRef, dataFootnoteBackref } = element.properties;
  return (
    dataFootnoteRef !== undefined ||
    dataFootnoteBackref !== undefined ||
    (element.tagName === "sup" && element.children.every((child) => child.type === "element" && isNoteMarker(child)))
  );
}

/** It goes when the notes are placed beside what they are notes to. */
function isHeadingOfNotes({ tagName, properties }: Element): boolean {
  return tagName === "h2" && Array.isArray(properties.className) && properties.className.includes("sr-only");
}

const HEADING = /^h[1-6]$/;
/** Phrasing content that the sanitiser lets through: https://html.spec.whatwg.org/#phrasing-content */
export const INLINE = new Set(
  "a abbr b bdi bdo br cite code data del dfn em i img input ins kbd mark picture q rp rt ruby s samp small span strong sub sup time tt u var wbr".split(
    " ",
  ),
);
const SILENT = new Set(["code", "kbd", "samp", "tt", "var"]);
