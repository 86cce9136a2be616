import { frontMatterOf } from "../suggest/front-matter-edit.ts";

/** The body of a file, with every line end and every offset where it was. */
export function withoutFrontMatter(text: string): string {
  const block = frontMatterOf(text);
  if (block === null) return text;
  const fence = text.indexOf("\n", block.start + block.yaml.length);
  const end = fence === -1 ? text.length : fence;
  return text.slice(0, end).replace(/[^\r\n]/g, " ") + text.slice(end);
}
