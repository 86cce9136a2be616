import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";

/**
 * Markdown that is read as this plain text: what would be a heading, a list, a link or a tag is
 * escaped. Lines keep their breaks, without the white space at their ends, which Markdown drops.
 * Ends with a line feed.
 */
export function plainMarkdown(text: string): string {
  const value = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n");
  const markdown = toMarkdown(
    { type: "root", children: [{ type: "paragraph", children: [{ type: "text", value }] }] },
    { extensions: [gfmToMarkdown()] },
  );
  return markdown.replace(UNESCAPED, "$1\\$2");
}

/**
 * The serialiser escapes the first of two such lines and passes over the second ("1.", "1. a"), because its patterns
 * take the line end between them.
 */
const UNESCAPED = /^(\d{0,9})([.)](?<=\d.)|[-+]|#(?=#{0,5}(?:[ \t]|$)))(?=[ \t#]|$)/gm;
