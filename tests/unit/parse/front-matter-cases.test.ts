import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readFrontMatter } from "../../../src/parse/front-matter.ts";
import { source } from "./source.ts";

/** Each folder is a case: its `input.md` gives the problems and the front matter in `expected.json`. */
const cases = new URL("./cases/", import.meta.url);

test.each(readdirSync(cases))("%s", async (name) => {
  const text = readFileSync(new URL(`${name}/input.md`, cases), "utf8");
  const { frontMatter, problems, bodyStart } = readFrontMatter(source(text));
  const found = { problems, frontMatter, body: text.slice(bodyStart) };
  const file = new URL(`${name}/expected.json`, cases).pathname;
  await expect(`${JSON.stringify(found, null, 2)}\n`).toMatchFileSnapshot(decodeURIComponent(file));
});
