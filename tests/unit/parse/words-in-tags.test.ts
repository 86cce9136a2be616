import fc from "fast-check";
import { toHtml } from "hast-util-to-html";
import { describe, expect, test } from "vitest";
import { escapeWords } from "../../../src/edit/escape-words.ts";
import { createParser } from "../../../src/parse/parse-file.ts";
import { article } from "./source.ts";

const PARSERS = (["satteri", "remark"] as const).map(
  (markdown) => [markdown, createParser({ images: { remote: "refuse" } }, { markdown })] as const,
);

describe.each(PARSERS)("words in angle brackets, as %s reads them", (_, parse) => {
  function read(body: string) {
    const { tree, problems } = parse(article(body));
    return {
      html: toHtml(tree, { characterReferences: { useNamedReferences: true } }),
      told: problems.map(({ rule, line, column, found }) => `${line}:${column} ${rule} ${found}`),
    };
  }

  test.each([
    ["a ticker", "Acme Motors <AM> rose.", "<p>Acme Motors &lt;AM> rose.</p>"],
    ["a name of several words", "With <Third Bank of Elmstown>.", "<p>With &lt;Third Bank of Elmstown>.</p>"],
    ["capitals and no capitals", "<sedio> <Canada>", "<p>&lt;sedio> &lt;Canada></p>"],
    ["a name with a hyphen", "<Coal-Tar Co> <Coal-Tar>", "<p>&lt;Coal-Tar Co> &lt;Coal-Tar></p>"],
    ["tags of all kinds", "<AM/> </AM> <AM x='1'>", "<p>&lt;AM/> &lt;/AM> &lt;AM x='1'></p>"],
    ["over two lines", "With <Third\nBank> now.", "<p>With &lt;Third\nBank> now.</p>"],
    ["alone on its line", "<High Hill Corp>\nsaid *so*.", "<p>&lt;High Hill Corp>\nsaid <em>so</em>.</p>"],
    ["alone, and such an element", "<AM>\nand <S>", "<p>&lt;AM>\nand &lt;S></p>"],
    ["alone, and more of them", "<AM>\nand `<AM>` <BM>", "<p>&lt;AM>\nand <code>&lt;AM></code> &lt;BM></p>"],
    ["a list", "- <AM> a\n- <AM>\n  b", "<ul>\n<li>&lt;AM> a</li>\n<li>&lt;AM>\nb</li>\n</ul>"],
    ["a quotation", '> <AM x="\n> y"> a', '<blockquote>\n<p>&lt;AM x="\ny"> a</p>\n</blockquote>'],
    ["a heading", "## On <AM>", '<h2 id="on-am">On &lt;AM></h2>'],
    ["the text of a link", "[<AM> rose](/x/)", '<p><a href="/x/">&lt;AM> rose</a></p>'],
    ["emphasis", "*<AM>* rose", "<p><em>&lt;AM></em> rose</p>"],
    ["HTML around it", "<p>Acme <AM> and <B.AM> rose.</p>", "<p>Acme &lt;AM> and &lt;B.AM> rose.</p>"],
    ["an element's name, and a firm's", "<Time Inc> <Main Hall Bank>", "<p>&lt;Time Inc> &lt;Main Hall Bank></p>"],
    ["such a firm at the beginning", "<Center Corp> said *so*.", "<p>&lt;Center Corp> said <em>so</em>.</p>"],
    ["an element that nothing closes", "Sorrel <S> rose.\n\nMore.", "<p>Sorrel &lt;S> rose.</p>\n<p>More.</p>"],
    ["a cell without a table", "Dunlin <DD>, <TD> rose.", "<p>Dunlin &lt;DD>, &lt;TD> rose.</p>"],
    ["a paragraph in a sentence", "Pipit Oil <P> rose, as Teal <P>.", "<p>Pipit Oil &lt;P> rose, as Teal &lt;P>.</p>"],
    ["names that only drawings know", "Mills <MS> and <G>", "<p>Mills &lt;MS> and &lt;G></p>"],
  ])("are printed: %s", (_, body, html) => {
    const { told, ...rest } = read(body);
    expect(rest).toEqual({ html });
    expect(told).not.toEqual([]);
    expect(told.filter((message) => !message.includes("angle-brackets"))).toEqual([]);
    // The advice, taken, makes the same page, of which there is nothing to tell.
    expect(read(escapeWords(article(body).text).split("\n").slice(4).join("\n"))).toEqual({ html, told: [] });
  });

  test("in cells and notes", () => {
    const { html } = read("| <AM> | b |\n|--|--|\n| <BM> | </CM> |\n\nx[^1]\n\n[^1]: Of <DM>.");
    for (const word of ["<th>&lt;AM></th>", "<td>&lt;BM></td>", "<td>&lt;/CM></td>", "Of &lt;DM>."])
      expect(html).toContain(word);
  });

  test.each([
    ["real elements in capitals", "<B>a</B> <S>b</S>", "<p><b>a</b> <s>b</s></p>", []],
    [
      "elements that HTML has given up, and custom ones",
      "<font>a</font> <my-map>b</my-map>",
      "<p>a b</p>",
      ["5:1 raw-html <font>", "5:16 raw-html <my-map>"],
    ],
    ["Word's markup", "<div><o:p>a</o:p></div>", "<div>a</div>", ["5:6 raw-html <o:p>"]],
    ["code", "`<AM>`\n\n    <AM>", "<p><code>&lt;AM></code></p>\n<pre><code>&lt;AM>\n</code></pre>", []],
    ["addresses", "[a](<AM x>) <https://a.example>", undefined, []],
    ["what is escaped", "\\<AM> &lt;AM>", "<p>&lt;AM> &lt;AM></p>", []],
    ["comments", "a <!-- <AM> -->\n\n<!--\n<AM>\n-->", "<p>a </p>\n", []],
    ["attributes", '<abbr title="<AM>">a</abbr>', '<p><abbr title="<AM>">a</abbr></p>', []],
    ["drawings", "<svg><g><AM></g></svg>", "<p></p>", ["5:1 raw-html <svg>"]],
    ["a table's cells", "<table><TR><TD>a</table>", "<table><tbody><tr><td>a</td></tr></tbody></table>", []],
  ])("are not: %s", (_, body, html, told) => {
    const given = read(body);
    expect(given.told).toEqual(told);
    if (html !== undefined) expect(given.html).toBe(html);
  });

  test("are text, whatever they say", () => {
    expect(read("<am onload=alert(1)>")).toEqual({
      html: "<p>&lt;am onload=alert(1)></p>",
      told: ["5:1 angle-brackets <am onload=alert(1)>"],
    });
    expect(read("<x><script>alert(1)</script></x>")).toEqual({
      html: "<p>&lt;x>&lt;/x></p>",
      told: ["5:1 angle-brackets <x>", "5:29 angle-brackets </x>", "5:4 raw-html <script>"],
    });
    expect(read("<x>\n<script>alert(1)</script>\n</x>").html).not.toContain("alert");
    expect(read('<x a="<script>">\nb\n</x>').html).not.toContain("<script");
    expect(read("<scr<script>ipt>alert(1)</script>").html).toBe("<p>&lt;scr</p>");
  });

  test("what nothing closes is told of", () => {
    const { html, told } = read("Plover <em> rose.\n\nOr <b>fell</b> <i>so</i> <b>far. <a name='x'> <font>");
    expect(html).toContain("<p>Plover <em> rose.</em></p>");
    expect(told).toEqual(["5:8 raw-html <em>", "7:26 raw-html <b>", "7:47 raw-html <font>"]);
    expect(read("Two lines.<P>More lines.").told).toEqual([]);
  });

  test("are told once for a file, each with its count", () => {
    const { problems } = parse(article("<AM> <BM>\n\n<AM>"));
    expect(problems).toMatchObject([
      {
        severity: "warning",
        line: 5,
        column: 1,
        message:
          "what stands in angle brackets is no HTML, and is printed as it is written (2 times in this file, here first)",
        found: "<AM>",
        advice: "Write \\<AM>, as dateline check --fix does",
        group: "angle-brackets",
      },
      { line: 5, column: 6, found: "<BM>" },
    ]);
  });
});

