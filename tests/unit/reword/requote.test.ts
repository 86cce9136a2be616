import { expect, it } from "vitest";
import type { Article, Quotation } from "../../../src/model/article.ts";
import type { Href } from "../../../src/model/permalink.ts";
import { quoted } from "../../../src/render/quoted.ts";
import { createRequoting } from "../../../src/reword/requote.ts";

const link = (permalink: string, paragraph?: string) => (permalink + (paragraph ? `#${paragraph}` : "")) as Href;
const WAS: Quotation = { paragraph: "p-1", sentence: "Lee of Lee met nobody.", start: 0, end: 3 };
const IS: Quotation = { paragraph: "p-2", sentence: "Lee of Lee met Kim.", start: 0, end: 3 };
const ELSEWHERE: Quotation = { ...IS, start: 7, end: 10 };

function articleWith(...evidence: readonly Quotation[]): Article {
  const namings = evidence.map((one) => ({ evidence: one }));
  return { permalink: "/a/", dateline: null, happened: [], namings } as unknown as Article;
}

it.each<[string, readonly Quotation[], readonly Quotation[], Quotation | null]>([
  ["is quoted anew", [WAS], [IS], IS],
  ["that two names share is quoted anew where they still share it", [WAS, WAS], [IS, IS], IS],
  ["that two names share could be either's where they no longer do", [WAS, WAS], [IS, ELSEWHERE], null],
  ["that three names share, too, whoever comes last", [WAS, WAS, WAS], [IS, ELSEWHERE, ELSEWHERE], null],
])("what an article said %s", (_, before, now, expected) => {
  const articles = { before: articleWith(...before), now: articleWith(...now), isRetold: false };
  const props = { rows: [{ ...quoted(articles.before, { evidence: WAS }, link) }] };
  const isKnown = createRequoting(articles as never, link as never).requote(props, JSON.stringify(props));
  expect(isKnown).toBe(expected !== null);
  if (expected !== null) expect(props.rows[0]).toEqual(quoted(articles.now, { evidence: expected }, link));
});
