import type { Element, Nodes, Root } from "hast";
import { fromHtml } from "hast-util-from-html";
import { toString as textOf } from "hast-util-to-string";

/** A page as a browser would have it. */
export type HtmlPage = Root;

export function parsePage(html: string): HtmlPage {
  return fromHtml(html);
}

/** Elements of a name, of a class (`.row`) or of any (`*`), in the order of the page. */
export function elementsIn(page: Nodes, selector: string): readonly Element[] {
  const found: Element[] = [];
  const stack: Nodes[] = [page];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === "element" && matches(node, selector)) found.push(node);
    if ("children" in node) stack.push(...[...node.children].reverse());
  }
  return found;
}

export function textIn(page: Nodes, selector: string): readonly string[] {
  return elementsIn(page, selector).map((element) => textOf(element));
}

function matches({ tagName, properties }: Element, selector: string): boolean {
  if (!selector.startsWith(".")) return selector === "*" || tagName === selector;
  const { className } = properties;
  return Array.isArray(className) && className.includes(selector.slice(1));
}
