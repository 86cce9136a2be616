import type { Element, Root } from "hast";
import { headingRank } from "hast-util-heading-rank";
import { visit } from "unist-util-visit";

/** `p-…` are the paragraphs' (`annotate`); the theme has its own landmarks. */
const OURS = /^(p-.*|content|footnote-label|fn-\d+|fnref-\d+(-\d+)?)$/;

/**
 * Makes room for the ids that are ours, before headings get theirs: an id from raw HTML that is
 * no id, or one of ours, or there already, goes. Headings are moved down by one where the text
 * has one of the first rank: that is the headline's.
 */
export function rehypeOwnIds() {
  return (tree: Root): void => {
    const seen = new Set<string>();
    const headings: Element[] = [];
    visit(tree, "element", (element) => {
      const rank = headingRank(element);
      const { id } = element.properties;
      const footnote = isFootnotePart(element);
      if (rank !== undefined && !footnote) headings.push(element);
      if (typeof id !== "string") return;
      if (id === "" || /\s/.test(id) || (OURS.test(id) && !footnote) || seen.has(id)) delete element.properties.id;
      else seen.add(id);
    });
    if (headings.some(({ tagName }) => tagName === "h1")) headings.forEach(moveDown);
  };
}

/** After rehype-slug: a heading named "Content" or "fn 1" must not take an id of ours. */
export function rehypeUniqueIds() {
  return (tree: Root): void => {
    const taken = new Set<string>();
    const headings: Element[] = [];
    visit(tree, "element", (element) => {
      const { id } = element.properties;
      if (typeof id !== "string") return;
      if (headingRank(element) === undefined || isFootnotePart(element)) taken.add(id);
      else headings.push(element);
    });
    for (const heading of headings) {
      const wanted = String(heading.properties.id).replace(/\s+/g, "-").replace(/^-+/, "") || "section";
      let id = wanted;
      for (let n = 2; OURS.test(id) || taken.has(id); n++) id = `section-${wanted}${n === 2 ? "" : `-${n}`}`;
      taken.add(id);
      heading.properties.id = id;
    }
  };
}

function isFootnotePart({ tagName, properties }: Element): boolean {
  if (properties.dataFootnoteRef !== undefined || properties.id === "footnote-label") return true;
  return tagName === "li" && /^fn-\d+$/.test(String(properties.id));
}

function moveDown(heading: Element): void {
  heading.tagName = `h${Math.min(6, Number(heading.tagName.slice(1)) + 1)}`;
}
