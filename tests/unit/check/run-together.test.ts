import { expect, it } from "vitest";
import type { Inspection } from "../../../src/check/inspection.ts";
import { namesRunTogether, personAndPlace } from "../../../src/check/rules/run-together.ts";

const RECORDS = {
  people: ["Kim Jong Un", "김민수", "Pele"],
  places: ["Kaesong", "Paris", "Texas", "Seoul"],
};

/** A site with these records and one article with these tags: a name with `!` has a record. */
function siteWith(
  tags: readonly (readonly [taxonomy: string, name: string])[],
  settings: object = { tags: { unknown: "allow" }, rules: {} },
): Inspection {
  const records = (names: readonly string[]) =>
    new Map(names.map((name) => [name, { name, aliases: [], names: {} }] as const));
  return {
    settings,
    authority: { people: records(RECORDS.people), places: records(RECORDS.places) },
    articles: [
      {
        file: "content/articles/a.md",
        tags: tags.map(([taxonomy, name]) => ({
          taxonomy,
          name: name.replace("!", ""),
          record: name.endsWith("!") ? "slug" : null,
        })),
      },
    ],
    placeOf: (_file: string, path: readonly (string | number)[]) => ({ line: 3, column: Number(path[1]) + 1 }),
  } as unknown as Inspection;
}

it.each([
  ["people", "Harriet Lowe, Tobias Grant and Edwin Pascoe", "[Harriet Lowe, Tobias Grant, Edwin Pascoe]"],
  ["people", "Harriet Lowe, Tobias Grant, and Edwin Pascoe", "[Harriet Lowe, Tobias Grant, Edwin Pascoe]"],
  ["people", "Harriet Lowe and Tobias Grant", "[Harriet Lowe, Tobias Grant]"],
  ["people", "Harriet Lowe; Tobias Grant", "[Harriet Lowe, Tobias Grant]"],
  ["people", "Kim Jong Un, Donald Trump", "[Kim Jong Un, Donald Trump]"],
  ["people", "김민수, Pele", "[김민수, Pele]"],
  ["people", "Иван Петров и Ольга Смирнова", "[Иван Петров, Ольга Смирнова]"],
  ["people", "Heinz Müller und Anna Schmidt", "[Heinz Müller, Anna Schmidt]"],
  ["authors", "Jane Doe & John Roe", "[Jane Doe, John Roe]"],
  ["places", "Kaesong and Seoul", "[Kaesong, Seoul]"],
])("under %s, %s is a list", (taxonomy, name, list) => {
  const [finding, ...others] = namesRunTogether(siteWith([[taxonomy, name]]));
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    rule: "names-run-together",
    found: name,
    advice: `Write a list: ${taxonomy}: ${list}`,
  });
});

it.each([
  ["people", "Sachs, Jeffrey"],
  ["people", "Smith and Sons"],
  ["people", "Harriet Lowe and Sons"],
  ["people", "King, Martin Luther, Jr."],
  ["people", "Garcia Marquez, Gabriel Jose"],
  ["people", "Kim Jong Un, leader of the North"],
  ["people", "Ana García y Pérez López"],
  ["people", "John Smith, Jr."],
  ["people", "Simon and Garfunkel"],
  ["people", "Harriet Lowe and Tobias Grant!"],
  ["places", "Paris, Texas"],
  ["places", "Bosnia and Herzegovina"],
  ["places", "Washington, D.C."],
  ["organisations", "Health Ministry and Welfare Office"],
  ["topics", "Health Care and Social Work"],
  ["people", ", ; and"],
  ["people", ""],
])("under %s, %s is one name", (taxonomy, name) => {
  expect([...namesRunTogether(siteWith([[taxonomy, name]]))]).toEqual([]);
});

it("tells of one name under people and places, unless there are records for both", () => {
  const found = (person: string, place: string) =>
    [
      ...personAndPlace(
        siteWith([
          ["people", "Pele!"],
          ["people", person],
          ["places", "Seoul!"],
          ["places", place],
        ]),
      ),
    ].map(({ found, column }) => [found, column]);
  expect(found("Dunmere", "dunmere")).toEqual([["dunmere", 2]]);
  expect(found("Dunmere", "Dunmere!")).toEqual([["Dunmere", 2]]);
  expect(found("Washington!", "Washington!")).toEqual([]);
  expect(found("Dunmere", "Ashcombe")).toEqual([]);
});

it("does not say again what a build says of a name that no record bears", () => {
  const found = (settings: object) =>
    [
      ...namesRunTogether(
        siteWith(
          [
            ["people", "Harriet Lowe and Tobias Grant"],
            ["authors", "Jane Doe and John Roe"],
          ],
          settings,
        ),
      ),
    ].map(({ found }) => found);
  expect(found({ tags: { unknown: "warn" }, rules: {} })).toEqual(["Jane Doe and John Roe"]);
  expect(found({ tags: { unknown: "warn" }, rules: { "unknown-name": "off" } })).toHaveLength(2);
});
