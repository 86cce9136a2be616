import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import type { Href } from "../../../src/model/permalink.ts";
import { en } from "../../../src/model/strings/en.ts";
import { zh } from "../../../src/model/strings/zh.ts";
import { dayTitle } from "../../../templates/components/day-title.ts";
import { LinkList } from "../../../templates/components/link-list.tsx";

test("a link in another language runs as that is written, and the others as the page", () => {
  const links = [
    { label: "قطار إلى كايسونغ (2)", href: "/ar/" as Href, language: "ar" },
    { label: "About", href: "/about/" as Href },
  ];
  expect(renderToString(<LinkList links={links} />)).toBe(
    '<ul class="inline-list"><li><a href="/ar/" hreflang="ar" lang="ar" dir="auto">قطار إلى كايسونغ (2)</a></li>' +
      '<li><a href="/about/">About</a></li></ul>',
  );
});

test.each([
  ["12 June", { published: 3, happened: 1 }, en, "12 June: Published 3 and Happened 1"],
  ["12 June", { published: 0, happened: 2 }, en, "12 June: Happened 2"],
  ["12 June", { published: 0, happened: 0 }, en, "12 June"],
  ["6月12日", { published: 1, happened: 0 }, zh, `6月12日：${zh.words.published} 1`],
] as const)("the title of %s with %j", (name, counts, strings, title) => {
  expect(dayTitle(name, counts, strings)).toBe(title);
});
