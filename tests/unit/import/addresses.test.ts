import { expect, it } from "vitest";
import { hugoAddress } from "../../../src/import/hugo-address.ts";
import { jekyllAddresses } from "../../../src/import/jekyll-address.ts";
import { withoutAttributes } from "../../../src/import/kramdown.ts";
import { withoutShortcodes } from "../../../src/import/shortcodes.ts";
import { withParagraphs } from "../../../src/import/wordpress-paragraphs.ts";

const POST = "_posts/2016-01-02-lock-gate.md";

it.each([
  ["date", "2016-01-02", ["/2016/01/02/lock-gate.html"]],
  ["pretty", "2016-01-02", ["/2016/01/02/lock-gate/"]],
  // Words that every object of JavaScript knows.
  ["constructor", "2016-01-02", ["constructor"]],
  ["/:constructor/:title", "2016-01-02", ["/:constructor/lock-gate"]],
  ["ordinal", "2016-03-01", ["/2016/061/lock-gate.html"]],
  // ISO 8601 counts 2 January 2016 to the last week of the year before.
  ["weekdate", "2016-01-02", ["/2016/W53/Sat/lock-gate.html"]],
  ["none", "2016-01-02", ["/lock-gate.html"]],
  ["/:short_year/:i_month/:title", "2016-01-02", ["/16/1/lock-gate"]],
  // Nobody knows the clock of the machine that built it.
  ["date", "2016-01-01T23:30:00-05:00", ["/2016/01/01/lock-gate.html", "/2016/01/02/lock-gate.html"]],
])("Jekyll publishes a post by %s of %s", (permalink, date, expected) => {
  expect(jekyllAddresses(POST, {}, date, { permalink })).toEqual(expected);
});

it("Jekyll takes the day from the site's zone, and a zone that is none is passed over", () => {
  const day = (timezone: string) => jekyllAddresses(POST, {}, "2016-01-02T02:00:00Z", { timezone });
  expect(day("America/New_York")).toEqual(["/2016/01/01/lock-gate.html"]);
  expect(day("Mars/Olympus")).toEqual(["/2016/01/02/lock-gate.html"]);
});

it.each([
  ["about.md", undefined, "/about.html"],
  ["about.md", "pretty", "/about/"],
  ["about.md", "/:year/:title/", "/about/"],
  ["about.md", "/:year/:title", "/about"],
  ["about.md", "/blog/:title.html", "/about.html"],
  ["team/index.md", undefined, "/team/"],
])("Jekyll publishes the page %s by %s at %s", (path, permalink, expected) => {
  expect(jekyllAddresses(path, {}, null, { permalink })).toEqual([expected]);
});

it.each([
  [{}, "fr", "/fr/posts/Été-à-2/".toLowerCase()],
  [{ defaultContentLanguageInSubdir: true }, null, "/en/posts/été-à-2/"],
  [{ removePathAccents: true }, null, "/posts/ete-a-2/"],
  [{ disablePathToLower: true }, null, "/posts/Été-à-2/"],
  [{ uglyURLs: true }, null, "/posts/été-à-2.html"],
  [{ permalinks: { page: { posts: "/:year/:slugorcontentbasename/" } } }, null, "/2020/été-à-2/"],
  [{ permalinks: { posts: "/:constructor/:year/" } }, null, "/constructor/2020/"],
])("Hugo publishes a page by %j in %s at %s", (config, language, expected) => {
  const page = { path: "posts/Été à 2", language, title: "T", date: "2020-01-02" };
  expect(hugoAddress(page, {}, config)).toBe(expected);
});

it("attributes of kramdown go, and code keeps what looks like them", () => {
  const text = "{:.top}\n# A\n\n`b`{:.x}\nc [d](e){:target=_blank} `{:.y}`\n\n~~~\n{:.z}\n~~~\n\n* TOC\n{:toc}";
  expect(withoutAttributes(text)).toEqual({
    body: "# A\n\n`b`\nc [d](e) `{:.y}`\n\n~~~\n{:.z}\n~~~\n\n* TOC\n",
    found: ["{:.top}", "{:.x}", "{:target=_blank}", "{:toc}"],
  });
});

it.each([
  ["One\nline\n\nTwo", "<p>One<br>\nline</p>\n<p>Two</p>"],
  ["A\n\n<p>B</p>\n\nC", "<p>A</p>\n<p>B</p>\n<p>C</p>"],
  ["<ul><li>a<ul><li>b</li></ul></li>\n\n<li>c</li></ul>", "<ul><li>a<ul><li>b</li></ul></li>\n\n<li>c</li></ul>"],
  ["<p>never closed\n\nB", "<p>never closed\n<p>B</p>"],
  ["<div>\n<p>A</p>\n</div>", "<div>\n<p>A</p>\n</div>"],
  ["A\n\nhttps://x.example/1", '<p>A</p>\n<p><a href="https://x.example/1">https://x.example/1</a></p>'],
])("WordPress makes paragraphs of %j", (html, expected) => {
  expect(withParagraphs(html).replace(/\n+$|^\n+/g, "")).toBe(expected);
});

it.each(["{{< constructor a >}}", "{{< toString >}}", "{{< valueOf >}}"])(
  "the shortcode %s stays, and is told of",
  (text) => {
    const { body, problems } = withoutShortcodes(text, "a.md", 1, { addressOf: () => null });
    expect([body, problems.length]).toEqual([text, 1]);
  },
);
