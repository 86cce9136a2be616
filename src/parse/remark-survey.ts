import type { FootnoteDefinition, FootnoteReference, Nodes, Root, Text } from "mdast";
import type { VFile } from "vfile";
import { settleFootnotes } from "./footnotes.ts";
import { mayHoldSpacedAddress, tellSpacedAddresses } from "./spaced-addresses.ts";

/** Deeper than any report is, and shallow enough for the stack of every plugin that recurses. */
const MAX_DEPTH = 100;

/** As cmark-gfm limits them: a short table can ask for rows × columns cells, and a short reference for a long address. */
const MAX_CELLS = 500_000;
const MAX_EXPANSION = 1_000_000;
/** mdast-util-to-hast looks for each row in its table, and for each footnote among all: quadratic. */
const MAX_ROWS = 20_000;
const MAX_FOOTNOTES = 10_000;

/**
 * A remark plugin that looks over a fresh tree, before any plugin that recurses: without
 * recursion, in one walk. It refuses (`file.fail`) trees that are too deep or that would grow
 * without measure, sees to the footnotes, and tells of what was meant for a link.
 */
export function remarkSurvey() {
  return (tree: Root, file: VFile): void => {
    const notes: (FootnoteDefinition | FootnoteReference)[] = [];
    const texts: Text[] = [];
    const spaced: Text[] = [];
    const growth = createGrowthCheck(file);
    const open: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
    for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
      const { node, depth } = entry;
      if (depth > MAX_DEPTH) {
        fail(file, node, "markdown-depth", `quotations, lists or emphases are nested more than ${MAX_DEPTH} deep`);
      }
      if (node.type === "footnoteDefinition" || node.type === "footnoteReference") notes.push(node);
      if (node.type === "text" && node.value.includes("[^")) texts.push(node);
      if (node.type === "text" && mayHoldSpacedAddress(node)) spaced.push(node);
      growth(node);
      if (!("children" in node)) continue;
      // From the last to the first, so that nodes are met in the order of the text.
      for (let index = node.children.length - 1; index >= 0; index--) {
        const child = node.children[index];
        if (child !== undefined) open.push({ node: child, depth: depth + 1 });
      }
    }
    if (notes.length > 2 * MAX_FOOTNOTES)
      fail(file, tree, "markdown-footnotes", `there are more than ${MAX_FOOTNOTES} footnotes`);
    settleFootnotes({ notes, texts }, file);
    if (spaced.length > 0) tellSpacedAddresses(spaced, file);
  };
}

function createGrowthCheck(file: VFile): (node: Nodes) => void {
  const lengths = new Map<string, number>();
  let references = 0;
  let longest = 0;
  return (node) => {
    if (node.type === "table") {
      const rows = node.children.length;
      const cells = rows * (node.children[0]?.children.length ?? 0);
      if (rows > MAX_ROWS || cells > MAX_CELLS) {
        fail(file, node, "markdown-table", `the table has more than ${MAX_ROWS} rows or ${MAX_CELLS} cells`);
      }
    } else if (node.type === "definition" && !lengths.has(node.identifier)) {
      lengths.set(node.identifier, node.url.length + (node.title?.length ?? 0));
      longest = Math.max(longest, lengths.get(node.identifier) ?? 0);
    } else if (node.type === "linkReference" || node.type === "imageReference") {
      references++;
    }
    if (longest > 2000 && references * longest > MAX_EXPANSION) {
      fail(file, node, "markdown-references", "references repeat a very long address too often");
    }
  };
}

function fail(file: VFile, { position }: Nodes, rule: string, reason: string): never {
  const message = file.message(reason, position);
  throw Object.assign(message, { fatal: true, ruleId: rule, note: "Divide it, or take it out of the article" });
}
