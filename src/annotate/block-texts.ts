import { INLINE } from "./blocks.ts";
import { VOID } from "./cut-html.ts";

/**
 * The texts of the blocks of a body that `cutHtml` wrote: as `blocksOf` read them from its tree, or more. So whoever looks for a
 * name in a text need not parse its Markdown again.
 */
export function blockTexts(html: string): readonly string[] {
  const done: string[] = [];
  const open: string[] = [""];
  /** The element within which all is passed over, and how many of its name are open. */
  let marker = { tag: "", depth: 0 };
  const add = (text: string) => {
    if (marker.depth === 0) open.push((open.pop() ?? "") + text);
  };
  for (const [, text, end, tag = "", attributes = ""] of html.matchAll(PARTS)) {
    if (text !== undefined) add(text.includes("&") ? text.replace(REFERENCE, characterOf) : text);
    else if (marker.depth > 0) {
      if (tag === marker.tag) marker.depth += end ? -1 : 1;
    } else if (!end && MARKER.test(attributes)) marker = { tag, depth: 1 };
    else if (tag === "br") add("\n");
    else if (VOID.has(tag) || INLINE.has(tag)) continue;
    else if (end) done.push(open.pop() ?? "");
    else open.push("");
  }
  return [...done, ...open].filter((text) => text !== "");
}

/** Text, or a tag: its slash, its name and its attributes, in whose values `>` may stand. */
const PARTS = /([^<]+)|<(\/?)([a-z][a-z0-9]*)([^">]*(?:"[^"]*"[^">]*)*)>/g;
/** Of footnotes: what leads there and back is no prose, nor the number that `placeNotes` has put before a note. */
const MARKER = / (?:data-footnote-(?:back)?ref\b|class="note-number")/;
const REFERENCE = /&#x([0-9A-F]+);/g;

function characterOf(_: string, code: string): string {
  return String.fromCodePoint(Number.parseInt(code, 16));
}
