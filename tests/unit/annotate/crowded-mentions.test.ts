import { expect, test } from "vitest";
import { crowdedMentions } from "../../../src/annotate/crowded-mentions.ts";
import type { Mention } from "../../../src/model/article.ts";

const dated = (edtf: string) => ({ date: { edtf } }) as unknown as Mention;
const days = (count: number) => Array.from({ length: count }, (_, n) => dated(`d${n}`));

test("an article may name many dates, and may name them often", () => {
  expect(crowdedMentions([...days(5000), ...days(5000)], [], "a.md")).toEqual([]);
});

test("each date has a page, and each mention a line: there is an end", () => {
  expect(crowdedMentions(days(5001), [], "a.md")).toMatchObject([
    {
      severity: "error",
      rule: "too-much-named",
      file: "a.md",
      found: "5,001",
      message: expect.stringContaining("different dates"),
    },
  ]);
  const happened = days(1).map((mention) => ({ date: mention.date, label: null }));
  expect(crowdedMentions(days(5000).slice(1), [...happened, ...happened] as never, "a.md")).toEqual([]);
  const often = Array.from({ length: 250_001 }, () => dated("2024"));
  expect(crowdedMentions(often, [], "a.md")).toMatchObject([{ found: "250,001", expected: "at most 250,000" }]);
});
