import type { Nodes, Root } from "mdast";
import { type Tag, tagsInHtml } from "./tags-in-html.ts";
import { type PlacedTag, type SortedTags, sortTags } from "./words-in-tags.ts";

/** Words in angle brackets that Markdown takes for HTML, though there is no such element. */
export interface BracketedWords extends Pick<Tag, "offset" | "text"> {
  /** Whether HTML is around them, in which a backslash means nothing. */
  readonly isInHtml: boolean;
}

export interface ParsedWords {
  readonly tree: Root;
  /** In the order of the text. */
  readonly words: readonly BracketedWords[];
  readonly unclosed: SortedTags["unclosed"];
}

/**
 * Parses Markdown in which `<GM>` and `<Second National Bank>` are the words that they look like, as if a backslash
 * stood before each. A text that has such tags is parsed a second time, with a character in place of their `<` that
 * means nothing to Markdown: so blocks that only they made HTML of are Markdown, and every position stays what it is.
 */
export function parseWords(document: string, parse: (document: string) => Root): ParsedWords {
  let tree = parse(document);
  if (!/<\/?[A-Za-z]/.test(document)) return { tree, words: [], unclosed: [] };
  let sorted = sortTags(tagsOf(tree, document));
  const stand = STAND_INS.find((character) => !document.includes(character));
  if (sorted.words.size === 0 || stand === undefined) return { tree, words: [], unclosed: sorted.unclosed };
  const words: Tag[] = [];
  let text = document;
  // In what is Markdown only now there may be more.
  for (let round = 0; round < MOST_ROUNDS && sorted.words.size > 0; round++) {
    words.push(...sorted.words);
    text = withStandIn(text, sorted.words, stand);
    tree = parse(text);
    sorted = sortTags(tagsOf(tree, text));
  }
  return { tree, words: restore(tree, stand, words.sort(byOffset)), unclosed: sorted.unclosed };
}

const MOST_ROUNDS = 4;

function byOffset(a: Tag, b: Tag): number {
  return a.offset - b.offset;
}

/** Punctuation, as `<` is, of which emphasis takes notice; and of scripts that no two texts have in common. */
const STAND_INS = ["\u2e28", "\u169b", "\ua874", "\u0f3a"];

function tagsOf(tree: Root, document: string): readonly PlacedTag[] {
  const tags: PlacedTag[] = [];
  for (const { node, parent } of nodesOf(tree)) {
    if (node.type !== "html") continue;
    const isInline = !FLOW.has(parent?.type ?? "root");
    const html = document.slice(startOf(node), endOf(node));
    for (const tag of tagsInHtml(html, startOf(node))) {
      if (!isInAddress(document, tag)) tags.push({ ...tag, isInline, isAmidSentence: isAmidSentence(document, tag) });
    }
  }
  return tags;
}

/** `https://a.example<GM>`: the address ends at `<`, and would not at what stands for it, nor at a backslash. */
function isInAddress(document: string, { offset }: Tag): boolean {
  return /(?:https?:\/\/|www\.)[^\s<]*$/i.test(document.slice(Math.max(0, offset - LONGEST_ADDRESS), offset));
}

const LONGEST_ADDRESS = 300;

function isAmidSentence(document: string, { offset, text }: Tag): boolean {
  const end = offset + text.length;
  const [before, after] = [document.slice(offset - 2, offset), document.slice(end, end + 2)];
  return /[\p{L}\p{N})] $/u.test(before) && /^(?: \p{Ll}|[.,;:)])/u.test(after);
}

/** Where HTML is a block. */
const FLOW: ReadonlySet<string> = new Set(["root", "blockquote", "listItem", "footnoteDefinition"]);

function withStandIn(document: string, words: Iterable<Tag>, stand: string): string {
  let text = "";
  let end = 0;
  for (const { offset } of words) {
    text += document.slice(end, offset) + stand;
    end = offset + 1;
  }
  return text + document.slice(end);
}

/** Puts `<` back. @returns the words that are text now: in code they have been all along */
function restore(tree: Root, stand: string, words: readonly Tag[]): readonly BracketedWords[] {
  const found: BracketedWords[] = [];
  let next = 0;
  for (const { node } of nodesOf(tree)) {
    if (!hadStandIns(node, stand) || !APART.has(node.type)) continue;
    // What lies between such a node and the one before is text.
    for (; (words[next]?.offset ?? Infinity) < startOf(node); next++) push(words[next], false);
    for (; (words[next]?.offset ?? Infinity) < endOf(node); next++) if (node.type === "html") push(words[next], true);
  }
  for (; next < words.length; next++) push(words[next], false);
  return found;

  function push(word: Tag | undefined, isInHtml: boolean): void {
    if (word !== undefined) found.push({ offset: word.offset, text: word.text, isInHtml });
  }
}

/** Where a backslash before `<` would be printed. */
const APART: ReadonlySet<string> = new Set(["html", "code", "inlineCode"]);

function startOf({ position }: Nodes): number {
  return position?.start.offset ?? 0;
}

function endOf({ position }: Nodes): number {
  return position?.end.offset ?? 0;
}

/** Whether there were any in a node; now there are none. */
function hadStandIns(node: Nodes, stand: string): boolean {
  const fields = node as unknown as Record<string, unknown>;
  let had = false;
  for (const key of FIELDS) {
    const value = fields[key];
    if (typeof value !== "string" || !value.includes(stand)) continue;
    fields[key] = value.replaceAll(stand, node.type === "html" ? "&lt;" : "<");
    had = true;
  }
  return had;
}

const FIELDS = ["value", "url", "title", "alt", "label", "identifier"] as const;

/** Without recursion, in the order of the text: the tree may be too deep for it. */
function* nodesOf(tree: Root): Iterable<{ readonly node: Nodes; readonly parent: Nodes | null }> {
  const open: { node: Nodes; parent: Nodes | null }[] = [{ node: tree, parent: null }];
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    yield entry;
    const { node } = entry;
    if (!("children" in node)) continue;
    for (let index = node.children.length - 1; index >= 0; index--) {
      const child = node.children[index];
      if (child !== undefined) open.push({ node: child, parent: node });
    }
  }
}
