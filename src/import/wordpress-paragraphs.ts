/** Elements that are paragraphs, or hold them, themselves. */
const BLOCKS = "p|pre|table|ul|ol|blockquote|figure|dl|script|style|form|svg";

/**
 * The older editor kept paragraphs as empty lines, and lines as lines; an address on a line of its own shows what it
 * leads to. https://developer.wordpress.org/reference/functions/wpautop/
 */
export function withParagraphs(html: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (const [start, end] of blocksIn(html)) {
    pieces.push(paragraphs(html.slice(from, start)), html.slice(start, end));
    from = end;
  }
  return [...pieces, paragraphs(html.slice(from))].join("\n");
}

/** Where the outermost of them begin and end; one that is never closed is none. */
function blocksIn(html: string): readonly (readonly [start: number, end: number])[] {
  const found: [number, number][] = [];
  const opening = new RegExp(`<(${BLOCKS})\\b`, "gi");
  for (let tag = opening.exec(html); tag !== null; tag = opening.exec(html)) {
    const end = endOf(html, tag.index, tag[1] ?? "");
    if (end === -1) continue;
    found.push([tag.index, end]);
    opening.lastIndex = end;
  }
  return found;
}

/** Behind the end tag that belongs to the start tag; -1 where there is none. A `<p>` ends at the next one at the latest. */
function endOf(html: string, start: number, name: string): number {
  const tags = new RegExp(`<(\\/?)${name}\\b[^>]*>`, "gi");
  tags.lastIndex = start;
  let depth = 0;
  for (let tag = tags.exec(html); tag !== null; tag = tags.exec(html)) {
    if (tag[1] === "") depth++;
    else depth--;
    if (depth === 0) return tags.lastIndex;
    if (depth > 1 && name.toLowerCase() === "p") return -1;
  }
  return -1;
}

function paragraphs(text: string): string {
  return text
    .split(/\n[^\S\n]*\n\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      if (/^<\/?(?:h[1-6]|div|hr|section|address|form|p)\b/i.test(part)) return part;
      return `<p>${part.replace(ALONE, linked).replace(/\n/g, "<br>\n")}</p>`;
    })
    .join("\n");
}

const ALONE = /^[^\S\n]*(https?:\/\/[^\s<>"]+)[^\S\n]*$/gm;

function linked(_: string, address: string): string {
  return `<a href="${address}">${address}</a>`;
}
