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
  return toMarkdown(
    { type: "root", children: [{ type: "paragraph", children: [{ type: "text", value }] }] },
    { extensions: [gfmToMarkdown()] },
  );
}
