import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import type { Href } from "../../../src/model/permalink.ts";
import { en } from "../../../src/model/strings/en.ts";
import { zh } from "../../../src/model/strings/zh.ts";
import { dayTitle } from "../../../templates/components/day-title.ts";
import { LinkList } from "../../../templates/components/link-list.tsx";
import { PlaceMap } from "../../../templates/components/map.tsx";
import { Pager } from "../../../templates/components/pager.tsx";
import { PeriodBars } from "../../../templates/components/period-bars.tsx";

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

test.each([
  ["Fiji", "Fiji: 5 reports", undefined],
  ["Fiji +1", "Fiji and Samoa: 5 reports", "Fiji +1 (Fiji and Samoa: 5 reports)"],
])("what is seen of a mark of a map can be said: %s", (text, title, name) => {
  const label = { x: 5, y: 5, anchor: "start", text } as const;
  const marks = [{ kind: "counted", x: 1, y: 1, r: 3, title, href: "/places/fiji/" as Href, label }] as const;
  const map = { width: 10, height: 10, grain: 2, layers: [{ size: "all", marks }], scale: null } as const;
  const html = renderToString(<PlaceMap map={map} land="" borders="" label="Map" strings={en} />);
  expect(html).toContain(`<title>${title}</title>`);
  expect(/ aria-label="([^"]*)"><title>/.exec(html)?.[1]).toBe(name);
});

test("the lowest bars can be told apart: an outline encloses something", () => {
  const year = (label: string, published: number, happened: number) => ({
    label,
    short: label,
    href: null,
    published,
    happened,
  });
  const html = renderToString(<PeriodBars periods={[year("1987", 9000, 0), year("1950", 1, 1)]} strings={en} />);
  expect(
    [...html.matchAll(/<rect class="(bar-\w+)"[^>]*height="(\d+)"/g)].map(([, kind, height]) => [kind, height]),
  ).toEqual([
    ["bar-published", "100"],
    ["bar-published", "2"],
    ["bar-happened", "6"],
  ]);
});

test("a name is told from its facts by the colon of its language", () => {
  const period = { label: "2018年", short: "18", href: null, published: 3, happened: 1 };
  expect(renderToString(<PeriodBars periods={[period]} strings={zh} />)).toContain(`>2018年：${zh.words.published} 3`);
  const pager = { n: 1, of: 2, previous: null, next: "/2/" as Href };
  expect(renderToString(<Pager pager={pager} of="报道" strings={zh} />)).toContain('aria-label="报道：');
  expect(renderToString(<Pager pager={pager} of="Reports" strings={en} />)).toContain('aria-label="Reports: ');
});
