import type { Element } from "hast";
import type { List, ListItem, Parents } from "mdast";
import { defaultHandlers, type Options } from "remark-rehype";

type Handlers = NonNullable<Options["handlers"]>;

/**
 * Turns list items into hast as mdast-util-to-hast does, but asks once for each list whether any of
 * its items is loose: that library asks for each item, which takes four seconds for 40,000 of them.
 */
export function listItemHandlers(): Handlers {
  const asked = new WeakMap<List, List>();
  return {
    listItem(state, node: ListItem, parent: Parents | undefined): Element {
      if (parent?.type !== "list") return defaultHandlers.listItem(state, node, parent);
      const answer = asked.get(parent) ?? { type: "list", spread: isLoose(parent), children: [] };
      asked.set(parent, answer);
      return defaultHandlers.listItem(state, node, answer);
    },
  };
}

/** As the original has it. */
function isLoose({ spread, children }: List): boolean {
  return spread === true || children.some((item) => item.spread ?? item.children.length > 1);
}
