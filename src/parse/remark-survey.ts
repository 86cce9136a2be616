import type { FootnoteDefinition, FootnoteReference, Nodes, Root } from "mdast";
import type { VFile } from "vfile";

/** Deeper than any report is, and shallow enough for every recursive plugin (mdast-util-to-hast overflows at about 1,500). */
export const MAX_DEPTH = 100;

/** As cmark-gfm limits them: a short table can ask for rows × columns cells, and a short reference for a long address. */
const MAX_TABLE_CELLS = 500_000;
const MAX_EXPANSION = 1_000_000;

/**
 * A remark plugin that looks over a fresh tree, before any plugin that recurses: without
 * recursion, in one walk. It refuses (`file.fail`) trees that are too deep or that would grow
 * without measure, and numbers the footnotes.
 */
export function remarkSurvey() {
  return (tree: Root, file: VFile): void => {
    const footnotes: (FootnoteDefinition | FootnoteReference)[] = [];
    const growth = createGrowthCheck(file);
    const open: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
    for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
      const { node, depth } = entry;
      if (depth > MAX_DEPTH) {
        file.fail(`quotations, lists or emphases are nested more than ${MAX_DEPTH} deep`, {
          place: node.position,
          ruleId: "markdown-depth",
        });
      }
      if (node.type === "footnoteDefinition" || node.type === "footnoteReference") footnotes.push(node);
      growth(node);
      if (!("children" in node)) continue;
      // From the last to the first, so that nodes are met in the order of the text.
      for (let index = node.children.length - 1; index >= 0; index--) {
        const child = node.children[index];
        if (child !== undefined) open.push({ node: child, depth: depth + 1 });
      }
    }
    numberFootnotes(footnotes);
  };
}

function createGrowthCheck(file: VFile): (node: Nodes) => void {
  const lengths = new Map<string, number>();
  let references = 0;
  let longest = 0;
  return (node) => {
    if (node.type === "table") {
      const columns = node.children[0]?.children.length ?? 0;
      if (columns * node.children.length > MAX_TABLE_CELLS) {
        file.fail(`the table has more than ${MAX_TABLE_CELLS} cells`, {
          place: node.position,
          ruleId: "markdown-table",
        });
      }
    } else if (node.type === "definition" && !lengths.has(node.identifier)) {
      lengths.set(node.identifier, node.url.length + (node.title?.length ?? 0));
      longest = Math.max(longest, lengths.get(node.identifier) ?? 0);
    } else if (node.type === "linkReference" || node.type === "imageReference") {
      references++;
    }
    if (longest > 2000 && references * longest > MAX_EXPANSION) {
      const message = "references repeat a very long address too often";
      file.fail(message, { place: node.position, ruleId: "markdown-references" });
    }
  };
}

/**
 * Labels become numbers in the order of first reference: `[^1-2]` and the second reference to
 * `[^1]` would share the id `fnref-1-2`, and a label in Korean makes an id of percent signs.
 */
function numberFootnotes(footnotes: readonly (FootnoteDefinition | FootnoteReference)[]): void {
  const numbers = new Map<string, string>();
  const inOrder = [...footnotes].sort(
    (a, b) => Number(a.type === "footnoteDefinition") - Number(b.type === "footnoteDefinition"),
  );
  for (const note of inOrder) {
    const number = numbers.get(note.identifier) ?? String(numbers.size + 1);
    numbers.set(note.identifier, number);
    note.identifier = number;
  }
}
