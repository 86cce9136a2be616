import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { parseWords } from "../parse/parse-words.ts";
import { hasSatteri, satteriParser } from "../parse/satteri-parser.ts";
import { withoutFrontMatter } from "./without-front-matter.ts";

/**
 * Puts a backslash before words in angle brackets that Markdown takes for HTML (`\\<GM>`), and changes no other
 * character; where HTML is around them, in which it would be printed, `&lt;` takes the place of `<`.
 * @param text The file as it is on disk.
 */
export function escapeWords(text: string): string {
  const { words } = parseWords(withoutFrontMatter(text), (document) => reader.parse(document) as Root);
  let edited = text;
  for (const { offset, isInHtml } of words.toReversed()) {
    edited = edited.slice(0, offset) + (isInHtml ? "&lt;" : "\\<") + edited.slice(offset + 1);
  }
  return edited;
}

const reader = (hasSatteri ? unified().use([satteriParser]) : unified().use([remarkParse, remarkGfm])).freeze();
