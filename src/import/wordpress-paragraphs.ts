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
  const found: (readonly [number, number])[] = [];
  const ends = endsIn(html);
  let from = 0;
  for (const start of [...ends.keys()].sort((a, b) => a - b)) {
    const end = ends.get(start) ?? 0;
    if (start < from) continue;
    found.push([start, end]);
    from = end;
  }
  return found;
}

/** By the start of a start tag, what is behind the end tag that belongs to it. A `<p>` ends before the next one, or is none. */
function endsIn(html: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open = new Map<string, number[]>();
  const tags = new RegExp(`<(/?)(${BLOCKS})\\b`, "gi");
  for (let tag = tags.exec(html); tag !== null; tag = tags.exec(html)) {
    const end = html.indexOf(">", tags.lastIndex);
    if (end === -1) break;
    tags.lastIndex = end + 1;
    const name = (tag[2] ?? "").toLowerCase();
    const starts = open.get(name) ?? [];
    if (tag[1] === "") {
      if (name === "p") starts.length = 0;
      starts.push(tag.index);
      open.set(name, starts);
    } else {
      const start = starts.pop();
      if (start !== undefined) ends.set(start, end + 1);
    }
  }
  return ends;
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

const ALONE = /^[ \t\u00a0]*(https?:\/\/[^\s<>"]+)[ \t\u00a0]*$/gm;

function linked(_: string, address: string): string {
  return `<a href="${address}">${address}</a>`;
}
