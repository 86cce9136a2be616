import type { Element, ElementContent, Root, RootContent } from "hast";

/**
 * Takes the footnotes from the end of a text to where they are read: each after the block that
 * refers to it first. So reading order needs no jump, a narrow screen shows the note below its
 * paragraph, and a wide one beside it, all without a script. In place; the ids stay what they
 * are, and so do the links to and fro.
 *
 * @returns how many notes there are.
 */
export function placeNotes(tree: Root): number {
  const at = tree.children.findIndex(isNotes);
  const section = tree.children[at];
  if (section?.type !== "element") return 0;
  const items = elements(section.children).flatMap((list) =>
    elements(list.children).filter(({ tagName }) => tagName === "li"),
  );
  const notes = new Map(items.map((item, index) => [`#${item.properties.id}`, noteOf(item, index + 1)]));
  const count = notes.size;
  const blocks = [...tree.children.slice(0, at), ...tree.children.slice(at + 1)];
  const placed: RootContent[] = [];
  // A note may refer to another note, which then follows it.
  const pending = [...blocks].reverse();
  for (let block = pending.pop(); block !== undefined; block = pending.pop()) {
    placed.push(block);
    const found = block.type === "element" ? notesIn(block, notes) : [];
    pending.push(...found.reverse());
  }
  // What the text refers to nowhere that a reader sees (in a caption that was left out) stays at the end.
  tree.children = [...placed, ...notes.values()];
  return count;
}

/** Those that a block refers to, in the order of the references; they are taken from `notes`. */
function notesIn(block: Element, notes: Map<string, Element>): Element[] {
  const found: Element[] = [];
  const stack: ElementContent[] = [block];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type !== "element") continue;
    const { href, dataFootnoteRef } = node.properties;
    if (dataFootnoteRef !== undefined && typeof href === "string") {
      node.properties.role = "doc-noteref";
      // It named the heading of the list that is no more.
      delete node.properties.ariaDescribedBy;
      const note = notes.get(href);
      if (note !== undefined) found.push(note);
      notes.delete(href);
    }
    stack.push(...[...node.children].reverse());
  }
  return found;
}

function noteOf(item: Element, n: number): Element {
  elements(item.children).forEach(keepArrowAtWord);
  const number: Element = {
    type: "element",
    tagName: "span",
    properties: { className: ["note-number"] },
    children: [{ type: "text", value: String(n) }],
  };
  return {
    type: "element",
    tagName: "div",
    properties: { id: String(item.properties.id), className: ["side-note"], role: "doc-footnote" },
    children: [number, ...item.children],
  };
}

/** The way back never stands alone on a line. */
function keepArrowAtWord({ children }: Element): void {
  for (const [index, child] of children.entries()) {
    const before = children[index - 1];
    if (child.type !== "element" || child.properties.dataFootnoteBackref === undefined) continue;
    if (before?.type === "text") before.value = before.value.replace(/ $/, "\u00a0");
  }
}

function isNotes(node: RootContent): boolean {
  return node.type === "element" && node.tagName === "section" && node.properties.dataFootnotes !== undefined;
}

function elements(nodes: readonly ElementContent[]): Element[] {
  return nodes.filter((node) => node.type === "element");
}
