import { describe, expect, it } from "vitest";
import { blockTexts } from "../../../src/annotate/block-texts.ts";
import { blocksOf } from "../../../src/annotate/blocks.ts";
import { cutHtml } from "../../../src/annotate/cut-html.ts";
import { placeNotes } from "../../../src/annotate/side-notes.ts";
import { createContentParser } from "../../../src/content/content-parser.ts";
import { GAP } from "../../../src/model/article-texts.ts";
import { settingsSchema } from "../../../src/model/settings.ts";
import { article } from "../parse/source.ts";

const parse = createContentParser(settingsSchema.parse({}));

/** The texts as they were cut from the tree, and from the HTML that was made of it. */
function textsOf(markdown: string) {
  const { tree } = parse(article(markdown));
  const fromTree = blocksOf(tree).map((block) => block.text.trim());
  placeNotes(tree);
  return { fromTree, fromHtml: blockTexts(cutHtml(tree).parts.join(GAP)) };
}

describe("the texts of a body's blocks are read from its HTML", () => {
  it.each([
    ["words in marks", "Kim **Jong**-_un_ and `code` at A&amp;T & <b>Bo</b>."],
    ["a tag within a word", "Anna Lind<b>qvist</b>, Lind<wbr>qvist, Li<!-- -->nd."],
    ["attributes that hold tags", '![a > b "c" <i>](x.png "t > u") and [Bo](https://e.org/?a=%3E "x > y").'],
    ["a line break", "Anna  \nLindqvist<br>Berg"],
    ["footnotes", "Anna[^1] Lindqvist said[^2].\n\n[^1]: Of Kim[^2] Jong.\n[^2]: Bo\n\n    Berg."],
    ["a note within a word", "Lind[^1]qvist.\n\n[^1]: One."],
    ["lists and tables", "- Anna\n\n  Berg\n- Bo\n  - Lee\n\n| A | B |\n|---|:-:|\n| Anna Lee | Bo *Lee* |"],
    [
      "blocks within words",
      "<div>Anna <p>inside</p> Lindqvist</div>\n\n<blockquote>Bo<ul><li>x</li></ul>Berg</blockquote>",
    ],
    [
      "headings and captions",
      "## Anna's *house*\n\n<figure><img src=x.png alt=y><figcaption>Bo Berg</figcaption></figure>",
    ],
    ["other scripts", "김정은은 **평**양에서. 金<b>正</b>恩。 «Путин» — وبكيم"],
    ["references", "Anna &lt;b&gt; Lindqvist &#x1F600; &nbsp;&shy;x &quot;"],
  ])("with %s", (_, markdown) => {
    const { fromTree, fromHtml } = textsOf(markdown);
    expect(fromTree.length).toBeGreaterThan(0);
    for (const text of fromTree) expect(fromHtml.join("\n\u2029")).toContain(text);
  });
});
