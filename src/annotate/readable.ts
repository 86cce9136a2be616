import type { Element, Root } from "hast";
import { toString as textOf } from "hast-util-to-string";
import type { ArticleText } from "../model/article.ts";
import type { BlockInTree } from "./blocks.ts";

/** All that has words: the blocks of prose, and between them the tables of a wire, which are set as they were sent. */
export function* readable(
  nodes: Root["children"],
  blocks: readonly BlockInTree[],
  byElement: ReadonlyMap<Element, BlockInTree> = new Map(blocks.map((block) => [block.element, block])),
): Iterable<ArticleText["blocks"][number]> {
  for (const node of nodes) {
    if (node.type !== "element") continue;
    const block = byElement.get(node);
    if (block !== undefined) yield asTarget(block);
    if (node.tagName === "pre") yield [null, textOf(node)];
    else yield* readable(node.children, blocks, byElement);
  }
}

/** A block's words, with its id, or with that of what was put at its start to carry one. */
function asTarget({ element, text }: BlockInTree): ArticleText["blocks"][number] {
  const [first] = element.children;
  const carrier = element.properties.id === undefined && first?.type === "element" ? first : element;
  return [typeof carrier.properties.id === "string" ? carrier.properties.id : null, text];
}
