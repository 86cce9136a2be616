import type { Element, Root } from "hast";

/**
 * Visits the elements of a tree in the order of the text. unist-util-visit does so too, but renames
 * a function for each node, for stack traces: that takes longer than all that is done on the way.
 */
export function eachElement({ children }: Root | Element, visit: (element: Element) => void): void {
  for (const child of children) {
    if (child.type !== "element") continue;
    visit(child);
    eachElement(child, visit);
  }
}
