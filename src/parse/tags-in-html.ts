/** A tag as it is written: `<b>`, `</b>`, `<TABLE border=1>`. */
export interface Tag {
  /** UTF-16 offset of its `<`. */
  readonly offset: number;
  readonly text: string;
  /** As written: `Second` of `<Second National Bank>`. */
  readonly name: string;
  readonly isClosing: boolean;
  readonly attributes: readonly string[];
  /** Whether an attribute has a value. */
  readonly hasValues: boolean;
}

/**
 * The tags of a piece of HTML, as a browser would find them; comments and declarations are passed over.
 * Linear in its length: what is not closed ends the search.
 * @param start where the piece begins in its file
 */
export function* tagsInHtml(html: string, start: number): Iterable<Tag> {
  for (let at = html.indexOf("<"); at !== -1; ) {
    const comment = html.startsWith("<!--", at);
    if (comment || /[!?]/.test(html.charAt(at + 1))) {
      const end = html.indexOf(comment ? "-->" : ">", at + 2);
      if (end === -1) return;
      at = html.indexOf("<", end);
      continue;
    }
    NAME.lastIndex = at;
    const [opening, slash, name] = NAME.exec(html) ?? [];
    if (opening === undefined || name === undefined) {
      at = html.indexOf("<", at + 1);
      continue;
    }
    const { end, attributes, hasValues } = attributesFrom(html, at + opening.length);
    if (html.charAt(end) !== ">") return;
    yield {
      offset: start + at,
      text: html.slice(at, end + 1),
      name,
      isClosing: slash === "/",
      attributes,
      hasValues,
    };
    at = html.indexOf("<", end);
  }
}

const NAME = /<(\/?)([A-Za-z][^\s/>]*)/y;
/** Quotations have a measure, so that one that is never closed is not looked for to the end again and again. */
const ATTRIBUTE = /[\s/]+|([^\s/>][^\s/>=]*)(\s*=\s*(?:"[^"]{0,10000}"|'[^']{0,10000}'|[^\s>]*))?/y;

/** @returns `end`: where `>` stands, or the end of the text */
function attributesFrom(html: string, from: number): Pick<Tag, "attributes" | "hasValues"> & { readonly end: number } {
  const attributes: string[] = [];
  let hasValues = false;
  let end = from;
  while (end < html.length && html.charAt(end) !== ">") {
    ATTRIBUTE.lastIndex = end;
    const [all = "", name, value] = ATTRIBUTE.exec(html) ?? [];
    if (all === "") break;
    if (name !== undefined) attributes.push(name);
    if (value !== undefined) hasValues = true;
    end += all.length;
  }
  return { end, attributes, hasValues };
}
