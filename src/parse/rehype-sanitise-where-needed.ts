import type { Root, RootContent } from "hast";
import rehypeSanitize from "rehype-sanitize";
import { bodySchema } from "./sanitise-schema.ts";

/**
 * A rehype plugin that sanitises the blocks of a body, except those in which there is nothing to decide:
 * text, and elements that may stand anywhere and have no attributes. Most paragraphs are such,
 * and the sanitiser would copy them.
 */
export function rehypeSanitiseWhereNeeded() {
  const sanitise = rehypeSanitize(bodySchema);
  return (tree: Root): void => {
    if (tree.children.every(isPlain)) return;
    tree.children = tree.children.flatMap((child) =>
      isPlain(child) ? [child] : (sanitise({ type: "root", children: [child] }) as Root).children,
    );
  };
}

/** Not what is safe within certain elements only: parts of a table. */
const ANYWHERE: ReadonlySet<string> = new Set(
  bodySchema.tagNames.filter((name) => !Object.hasOwn(bodySchema.ancestors ?? {}, name)),
);

function isPlain(node: RootContent): boolean {
  if (node.data !== undefined) return false;
  if (node.type === "text") return typeof node.value === "string";
  if (node.type !== "element" || !ANYWHERE.has(node.tagName)) return false;
  for (const _ in node.properties) return false;
  return node.children.every(isPlain);
}
