import type { Element, ElementContent, Root as HastRoot, Text } from "hast";
import type { PhrasingContent, Root, RootContent } from "mdast";
import remarkRehype, { type Options } from "remark-rehype";
import type { VFile } from "vfile";

/**
 * A remark plugin that turns mdast into hast as remark-rehype does, and itself does what is most of
 * news: paragraphs and headings of mere words. That library first looks for definitions and
 * footnotes in the whole tree, which takes longer than to read a plain text.
 */
export function remarkToHast(options: Options) {
  const handlers = { ...options.handlers, [PLAIN]: (_: unknown, node: PlainBlock) => node.element };
  const convert = remarkRehype({ ...options, handlers });
  return (tree: Root, file: VFile): HastRoot => {
    const blocks = tree.children.map((block) => plainBlock(block) ?? block);
    if (tree.data === undefined && blocks.every(isPlain)) return rootOf(tree, blocks);
    tree.children = blocks as RootContent[];
    return convert(tree, file) as HastRoot;
  };
}

const PLAIN = "datelinePlainBlock";

/** A block that is hast already: it goes through remark-rehype as it is. */
interface PlainBlock {
  readonly type: typeof PLAIN;
  readonly element: Element;
}

function isPlain(block: PlainBlock | RootContent): block is PlainBlock {
  return block.type === PLAIN;
}

/** With a line end between two blocks. */
function rootOf({ position }: Root, blocks: readonly PlainBlock[]): HastRoot {
  const children = blocks.flatMap(({ element }, index): ElementContent[] =>
    index === 0 ? [element] : [{ type: "text", value: "\n" }, element],
  );
  return { type: "root", children, ...(position && { position }) };
}

function plainBlock(block: RootContent): PlainBlock | undefined {
  if (block.type !== "paragraph" && block.type !== "heading") return undefined;
  const element = plainElement(block.type === "paragraph" ? "p" : `h${block.depth}`, block);
  return element && { type: PLAIN, element };
}

function plainElement(
  tagName: string,
  node: { readonly children: readonly PhrasingContent[] } & Pick<RootContent, "position" | "data">,
): Element | undefined {
  if (node.data !== undefined) return undefined;
  const children: ElementContent[] = [];
  for (const child of node.children) {
    const converted = plainPhrase(child);
    if (converted === undefined) return undefined;
    children.push(converted);
  }
  const { position } = node;
  return { type: "element", tagName, properties: {}, children, ...(position && { position }) };
}

function plainPhrase(node: PhrasingContent): Element | Text | undefined {
  if (node.type === "emphasis") return plainElement("em", node);
  if (node.type === "strong") return plainElement("strong", node);
  if (node.type !== "text" || node.data !== undefined || !isTrimmed(node.value)) return undefined;
  const { value, position } = node;
  return { type: "text", value, ...(position && { position }) };
}

/** White space around line ends is taken out, which only character references can have put there. */
function isTrimmed(text: string): boolean {
  return !(text.includes("\n") || text.includes("\r")) || !/\r|[\t ]\n|\n[\t ]/.test(text);
}
