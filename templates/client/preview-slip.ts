import sheet from "../styles/preview.css?url";

/**
 * The one box of a page that shows previews, at the end of its `main`. Its style sheet is fetched when the first
 * is wanted.
 */
export function createSlip(main: HTMLElement) {
  const box = document.createElement("div");
  box.id = "preview";
  box.className = "preview";
  box.setAttribute("role", "tooltip");
  box.hidden = true;
  let described: HTMLElement | null = null;
  let style: Promise<void> | null = null;

  return {
    /** Settles once the box can be shown as it should look. */
    styled: () => {
      style ??= addSheet(sheet);
      return style;
    },
    /** @param place Is called when the box has its size, and is not yet seen. */
    show(link: HTMLElement, content: Node, place: (box: HTMLElement) => void): void {
      box.replaceChildren(content);
      if (!box.isConnected) main.append(box);
      box.hidden = false;
      place(box);
      link.setAttribute("aria-describedby", box.id);
      described = link;
    },
    hide(): void {
      box.hidden = true;
      described?.removeAttribute("aria-describedby");
      described = null;
    },
    shows: (link: HTMLElement) => described === link,
    holds: (node: Node) => box.contains(node),
  };
}

/** A sheet that does not come is no reason to wait for ever: its preview is then plain. */
function addSheet(href: string): Promise<void> {
  return new Promise((resolve) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = href;
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => resolve());
    document.head.append(link);
  });
}
