import { expect, it } from "vitest";
import type { Permalink } from "../../../src/model/permalink.ts";
import { LARGEST } from "../../../src/render/exports/parts.ts";
import type { ChangedFiles } from "../../../src/reword/changed-files.ts";
import { requoteMentions } from "../../../src/reword/requoted-mentions.ts";

/** Files of these sizes, in which everything stands. */
function filesOf(sizes: Readonly<Record<string, number>>): ChangedFiles {
  const parts = Object.keys(sizes).map((file) => ({ file }));
  return {
    sizeOf: (name) => sizes[name],
    read: () => Buffer.from(JSON.stringify({ parts })),
    exchange: () => true,
    changed: new Map(),
    files: () => [],
  };
}

function linesOf(before: string, now: string) {
  return { permalink: "/2018/06/12/a/" as Permalink, before: Buffer.from(before), now: Buffer.from(now) };
}

it.each<[string, Readonly<Record<string, number>>, string, boolean]>([
  ["the same", { "mentions.jsonl": LARGEST - 1 }, "a", true],
  ["other lines, in a file that is far from being cut", { "mentions.jsonl": 1000 }, "bb", true],
  ["other lines, in a file that may be cut now", { "mentions.jsonl": LARGEST - 1 }, "bb", false],
  ["other lines, in a file of a year", { "mentions-2018.jsonl": 1000, "mentions-2017.jsonl": LARGEST / 2 }, "bb", true],
  [
    "other lines, in years that may be one file now",
    { "mentions-2018.jsonl": 9, "mentions-2017.jsonl": LARGEST },
    "bb",
    false,
  ],
  [
    "other lines, in a year beside a month that is cut by number",
    {
      "mentions-2018.jsonl": LARGEST / 2,
      "mentions-2019-12.jsonl": LARGEST - 5,
      "mentions-2019-12-2.jsonl": LARGEST - 9,
    },
    "bb",
    true,
  ],
  [
    "other lines, in a month that is cut by number",
    { "mentions-2018-06.jsonl": LARGEST / 2, "mentions-2018-06-2.jsonl": LARGEST },
    "bb",
    false,
  ],
])("says %s", (_, sizes, now, expected) => {
  expect(requoteMentions([linesOf("a", now)], filesOf(sizes))).toBe(expected);
});
