import { describe, expect, it } from "vitest";
import { htmlToMarkdown } from "../../../src/import/html-markdown.ts";
import { withoutLiquid } from "../../../src/import/liquid.ts";
import { lostHtml } from "../../../src/import/lost-html.ts";
import { relink } from "../../../src/import/relink.ts";
import { withoutShortcodes } from "../../../src/import/shortcodes.ts";
import { wordpressMarkdown } from "../../../src/import/wordpress-html.ts";
import { withParagraphs } from "../../../src/import/wordpress-paragraphs.ts";
import { readWxr } from "../../../src/import/wxr-file.ts";

/**
 * Openings by the hundred thousand that nothing closes. Whatever reads on to the end from each of them needs 10^10 steps
 * or more, and does not end within the time of a test; what reads each once takes some hundred milliseconds.
 */
const LENGTH = 400_000;
const many = (piece: string, length = LENGTH) => piece.repeat(Math.ceil(length / piece.length));

const jekyll = { addressOf: () => null };
const wordpress = { attachment: () => undefined, uploadedTo: () => [] };
const READERS = {
  liquid: (text: string) => withoutLiquid(text, "a.md", 1, jekyll).body,
  shortcodes: (text: string) => withoutShortcodes(text, "a.md", 1, jekyll).body,
  wordpress: (content: string) => wordpressMarkdown({ content, post: "1", shown: "a.xml", line: 1 }, wordpress).body,
  paragraphs: withParagraphs,
  html: (text: string) => lostHtml(text, "a.csv", 1).length,
} as const satisfies Readonly<Record<string, (text: string) => unknown>>;

describe.each([
  ["liquid", "{%raw%}"],
  ["liquid", "{% raw"],
  ["liquid", "{%comment%}"],
  ["liquid", "{% highlight x %}"],
  ["liquid", "{% highlight x "],
  ["liquid", "{{"],
  ["liquid", "{%"],
  ["liquid", "{{ 'a' | relative_url "],
  ["liquid", "a{:"],
  ["liquid", '<b markdown="1">'],
  ["liquid", "<b markdown=1 "],
  ["liquid", "```\n{: a}\n"],
  ["shortcodes", "{{< highlight x >}}"],
  ["shortcodes", "{{< highlight x "],
  ["shortcodes", "{{<"],
  ["shortcodes", "{{% x "],
  ["shortcodes", '{{< x "'],
  ["shortcodes", "{{</* x "],
  ["wordpress", "[gallery"],
  ["wordpress", "<!-- wp:x "],
  ["wordpress", "<!-- more "],
  ["wordpress", "[code]"],
  ["wordpress", "[sourcecode "],
  ["wordpress", "[caption]<img "],
  ["wordpress", "[embed]"],
  ["wordpress", "[video src="],
  ["wordpress", '[x a="'],
  ["wordpress", "<pre "],
  ["paragraphs", "<ul>"],
  ["paragraphs", "<p "],
  ["paragraphs", "\u2028 "],
  ["html", "<pre>"],
  ["html", "<script "],
] as const)("%s: openings without an end, %j", (reader, piece) => {
  it("are read once", () => {
    // An HTML parser makes an element of each tag, which takes long enough.
    const text = many(piece, reader === "wordpress" && piece.startsWith("<") ? LENGTH / 4 : LENGTH);
    expect(READERS[reader](text)).toBeDefined();
  });
});

describe("what is many and different", () => {
  const numbered = (count: number, piece: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => piece(n)).join("");

  it("is reported, each in its place", () => {
    const { problems } = withoutLiquid(
      numbered(30_000, (n) => `{{ a${n} }}\n`),
      "a.md",
      1,
      jekyll,
    );
    expect(problems).toHaveLength(30_000);
    expect(problems.at(-1)).toMatchObject({ line: 30_000, column: 1, found: "{{ a29999 }}" });
    const lists = withoutLiquid(
      numbered(30_000, (n) => `a{: .a${n}} `),
      "a.md",
      7,
      jekyll,
    ).problems;
    expect(lists.slice(0, 2)).toMatchObject([
      { line: 7, column: 2 },
      { line: 7, column: 11 },
    ]);
    expect(lists).toHaveLength(30_000);
  });

  it("is one shortcode each", () => {
    const content = numbered(10_000, (n) => `[x_${n}]\n`);
    const { problems } = wordpressMarkdown({ content, post: "1", shown: "a.xml", line: 5 }, wordpress);
    expect(problems).toHaveLength(10_000);
    expect(problems.at(-1)).toMatchObject({ line: 10_004, column: 1 });
  });

  it("has elements that nothing ends", () => {
    const text = numbered(30_000, (n) => `<a${n} markdown=1>`);
    expect(withoutLiquid(text, "a.md", 1, jekyll).body).toBe(text);
  });

  it("are links, and only their addresses change", () => {
    const text = numbered(20_000, (n) => `[a](b${n})\n`);
    expect(relink(text, ({ url }) => `c/${url}`)).toBe(text.replaceAll("](", "](c/"));
  });

  it("are items without a number, or with the same one", () => {
    const item = (id: string) => `<item><title>a</title><wp:post_id><![CDATA[${id}]]></wp:post_id></item>\n`;
    const items =
      numbered(5000, (n) => item(String(n))) + numbered(5000, () => "<item><wp:post_id>1</wp:post_id></item>\n");
    const read = readWxr(`<rss><channel>\n${items}</channel></rss>`).items;
    expect(read).toHaveLength(10_000);
    expect(read.at(-1)?.line).toBe(10_001);
  });
});

describe("HTML in HTML", () => {
  it("keeps its words, ten thousand elements deep", () => {
    const deep = `${many("<div><p>a ", 100_000)}end`;
    expect(htmlToMarkdown(deep).match(/a/g)).toHaveLength(10_000);
    expect(htmlToMarkdown(`${many("<ul><li>", 80_000)}<b>end</b> of it`)).toContain("end of it");
  });

  it("keeps its words in what nobody sees, and among links without any", () => {
    expect(htmlToMarkdown(`${"<template>".repeat(20_000)}end`)).toContain("end");
    expect(htmlToMarkdown(`a ${"<nobr>".repeat(20_000)}${"<a href=x></a>".repeat(20_000)} b`)).toMatch(/^a +b\n$/);
  });

  it("keeps its words in films in films without an address", () => {
    for (const film of ["<video>a ", "<object>a "])
      expect(htmlToMarkdown(film.repeat(150)).match(/a/g)).toHaveLength(150);
  });

  it("keeps its words where what is bold is never closed", () => {
    const bold = Array.from({ length: 1000 }, (_, n) => `<font size=${n}>`).join("");
    expect(htmlToMarkdown(bold + "<p>a</p>".repeat(1000)).match(/a/g)).toHaveLength(1000);
  });
});