test("the backslash makes no other page of any text", () => {
  const part = fc.constantFrom(
    ..."a |<AM>|<AM>\n|<Am Bm>|</AM>|<AM/>|<S>|</s>|<DD>|*|**|`|\n|\n\n|- |> |# |[|](x)|| a | b |\n|--|--|\n|<div>|</div>|<!-- | -->|```\n|<svg>|</svg>|<b title='<AM>'>|\\|&lt;|<script>|</script>|<https://a.example>".split(
      "|",
    ),
  );
  const [[, parse]] = PARSERS as [(typeof PARSERS)[0]];
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const { text } = article(parts.join(""));
      const escaped = escapeWords(text);
      const page = (of: string) => toHtml(parse({ ...article(""), text: of }).tree);
      expect(page(escaped)).toBe(page(text));
    }),
    { numRuns: 2000 },
  );
});

test("a file keeps its line ends, its mark and its front matter", () => {
  const file = '\ufeff---\r\ntitle: "Acme <AM>"\r\n---\r\nA <AM> b\r\n\r\n<BM>\r\nc é 🚢 <AM>\r\n';
  expect(escapeWords(file)).toBe(
    '\ufeff---\r\ntitle: "Acme <AM>"\r\n---\r\nA \\<AM> b\r\n\r\n\\<BM>\r\nc é 🚢 \\<AM>\r\n',
  );
});
