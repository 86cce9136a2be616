import type { Element, Root } from "hast";

/**
 * A rehype plugin: a picture that stands by itself and has a title, `![alt](bridge.jpg "The bridge")`,
 * becomes a figure with its title as the caption. Markdown has no other form for one, and a
 * title that only a mouse can find tells most readers nothing.
 */
export function rehypeFigures() {
  return (tree: Root): void => {
    for (const node of tree.children) {
      if (node.type !== "element" || node.tagName !== "p") continue;
      const image = onlyPicture(node);
      const title = image?.properties.title;
      if (image === undefined || typeof title !== "string" || title.trim() === "") continue;
      delete image.properties.title;
      node.tagName = "figure";
      node.children = [
        image,
        { type: "element", tagName: "figcaption", properties: {}, children: [{ type: "text", value: title.trim() }] },
      ];
    }
  };
}

function onlyPicture({ children }: Element): Element | undefined {
  const [only, ...others] = children.filter((child) => child.type !== "text" || child.value.trim() !== "");
  return others.length === 0 && only?.type === "element" && only.tagName === "img" ? only : undefined;
}
