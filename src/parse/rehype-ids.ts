import GithubSlugger, { slug } from "github-slugger";
import type { Element, Nodes, Root } from "hast";
import { toString as textOf } from "hast-util-to-string";

/**
 * `p-…` are the paragraphs' (`annotate`), all others the theme's: a button that copies what is called `cite-bibtex` must not find
 * a text of the same name in the article, nor a link within the page lead there.
 */
const OURS = new RegExp(
  [
    "^(p-[0-9a-f]{8}(-\\d+)?",
    "content|corrections|related|same-people|in-this-report|timeline|no-coverage",
    "in-\\d{4}(-\\d\\d)?|(cite|search|table|recipe)-.*)$",
  ].join("|"),
);
/** Which a heading called "fn 1" must not take before the footnote gets it. */
const FOOTNOTES = /^(footnote-label|fn-\d+|fnref-\d+(-\d+)?)$/;

/**
 * A rehype plugin that leaves each id once in a body, and none of ours to anybody else: an id
 * from raw HTML that is no id, is one of ours or is there already goes, and headings get theirs
 * from their text, as GitHub makes them (rehype-slug does the same, but needs walks of its own
 * before and after it to keep ids apart: together a quarter of the time of parsing).
 *
 * Headings move down by one where the text has one of the first rank: that is the headline's.
 */
export function rehypeIds() {
  return (tree: Root): void => {
    const taken = new Set<string>();
    const headings: Element[] = [];
    collect(tree, taken, headings);
    if (headings.some(({ tagName }) => tagName === "h1")) headings.forEach(moveDown);
    const slugger = new GithubSlugger();
    for (const heading of headings) {
      heading.properties.id ??= freeId(slugger, textOf(heading), taken);
      taken.add(String(heading.properties.id));
    }
  };
}

function collect(node: Nodes, taken: Set<string>, headings: Element[]): void {
  if (!("children" in node)) return;
  if (node.type === "element") {
    const { id } = node.properties;
    if (/^h[1-6]$/.test(node.tagName) && id !== "footnote-label") headings.push(node);
    if (typeof id === "string") {
      if (id === "" || /\s/.test(id) || OURS.test(id) || taken.has(id)) delete node.properties.id;
      else taken.add(id);
    }
  }
  for (const child of node.children) collect(child, taken, headings);
}

function moveDown(heading: Element): void {
  heading.tagName = `h${Math.min(6, Number(heading.tagName.slice(1)) + 1)}`;
}

/** A heading without a letter ("🚢", "…") is "section", one called "Content" is "section-content". */
function freeId(slugger: GithubSlugger, text: string, taken: ReadonlySet<string>): string {
  const plain = slug(text).replace(/^-+/, "") || "section";
  let id = slugger.slug(plain);
  // The slugger numbers twins among headings; ids from raw HTML, and ours, it does not know.
  while (taken.has(id) || isOurs(id)) id = slugger.slug(isOurs(id) ? `section-${plain}` : plain);
  return id;
}

function isOurs(id: string): boolean {
  return OURS.test(id) || FOOTNOTES.test(id);
}
