import { expect, test } from "vitest";
import { archiveOf } from "../../../src/archive/archive.ts";
import type { Slug } from "../../../src/model/slug.ts";
import { namesByWord } from "../../../src/search/names.ts";
import { authorityOf } from "../../support/authority.ts";
import { made, madeArchive } from "../../support/made-archive.ts";

test("a person answers to every word of their names, and one that is not of the main name says of which it is", () => {
  const authority = authorityOf([{ name: "Muhammad Ali", aliases: ["Cassius Clay"] }], []);
  const tags = [{ taxonomy: "people", name: "Muhammad Ali", record: "muhammad-ali" as Slug }] as const;
  const { texts } = madeArchive([]);
  const archive = archiveOf(
    { articles: [{ ...made({ slug: "a", date: "1974-10-30" }), tags }], texts, authority, introductions: new Map() },
    { now: 0, drafts: false },
  );
  const ali = ["people", "muhammad-ali", "Muhammad Ali", "/people/muhammad-ali/", 1];
  expect(namesByWord(archive)).toEqual([
    ["ali", [ali]],
    ["cassius", [[...ali, "Cassius Clay"]]],
    ["clay", [[...ali, "Cassius Clay"]]],
    ["muhammad", [ali]],
  ]);
});
