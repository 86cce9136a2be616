import { expect, it } from "vitest";
import type { Permalink } from "../../../src/model/permalink.ts";
import { recipesOf } from "../../../src/render/exports/recipes.ts";
import type { Resource } from "../../../src/render/exports/resource.ts";
import type { Site } from "../../../src/render/site.ts";

const site = {
  settings: { url: "https://a.example/" },
  absolute: (path: Permalink) => `https://a.example${path}`,
} as unknown as Site;

const resource = (name: Resource["name"], format: Resource["format"], rows: number) =>
  ({ name, format, rows, files: [{ permalink: `/data/${name}.${format}` }] }) as unknown as Resource;

const languages = (mentions: number, people: number) =>
  recipesOf(
    [resource("articles", "jsonl", 1), resource("mentions", "jsonl", mentions), resource("people", "csv", people)],
    site,
  ).map(({ language, code }) => `${language} ${/\/(\w+)\.(?:jsonl|csv)/.exec(code)?.[1]}`);

// DuckDB 1.5: 'Table "m" does not have a column named "article"'.
it("asks nothing of a table without rows, whose columns no program can tell", () => {
  expect(languages(3, 2)).toEqual(["Python articles", "SQL people", "SQL mentions"]);
  expect(languages(0, 0)).toEqual(["Python articles"]);
});
