import { expect, test } from "vitest";
import type { Archive } from "../../../../src/archive/archive.ts";
import type { Term } from "../../../../src/archive/term.ts";
import type { Gazetteer, Located } from "../../../../src/render/map/located.ts";
import { reportPlaces } from "../../../../src/render/map/report-places.ts";

const MEMEL = placeAt("Memel", ["Klaipėda"]);
const GENEVA = placeAt("Geneva", ["Genf"]);

function placeAt(name: string, aliases: readonly string[]): Located {
  const place = { name, record: { names: {}, aliases } } as unknown as Term;
  return { place, at: { lon: 21, lat: 55 }, kind: "city", articles: [] };
}

test.each([
  ["MEMEL", "Memel"],
  ["Klaipeda", "Memel"],
  ["MEMEL (Klaipėda)", "Memel"],
  ["MEMEL（今克莱佩达）", "Memel"],
  ["GENF, Schweiz", "Geneva"],
  ["(Memel)", undefined],
  ["THORN", undefined],
])("a report datelined %s was sent from %s", (dateline, name) => {
  const archive = { articles: [{ dateline }] } as unknown as Archive;
  const gazetteer = { all: [MEMEL, GENEVA] } as unknown as Gazetteer;
  expect(reportPlaces(archive, gazetteer).map(({ place }) => place.name)).toEqual(name === undefined ? [] : [name]);
});
