import type { Nodes, Root } from "hast";
import rehypeRaw from "rehype-raw";
import type { VFile } from "vfile";

/** Raw HTML may nest deeper than Markdown: old layouts are tables in tables. */
const MAX_DEPTH = 200;
const MAX_FORMATTING = 200;

/**
 * A rehype plugin that parses raw HTML, but only where a body has any but comments: the parser
 * (parse5) reads the whole tree again, which takes as long as all the rest.
 */
export function rehypeRawWhereNeeded() {
  const parse = rehypeRaw();
  return (tree: Root, file: VFile): Root => {
    const html = rawParts(tree);
    if (html.every(isComment)) return tree;
    checkFormatting(html, file);
    const result = parse(tree, file);
    checkDepth(result, file);
    return result;
  };
}

function rawParts(tree: Root): string[] {
  const parts: string[] = [];
  const collect = (node: Nodes): void => {
    if (node.type === "raw") parts.push(node.value);
    else if ("children" in node) node.children.forEach(collect);
  };
  collect(tree);
  return parts;
}

/** Comments are notes between editors (`<!-- more -->`); the sanitiser leaves them out. */
function isComment(html: string): boolean {
  const text = html.trim();
  return text.startsWith("<!--") && text.indexOf("-->") === text.length - 3;
}

/**
 * HTML reopens an unclosed `<b>` or `<font>` in each paragraph that follows (WHATWG HTML,
 * "reconstruct the active formatting elements"), so a thousand of them before a thousand
 * paragraphs make a million elements.
 */
function checkFormatting(html: readonly string[], file: VFile): void {
  let open = 0;
  for (const part of html) {
    for (const [tag] of part.matchAll(/<\/?(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)(?=[\s/>])/gi)) {
      open = tag.startsWith("</") ? Math.max(0, open - 1) : open + 1;
      if (open > MAX_FORMATTING)
        file.fail(`more than ${MAX_FORMATTING} tags such as ${tag}> are not closed`, { ruleId: "raw-html" });
    }
  }
}

function checkDepth(tree: Root, file: VFile): void {
  const open: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    const { node, depth } = entry;
    if (depth > MAX_DEPTH)
      file.fail(`HTML is nested more than ${MAX_DEPTH} deep`, { place: node.position, ruleId: "markdown-depth" });
    if ("children" in node) for (const child of node.children) open.push({ node: child, depth: depth + 1 });
  }
}
