import { BARE_ATTRIBUTES, BELONGS_IN, HTML_NAMES, MUST_CLOSE } from "./html-names.ts";
import { bodySchema, SWALLOWED } from "./sanitise-schema.ts";
import type { Tag } from "./tags-in-html.ts";

/** A tag, and what is around it. */
export interface PlacedTag extends Tag {
  /** Whether it stands in running text, with Markdown around it. */
  readonly isInline: boolean;
  /** Whether a sentence goes on behind it: "Acme <AM> said". */
  readonly isAmidSentence: boolean;
}

export interface SortedTags {
  /** Those that are words in angle brackets: a firm (`<Second National Bank>`), its ticker (`<GM>`), a name. */
  readonly words: ReadonlySet<PlacedTag>;
  /** The first of each name that nothing closes, so that it changes all that follows. */
  readonly unclosed: readonly PlacedTag[];
}

/**
 * Tells words from tags. What stands within `<script>`, `<svg>` and their like is no text.
 * @param tags all of a body, in their order
 */
export function sortTags(tags: readonly PlacedTag[]): SortedTags {
  const words = new Set<PlacedTag>();
  const unclosed = new Map<string, PlacedTag>();
  const closedLast = new Map<string, number>();
  for (const { name, isClosing, offset } of tags) if (isClosing) closedLast.set(name.toLowerCase(), offset);
  const opened = new Set<string>();
  let within: string | null = null;
  for (const tag of tags) {
    const name = tag.name.toLowerCase();
    const isClosed = (closedLast.get(name) ?? -1) > tag.offset;
    if (within !== null) {
      if (tag.isClosing && name === within) within = null;
    } else if (isNoElement(tag, name) || (isTicker(tag, name) && isAstray(tag, name, { isClosed, opened }))) {
      words.add(tag);
    } else if (!tag.isClosing) {
      opened.add(name);
      if (!isClosed && MUST_CLOSE.has(name) && isSeen(tag, name) && !unclosed.has(name)) unclosed.set(name, tag);
      if (SWALLOWS.has(name) && !(DRAWN.has(name) && tag.text.endsWith("/>"))) within = name;
    }
  }
  return { words, unclosed: [...unclosed.values()] };
}

/** `<a name="x">` is a place, and `<font>` is left out: they change nothing. */
function isSeen({ attributes }: Tag, name: string): boolean {
  return KEPT.has(name) && (name !== "a" || attributes.some((attribute) => attribute.toLowerCase() === "href"));
}

const KEPT: ReadonlySet<string> = new Set(bodySchema.tagNames);
const SWALLOWS: ReadonlySet<string> = new Set(SWALLOWED.filter((name) => name !== "param"));
/** Foreign elements may close themselves. */
const DRAWN = new Set(["svg", "math"]);
/** What holds code stays what it is, whatever else the tag says. */
const CODE = new Set(["script", "style", "template", ...DRAWN]);

function isNoElement({ name, text, attributes, hasValues }: Tag, folded: string): boolean {
  // A tag in a tag is nobody's name; `o:p` is Word's; a custom element (`my-map`) has no capitals.
  if (text.includes("<", 1) || name.includes(":")) return false;
  if (!HTML_NAMES.has(folded)) return !(name.includes("-") && name === folded);
  // `<Time Inc>`: what HTML calls an element with an attribute.
  return (
    /^[A-Z]/.test(name) &&
    !hasValues &&
    !CODE.has(folded) &&
    attributes.some((attribute) => /^\p{Lu}/u.test(attribute)) &&
    attributes.every((attribute) => !BARE_ATTRIBUTES.has(attribute.toLowerCase()) && !/^on[a-z]/.test(attribute))
  );
}

/** `<S>` in running text: Sears, or what is struck out. */
function isTicker({ name, text, isInline, isClosing }: PlacedTag, folded: string): boolean {
  return isInline && !isClosing && text === `<${name}>` && name !== folded && name === name.toUpperCase();
}

interface Met {
  readonly isClosed: boolean;
  readonly opened: ReadonlySet<string>;
}

/** Nothing closes it, and all that follows would be struck out; it is a cell without a table, a paragraph in a sentence. */
function isAstray({ isAmidSentence }: PlacedTag, name: string, { isClosed, opened }: Met): boolean {
  if (MUST_CLOSE.has(name)) return !isClosed;
  if (name === "p") return !isClosed && isAmidSentence;
  return HTML_NAMES.has(name) && (BELONGS_IN[name]?.every((around) => !opened.has(around)) ?? false);
}
