import { expect, test } from "vitest";
import { machineEffects } from "../../../src/effects.ts";
import { isActive } from "../../../src/read/active-file.ts";
import { filesBeside } from "../../../src/read/beside.ts";
import { workOf } from "../../support/work.ts";
import { site } from "./site.ts";

const svg = (content: string, attributes = "") =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9"${attributes}>${content}</svg>`;

const ACTIVE = [
  svg("<script>alert(1)</script>"),
  svg("<script href='https://xss.example/x.js'/>"),
  svg("<g:script xmlns:g='http://www.w3.org/2000/svg'>alert(1)</g:script>"),
  svg("<g.h:script xmlns:g.h='http://www.w3.org/2000/svg'>alert(1)</g.h:script>"),
  svg("<é:script xmlns:é='http://www.w3.org/2000/svg'>alert(1)</é:script>"),
  svg("", " onload='alert(1)'"),
  svg("<rect\nONCLICK = alert(1) />"),
  svg("<a href='javascript:alert(1)'><text>x</text></a>"),
  svg("<a xlink:href='java\nscript:alert(1)'><text>x</text></a>"),
  svg("<a xlink:href='&#106;avascript&#x3a;alert(1)'><text>x</text></a>"),
  svg("<a xlink:href='javascript&colon;alert(1)'><text>x</text></a>"),
  svg("<a href='data:text/html,x'><text>x</text></a>"),
  svg("<use href=\"data:image/svg+xml,<svg id='x' onload='alert(1)'/>#x\"/>"),
  svg("<foreignObject><p>x</p></foreignObject>"),
  svg("<a><animate attributeName='href' values='javascript:alert(1)'/><text>x</text></a>"),
  svg("<set attributeName='onmouseover' to='alert(1)'/>"),
  svg("<a><animate attributeName='&#x68;ref' values='https://a.example;javascript:alert(1)'/><text>x</text></a>"),
  svg(`<a><set attributeName = ${" ".repeat(100_000)}'x.y:href' to='a'/><text>x</text></a>`),
  svg("<h:frame xmlns:h='http://www.w3.org/1999/xhtml' src='javascript:alert(1)'/>"),
  svg("<h:img xmlns:h='http://www.w3.org/1999/xht&#109;l' src='https://xss.example/'/>"),
  svg("<image href='https://xss.example/x.png'/>"),
  svg("<a href='https://a.example/'><use xlink:href='//xss.example/x.svg#x'/></a>"),
  svg("<style>@import 'https://xss.example/x.css';</style>"),
  svg("<rect fill='url( \"https://xss.example/x.svg#x\")'/>"),
  svg("<rect style='fill: u\\72 l(https:\\/\\/xss.example/x.svg#x)'/>"),
  svg("<style>rect { mask-image: image-set('https://xss.example/x.png' 1x) }</style>"),
  svg("<image xml:base='https://xss.example/' href='x.png'/>"),
  `<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>${svg("")}`,
  `<!DOCTYPE svg [<!ATTLIST a xlink:href CDATA "javascript:alert(1)">]>${svg("<a><text>x</text></a>")}`,
  `<!DOCTYPE svg [<!ENTITY x "<script>alert(1)</script>">]>${svg("&x;")}`,
  `<?xml-stylesheet href="https://xss.example/x.xsl" type="text/xsl"?>${svg("")}`,
  `<?xml version="1.0" encoding="UTF-7"?>${svg("+ADw-script+AD4-alert(1)+ADw-/script+AD4-")}`,
];

test.each(ACTIVE)("%.200s", (text) => {
  expect(isActive("svg", Buffer.from(text))).toBe(true);
});

test("an SVG in UTF-16 is not looked into, and not trusted", () => {
  expect(isActive("svg", Buffer.from(`\ufeff${svg("<script>alert(1)</script>")}`, "utf16le"))).toBe(true);
  expect(isActive("svg", Buffer.from(svg("<script>alert(1)</script>"), "utf16le"))).toBe(true);
});

test.each([
  svg("<title>Based on: one, two</title><path d='M0 0h9v9z' class='only'/>"),
  svg("<a href='https://a.example/?a=1:2'><text>x</text></a>"),
  svg("<a class='x' xlink:href='https://a.example/'><rect fill='url(#g)'/></a><svg:a\nhref='//a.example/'/>"),
  svg("<rdf:li rdf:resource='https://a.example/'/><image href='x.png'/>"),
  svg("<use href='#x'/><image href='data:image/png;base64,AAAA'/>"),
  `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x">${svg("<style>.a{fill:red}</style>")}`,
])("not %s", (text) => {
  expect(isActive("svg", Buffer.from(text))).toBe(false);
});

test("spaces without end take no time", async () => {
  const spaces = " ".repeat(200_000);
  for (const text of [
    ...["attributeName=", "<script", " onload", "<?xml encoding", "href", "to="].map((word) => `<svg>${word}${spaces}`),
    `<svg><a${" href='a'".repeat(200_000)}`,
    `<svg>${"<a href='a'".repeat(200_000)}`,
    `<svg>${" href='".repeat(200_000)}`,
    "url(".repeat(200_000),
    `url(${" ".repeat(400_000)}`.repeat(2),
  ]) {
    const bytes = Buffer.from(text);
    // Quadratic time would be minutes.
    expect(await workOf(() => isActive("svg", bytes)), text.slice(0, 30)).toBeLessThan(5000);
  }
});

test("web pages and scripts are not published from content/, and are from public/", () => {
  const root = site({
    "content/articles/a.html": "<p>x",
    "content/articles/b.XHTML": "",
    "content/articles/c.js": "",
    "content/articles/d.pdf": "%PDF",
    "content/articles/shell.PHP": "<?php system($_GET[0]);",
    "public/e.html": "<p>x",
  });
  const beside = filesBeside(root, "content/articles/a.md", machineEffects().disk);
  const facts = ["a.html", "b.XHTML", "c.js", "d.pdf", "/e.html", "shell.PHP"].map((path) => beside(path));
  expect(facts.map((fact) => [fact?.kind, fact?.permalink?.replace(/-\w{8}\./, "-HASH.")])).toEqual([
    ["active", undefined],
    ["active", undefined],
    ["active", undefined],
    ["file", "/media/d-HASH.pdf"],
    ["file", "/e.html"],
    ["active", undefined],
  ]);
});
