/** Code, where nothing is an attribute: fences, then spans. */
const CODE =
  "^[^\\S\\n]*(?<fence>`{3,}|~{3,})[\\s\\S]*?(?:^[^\\S\\n]*\\k<fence>|$(?![\\s\\S]))|(?<!`)(?<tick>`+)(?!`)[^\\n]*?[^`\\n]\\k<tick>(?!`)";

/** On a line of its own, of the block before or after it; or right behind a word, a link or a picture. */
const ATTRIBUTES = "(?<attributes>^[^\\S\\n]*\\{:[^}\\n]*\\}[^\\S\\n]*(?:\\n|$)|(?<=\\S)\\{:[^}\\n]*\\})";

/** `<div markdown="1">`: what it holds is Markdown, which CommonMark takes it for between empty lines. */
const MARKDOWN_INSIDE = /<(\w+)([^>\n]*?)\s+markdown=["']?(?:1|block|span)["']?([^>\n]*)>([\s\S]*?)<\/\1>/g;

/**
 * Markdown without what only kramdown reads: https://kramdown.gettalong.org/syntax.html#attribute-list-definitions
 * @returns with the attributes that were left out, in their order
 */
export function withoutAttributes(text: string): { readonly body: string; readonly found: readonly string[] } {
  const found: string[] = [];
  const body = text
    .replace(new RegExp(`${CODE}|${ATTRIBUTES}`, "gm"), (whole, ...more) => {
      const { attributes } = more.at(-1) as { readonly attributes?: string };
      if (attributes === undefined) return whole;
      found.push(attributes.trim());
      return "";
    })
    .replace(MARKDOWN_INSIDE, (_, tag: string, before: string, after: string, inside: string) => {
      return `<${tag}${before}${after}>\n\n${inside.trim()}\n\n</${tag}>`;
    });
  return { body, found };
}
