import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { expect, test } from "vitest";
import { listItemHandlers } from "../../../src/parse/list-item.ts";

/** Tight, loose by one item alone, loose inside tight, tasks, and two lists in one text. */
test.each([
  "- a\n- b\n- c\n",
  "1. a\n2. b\n\n3. c\n",
  "- a\n\n  b\n- c\n",
  "- a\n  - b\n\n  - c\n- d\n",
  "- a\n\n  - b\n  - c\n- d\n",
  "- [ ] a\n- [x] b\n\n  c\n",
  "- a\n- b\n\n1. c\n\n2. d\n",
  "-\n- a\n-\n\n- b\n",
])("%j gives the tree that mdast-util-to-hast gives", (text) => {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(text);
  const original = unified().use(remarkRehype).runSync(structuredClone(tree));
  expect(unified().use(remarkRehype, { handlers: listItemHandlers() }).runSync(tree)).toEqual(original);
});
