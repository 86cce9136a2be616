import { replaceEnclosed } from "./enclosed.ts";

/** Code, where nothing is an attribute: fences, then spans. */
const CODE =
  "^[ \\t]*(?<fence>`{3,}|~{3,})[\\s\\S]*?(?:^[ \\t]*\\k<fence>|$(?![\\s\\S]))|(?<!`)(?<tick>`+)(?!`)[^\\n]*?[^`\\n]\\k<tick>(?!`)";

/** `{: .wide #top}`; what another list begins in is none, so that no opening is read further than to the next. */
const LIST = "\\{:(?:[^{}\\n]|\\{(?!:))*\\}";
export const ATTRIBUTE_LIST = new RegExp(LIST, "g");

/** On a line of its own, of the block before or after it; or right behind a word, a link or a picture. */
const ATTRIBUTES = `(?<attributes>^[ \\t]*${LIST}[ \\t]*(?:\\n|$)|(?<=\\S)${LIST})`;

/** `<div markdown="1">`: what it holds is Markdown, which CommonMark takes it for between empty lines. */
const SAYS_MARKDOWN = /\smarkdown=["']?(?:1|block|span)["']?/;
const OPENING = new RegExp(`<(?<name>\\w+)(?!\\w)(?=[^<>\\n]*${SAYS_MARKDOWN.source})(?<more>[^<>\\n]*)>`, "g");
const CLOSING = /<\/(?<name>\w+)>/g;

/**
 * Markdown without what only kramdown reads: https://kramdown.gettalong.org/syntax.html#attribute-list-definitions
 * @returns with the attributes that were left out, in their order
 */
export function withoutAttributes(text: string): { readonly body: string; readonly found: readonly string[] } {
  const found: string[] = [];
  const plain = text.replace(new RegExp(`${CODE}|${ATTRIBUTES}`, "gm"), (whole, ...more) => {
    const { attributes } = more.at(-1) as { readonly attributes?: string };
    if (attributes === undefined) return whole;
    found.push(attributes.trim());
    return "";
  });
  const body = replaceEnclosed(plain, OPENING, CLOSING, ({ groups }, inside) => {
    const { name = "", more = "" } = groups ?? {};
    return `<${name}${more.replace(SAYS_MARKDOWN, "").trimEnd()}>\n\n${inside.trim()}\n\n</${name}>`;
  });
  return { body, found };
}
