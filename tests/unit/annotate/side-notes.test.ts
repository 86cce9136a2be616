import { toHtml } from "hast-util-to-html";
import { describe, expect, it } from "vitest";
import { placeNotes } from "../../../src/annotate/side-notes.ts";
import { createParser } from "../../../src/parse/parse-file.ts";
import { article } from "../parse/source.ts";

const parse = createParser({ images: { remote: "refuse" } });

/** The blocks of a text, by the id of a note, else by the tag. */
function placed(markdown: string) {
  const { tree } = parse(article(markdown));
  const count = placeNotes(tree);
  const blocks = tree.children.flatMap((node) =>
    node.type === "element"
      ? [node.properties.role === "doc-footnote" ? String(node.properties.id) : node.tagName]
      : [],
  );
  return { count, blocks, html: toHtml(tree) };
}

describe("footnotes", () => {
  it("follow the block that refers to them first, in the order of the references", () => {
    const { count, blocks, html } = placed(
      "One[^b] and two[^a].\n\n- three[^c]\n- again[^b]\n\nLast.\n\n[^a]: A.\n[^b]: B.\n[^c]: C.\n",
    );
    expect(count).toBe(3);
    expect(blocks).toEqual(["p", "fn-1", "fn-2", "ul", "fn-3", "p"]);
    expect(html).not.toContain("data-footnotes");
    expect(html).not.toContain("aria-describedby");
    expect(html.match(/href="#fn-1"/g)).toHaveLength(2);
  });

  it("that a footnote refers to follow that one", () => {
    expect(placed("One[^a].\n\nTwo.\n\n[^a]: See[^b].\n[^b]: There.\n").blocks).toEqual(["p", "fn-1", "fn-2", "p"]);
  });

  it("lose nothing of what they hold, and keep their way back at their last word", () => {
    const { html } = placed("One[^a].\n\n[^a]: First.\n\n    Second.\n");
    expect(html).toContain("First.");
    expect(html).toMatch(/Second\.(?:\u00a0|&#xA0;|&nbsp;)<a href="#fnref-1"/);
  });

  it("are none in a text without them", () => {
    expect(placed("One.\n\nTwo.\n")).toMatchObject({ count: 0, blocks: ["p", "p"] });
  });
});

describe("a picture that stands by itself", () => {
  it("has its title as its caption", () => {
    expect(placed('![A bridge](bridge.jpg "The bridge, 1937")').html).toBe(
      '<figure><img src="bridge.jpg" alt="A bridge"><figcaption>The bridge, 1937</figcaption></figure>',
    );
  });

  it("without a title, or in a sentence, stays where it is", () => {
    expect(placed("![A bridge](bridge.jpg)").blocks).toEqual(["p"]);
    expect(placed('Look: ![A bridge](bridge.jpg "The bridge")').blocks).toEqual(["p"]);
  });
});
