import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { toHtml } from "hast-util-to-html";
import remarkGfm from "remark-gfm";
import { expect, test } from "vitest";
import { createMarkdownProcessor, type MarkdownOptions } from "../../../src/parse/markdown.ts";
import { createParser } from "../../../src/parse/parse-file.ts";
import { article, source } from "./source.ts";

const parse = createParser({ images: { remote: "refuse" } });

function html(body: string): string {
  const { tree, problems } = parse(article(body));
  expect(problems).toEqual([]);
  return toHtml(tree);
}

function said(body: string, read = parse) {
  const { tree, problems } = read(article(body));
  return {
    html: toHtml(tree),
    problems: problems.map(({ rule, line, column, found }) => ({ rule, line, column, found })),
  };
}

test("positions are those in the file, front matter and all", () => {
  const { tree } = parse(article("\nFirst.\n\n> Second.\n"));
  const [paragraph, quotation] = tree.children.filter((node) => node.type === "element");
  expect(paragraph?.position?.start).toEqual({ line: 6, column: 1, offset: 39 });
  expect(quotation?.position?.start).toEqual({ line: 8, column: 1, offset: 47 });
});

test("a body that starts with a rule keeps its text", () => {
  expect(html("---\ntext\n\n---\nmore")).toBe("<hr>\n<p>text</p>\n<hr>\n<p>more</p>");
});

test("tables are aligned by class", () => {
  expect(html("| a | b | c |\n|:--|:-:|---|\n| 1 | 2 | 3 |")).toContain(
    '<td class="align-left">1</td>\n<td class="align-center">2</td>\n<td>3</td>',
  );
  expect(html('<table><tr><td align="RIGHT">1</td></tr></table>')).toContain('<td class="align-right">1</td>');
});

