import type { Nodes, Root, RootContent } from "hast";
import rehypeRaw from "rehype-raw";
import type { VFile } from "vfile";
import type { VFileMessage } from "vfile-message";

/** Raw HTML may nest deeper than Markdown: old layouts are tables in tables. */
const MAX_DEPTH = 200;
const MAX_FORMATTING = 200;

/**
 * A rehype plugin that parses raw HTML, but only where a body has any but comments: the parser
 * (parse5) reads the whole tree again, which takes twice as long as all the rest.
 */
export function rehypeRawWhereNeeded() {
  const parse = rehypeRaw();
  return (tree: Root, file: VFile): Root => {
    const parts = rawParts(tree);
    const [first] = parts.filter((part) => !isComment(part.value));
    if (first === undefined) return tree;
    checkFormatting(parts, file);
    const result = parseOrFail(parse, tree, first, file);
    checkDepth(result, file);
    return result;
  };
}

type Raw = Extract<RootContent, { type: "raw" }>;

function rawParts(tree: Root): Raw[] {
  const parts: Raw[] = [];
  const collect = (node: Nodes): void => {
    if (node.type === "raw") parts.push(node);
    else if ("children" in node) node.children.forEach(collect);
  };
  collect(tree);
  return parts;
}

/** Comments are notes between editors (`<!-- more -->`); the sanitiser leaves them out. */
function isComment(value: string): boolean {
  const text = value.trim();
  return text.startsWith("<!--") && text.indexOf("-->") === text.length - 3;
}

/**
 * HTML reopens an unclosed `<b>` or `<font>` in each paragraph that follows (WHATWG HTML,
 * "reconstruct the active formatting elements"), so a thousand of them before a thousand
 * paragraphs make a million elements.
 */
function checkFormatting(parts: readonly Raw[], file: VFile): void {
  let open = 0;
  for (const { value, position } of parts) {
    for (const [tag] of value.matchAll(FORMATTING)) {
      open = tag.startsWith("</") ? Math.max(0, open - 1) : open + 1;
      if (open <= MAX_FORMATTING) continue;
      const message = file.message(`more than ${MAX_FORMATTING} tags such as ${tag}> are not closed`, position);
      stop(message, "raw-html", "Close them, or remove them");
    }
  }
}

/** Not `a` and `nobr`: each of them closes the one before. */
const FORMATTING = /<\/?(?:b|big|code|em|font|i|s|small|strike|strong|tt|u)(?=[\s/>])/gi;

/** Some thousand elements deep, parse5's tree overflows the stack of what walks it. */
function parseOrFail(parse: ReturnType<typeof rehypeRaw>, tree: Root, first: Raw, file: VFile): Root {
  try {
    return parse(tree, file);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return failAsTooDeep(file, first);
  }
}

function checkDepth(tree: Root, file: VFile): void {
  const open: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    const { node, depth } = entry;
    if (depth > MAX_DEPTH) failAsTooDeep(file, node);
    if ("children" in node) for (const child of node.children) open.push({ node: child, depth: depth + 1 });
  }
}

function failAsTooDeep(file: VFile, { position }: Nodes): never {
  const message = file.message(`HTML is nested more than ${MAX_DEPTH} deep`, position);
  return stop(message, "markdown-depth", "Close the elements that are open");
}

function stop(message: VFileMessage, rule: string, advice: string): never {
  throw Object.assign(message, { fatal: true, ruleId: rule, note: advice });
}
