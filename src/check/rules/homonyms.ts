import { namesOf } from "../../annotate/name-index.ts";
import type { AuthorityRecord, Person, PlaceRecord } from "../../model/authority.ts";
import { foldName } from "../../model/fold.ts";
import { warningAt } from "../../model/problem.ts";
import type { Check } from "../finding.ts";

/** Records that share a name, with nothing in them by which a text could tell which is meant. */
export const homonyms: Check = function* (site) {
  const bearers = new Map<string, (Person | PlaceRecord)[]>();
  for (const record of [...site.authority.people.values(), ...site.authority.places.values()]) {
    if (record.mergedInto !== null) continue;
    for (const name of new Set(namesOf(record).map(foldName))) {
      const others = bearers.get(name);
      if (others) others.push(record);
      else bearers.set(name, [record]);
    }
  }
  const said = new Set<string>();
  for (const [name, records] of bearers) {
    const [first, ...others] = records;
    for (const other of others) {
      if (first === undefined || areToldApart(first, other) || said.has(`${first.file} ${other.file}`)) continue;
      said.add(`${first.file} ${other.file}`);
      yield warningAt({
        rule: "homonym",
        file: other.file,
        place: site.placeOf(other.file, pathOf(other, name)),
        message: "two records bear this name, and nothing in them tells a text which is meant",
        found: `${written(other, name)}: ${first.file}, ${other.file}`,
        advice:
          "If they are one, merge them; else give them match: {context: [words that go with one]}, or say differentFrom",
      });
    }
  }
};

/** By words that must be near, by what lies around two places, or because the editor says that they are known to differ. */
function areToldApart(a: Person | PlaceRecord, b: Person | PlaceRecord): boolean {
  if (a.match.context.length > 0 || b.match.context.length > 0) return true;
  if (a.differentFrom.includes(b.slug) || b.differentFrom.includes(a.slug)) return true;
  return (
    a.kind === "place" &&
    b.kind === "place" &&
    (a.partOf.length > 0 || b.partOf.length > 0) &&
    `${a.partOf}` !== `${b.partOf}`
  );
}

function written(record: AuthorityRecord, folded: string): string {
  return namesOf(record).find((name) => foldName(name) === folded) ?? folded;
}

function pathOf({ aliases, bare }: AuthorityRecord, folded: string): readonly (string | number)[] {
  for (const [key, list] of [
    ["aliases", aliases],
    ["bare", bare],
  ] as const) {
    const index = list.findIndex((name) => foldName(name) === folded);
    if (index !== -1) return [key, index];
  }
  return ["name"];
}
