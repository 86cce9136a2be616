import { expect, test } from "vitest";
import { createNameIndex } from "../../../src/annotate/name-index.ts";
import { createTagReader } from "../../../src/annotate/tags.ts";
import { authorityOf } from "../../support/authority.ts";

/** What is said of one name under `people`. */
function said(name: string) {
  const names = createNameIndex(authorityOf([{ name: "Ann Lee" }, { name: "Tom Price" }], []));
  const front = { people: [name], places: [], topics: [], organisations: [], authors: [] };
  const { problems } = createTagReader(names, "warn")(front, "a.md", () => ({ line: 4, column: 9 }));
  return problems.map(({ message, advice }) => [message, advice]);
}

test("a name that reads like several is told with the list that was meant", () => {
  expect(said("Ann Lee, Rosa Hart and Tom Price")).toEqual([
    [
      "no record in content/people bears this name, which reads like 3; it becomes a plain term",
      "Write a list: people: [Ann Lee, Rosa Hart, Tom Price]. If it is one name, add a record",
    ],
  ]);
});

test("other names are told with a name that is near, or with the record that is missing", () => {
  expect(said("Tom Pricee")[0]?.[1]).toBe('Did you mean "Tom Price"? Otherwise add a record');
  expect(said("Hart, Rosa")[0]?.[1]).toContain("Add content/people/<slug>.md");
  expect(said("Ann Lee")).toEqual([]);
});
