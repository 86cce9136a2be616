/** In CSS pixels: between the link and the box, and from the box to the edge of the window. */
const GAP = 6;
const EDGE = 12;

/**
 * Puts a box below a link, or above it where it has more room there, aligned with the side from which the page is read.
 * @param at Where the pointer is: of a link that is broken over two lines, the box belongs to the line that is pointed at.
 */
export function placeBeside(link: Element, box: HTMLElement, at?: { readonly clientY: number }): void {
  const line = lineAt(link, at);
  const { width, height } = box.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const isAbove = line.bottom + GAP + height > clientHeight && line.top > clientHeight - line.bottom;
  const top = isAbove ? line.top - GAP - height : line.bottom + GAP;
  const isLeftwards = getComputedStyle(document.documentElement).direction === "rtl";
  const left = isLeftwards ? line.right - width : line.left;
  const inside = Math.max(EDGE, Math.min(left, clientWidth - width - EDGE));
  box.style.top = `${Math.round(top + window.scrollY)}px`;
  box.style.left = `${Math.round(inside + window.scrollX)}px`;
}

function lineAt(link: Element, at?: { readonly clientY: number }): DOMRect {
  const lines = [...link.getClientRects()];
  const pointed = lines.find(({ top, bottom }) => at !== undefined && at.clientY >= top && at.clientY <= bottom);
  return pointed ?? lines[0] ?? link.getBoundingClientRect();
}