test("footnotes lead there and back, whatever their labels are", () => {
  const text = html("One[^주석], two[^1-2], one again[^주석].\n\n[^주석]: A.\n[^1-2]: B.");
  const ids = [...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(ids).toEqual(["fnref-1", "fnref-2", "fnref-1-2", "footnote-label", "fn-1", "fn-2"]);
  const targets = [...text.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
  expect(targets).toEqual(["fn-1", "fn-2", "fn-1", "fnref-1", "fnref-1-2", "fnref-2"]);
});

test("tells of every footnote that readers would not get", () => {
  const body = "Text[^1], and[^2]\nand [^3].\n\n[^1]: First.\n[^1]: Second first.\n[^9]: For nobody.\n";
  for (const markdown of ["satteri", "remark"] as const) {
    const read = createParser({ images: { remote: "refuse" } }, { markdown });
    expect(said(body, read).problems).toEqual([
      { rule: "footnote", line: 9, column: 1, found: "[^1]: Second first." },
      { rule: "footnote", line: 10, column: 1, found: "[^9]: For nobody." },
      { rule: "footnote", line: 5, column: 14, found: "[^2]" },
      { rule: "footnote", line: 6, column: 5, found: "[^3]" },
    ]);
  }
  expect(said("No note: \\[^1], `[^1]`, and the letters [^a-z] neither.").problems).toEqual([]);
});

test("footnotes speak the language that the site gives them", () => {
  const korean = createParser({ images: { remote: "refuse" } }, { footnotes: { label: "각주", back: "본문으로" } });
  const text = toHtml(korean(article("A[^1]\n\n[^1]: B")).tree);
  expect(text).toContain(">각주</h2>");
  expect(text).toContain('aria-label="본문으로 1"');
});

test("task lists hold no form fields", () => {
  expect(html("- [x] done\n- [ ] to do")).toBe(
    '<ul class="contains-task-list">\n<li class="task-list-item">☑ done</li>\n<li class="task-list-item">☐ to do</li>\n</ul>',
  );
});

test("a heading of the first rank moves all of them down", () => {
  expect(html("# A\n\n## B\n\n###### C")).toBe('<h2 id="a">A</h2>\n<h3 id="b">B</h3>\n<h6 id="c">C</h6>');
  expect(html("## B\n\n### C")).toBe('<h2 id="b">B</h2>\n<h3 id="c">C</h3>');
});

test("headings get ids that are free, and never one of ours", () => {
  const text = html(
    '## Same\n## Same\n## Content\n## fn 1\n## 🚢\n<a name="old"></a><b id="same-2">x</b> <i id="old">y</i> <i id="p-0123abcd">z</i>\n\n## Same',
  );
  expect([...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)).toEqual([
    "same",
    "same-1",
    "section-content",
    "section-fn-1",
    "section",
    "old",
    "same-2",
    "same-3",
  ]);
});

test("no id of the theme is taken by a text", () => {
  const templates = fileURLToPath(new URL("../../../templates/", import.meta.url));
  const files = readdirSync(templates, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tsx"));
  const texts = files.map((file) => readFileSync(join(templates, file), "utf8"));
  // Of what a template writes in pieces, the beginning.
  const ids = texts.flatMap((text) => [...text.matchAll(/\bid=(?:"|\{`)([a-z-]+)/g)].map(([, id]) => id));
  expect(ids).toContain("corrections");
  expect(ids).toContain("cite-");
  for (const id of [
    ...ids.map((id) => `${id}${id?.endsWith("-") ? "bibtex" : ""}`),
    "cite-ris",
    "in-2018",
    "in-2018-06",
  ]) {
    expect(html(`<p id="${id}">x</p>`), id).toBe("<p>x</p>");
    expect(html(`## ${id}`)).toBe(`<h2 id="section-${id}">${id}</h2>`);
  }
});

test("hand-made mentions, relative links and pictures are left as they are written", () => {
  expect(html("[a](person:lee-jae-in) [b](date:2024-10~) [c](../b.md#x) ![d](<pic one.png>)")).toBe(
    '<p><a href="person:lee-jae-in">a</a> <a href="date:2024-10~">b</a> <a href="../b.md#x">c</a> <img src="pic%20one.png" alt="d"></p>',
  );
});

test("remote pictures, frames and players become links, unless the site allows pictures", () => {
  const body =
    '![The bridge](https://e.example/b.png)\n\n<iframe src="//v.example/1" title="The film"></iframe>\n\n<video><source src="clip.mp4"></video>';
  expect(said(body)).toEqual({
    html: '<p><a href="https://e.example/b.png">The bridge</a></p>\n<p><a href="https://v.example/1">The film</a></p>\n<p><a href="clip.mp4">clip.mp4</a></p>',
    problems: [
      { rule: "remote-image", line: 5, column: 1, found: "https://e.example/b.png" },
      { rule: "remote-content", line: 7, column: 1, found: "https://v.example/1" },
      { rule: "remote-content", line: 9, column: 1, found: "clip.mp4" },
    ],
  });
  const lenient = createParser({ images: { remote: "allow" } });
  expect(said("![a](https://e.example/b.png)", lenient)).toEqual({
    html: '<p><img src="https://e.example/b.png" alt="a"></p>',
    problems: [],
  });
});

test("a remote picture inside a link makes no link in a link", () => {
  expect(said("[![a](http://e.example/b.png)](/x/)").html).toBe('<p><a href="/x/">a</a></p>');
});

test("what is left out is said once for a file, with a count", () => {
  const { problems } = parse(article('<p style="a">1</p>\n\n<p style="b">2</p>\n\n<center>3</center>'));
  expect(problems).toMatchObject([
    {
      severity: "warning",
      rule: "raw-html",
      line: 5,
      message: "the attribute style of <p> was left out (2 times in this file, here first)",
      group: "raw-html <p style>",
    },
    {
      severity: "warning",
      rule: "raw-html",
      line: 9,
      message: "<center> was left out; its content was kept",
      group: "raw-html <center>",
    },
  ]);
});

test("comments are notes between editors", () => {
  expect(html("a <!-- b -->\n\n<!-- c\n\nd -->\n\ne")).toBe("<p>a </p>\n\n<p>e</p>");
});

test("elements that news texts need are kept", () => {
  const kept =
    '<figure><img src="a.png" alt=""><figcaption>b <cite>c</cite></figcaption></figure><details open><summary>d</summary><mark>e</mark></details><time datetime="2024-10">f</time><abbr title="g">h</abbr>';
  expect(html(kept)).toBe(kept);
});

test("a site's own plugins run, and those that extend the syntax bring remark-parse with them", () => {
  const shout = () => (tree: import("mdast").Root) => {
    const [first] = tree.children;
    if (first?.type === "paragraph") first.children.push({ type: "text", value: "!" });
  };
  const own = createParser({ images: { remote: "refuse" } }, { remarkPlugins: [shout] });
  expect(toHtml(own(article("a")).tree)).toBe("<p>a!</p>");
  const options: Omit<MarkdownOptions, "remarkPlugins"> = {
    parser: "satteri",
    footnotes: { label: "Footnotes", back: "Back" },
    remoteImages: false,
    rehypePlugins: [],
  };
  expect(createMarkdownProcessor({ ...options, remarkPlugins: [shout] }).parser).toBe("satteri");
  expect(createMarkdownProcessor({ ...options, remarkPlugins: [remarkGfm] }).parser).toBe("remark");
});

test("the reference parser makes the same page", () => {
  const reference = createParser({ images: { remote: "refuse" } }, { markdown: "remark" });
  const body = "# A\n\nb[^1] ~~c~~ https://d.example\n\n| e |\n|--:|\n| f |\n\n<b onclick=g>h</b>\n\n[^1]: i\n";
  expect(reference(article(body))).toMatchObject({ problems: parse(article(body)).problems });
  expect(toHtml(reference(article(body)).tree)).toBe(toHtml(parse(article(body)).tree));
});

test("a file that could not be read is not blamed for what it lacks", () => {
  const problem = { severity: "error", rule: "encoding", file: "a.md", line: 1, column: 1, message: "no" } as const;
  expect(parse({ ...source(""), problems: [problem] })).toMatchObject({ frontMatter: null, problems: [] });
});
