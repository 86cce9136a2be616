import type { Article } from "../../model/article.ts";
import { foldName } from "../../model/fold.ts";
import { warningAt } from "../../model/problem.ts";
import { asList, isJoined, type Joined, namesIn } from "../../model/run-together.ts";
import type { TaxonomyName } from "../../model/taxonomy.ts";
import type { Check } from "../finding.ts";
import type { Inspection } from "../inspection.ts";

/** "Kim Jong Un, Donald Trump and Moon Jae-in" as one name, where a list of three was meant, and no build says so. */
export const namesRunTogether: Check = function* (site) {
  const isKnown = createIsKnown(site);
  for (const { file, tags } of site.articles) {
    const counts = new Map<TaxonomyName, number>();
    for (const { taxonomy, name, record } of tags) {
      const index = counts.get(taxonomy) ?? 0;
      counts.set(taxonomy, index + 1);
      if (record !== null || !isJoined(taxonomy) || isTold(taxonomy, site)) continue;
      const names = namesIn(name, taxonomy, (one) => isKnown(taxonomy, one));
      if (names === null) continue;
      yield warningAt({
        rule: "names-run-together",
        file,
        place: site.placeOf(file, [taxonomy, index]),
        message: `this is taken for one name, and reads like ${names.length}`,
        found: name,
        advice: asList(taxonomy, names),
        group: `${taxonomy} ${foldName(name)}`,
      });
    }
  }
};

/** Of a name that no record bears, a build says already that it reads like several. */
function isTold(taxonomy: Joined, { settings }: Pick<Inspection, "settings">): boolean {
  return taxonomy !== "authors" && settings.tags.unknown !== "allow" && settings.rules["unknown-name"] !== "off";
}

/** One name under people and under places of an article, which not both have a record for: one of them is a slip. */
export const personAndPlace: Check = function* (site) {
  for (const article of site.articles) {
    const twice = nameInBoth(article);
    if (twice === null) continue;
    yield warningAt({
      rule: "person-and-place",
      file: article.file,
      place: site.placeOf(article.file, ["places", twice.index]),
      message: "people and places both have this name",
      found: twice.name,
      advice: "Remove it from the list where it does not belong",
      group: foldName(twice.name),
    });
  }
};

function nameInBoth({ tags }: Pick<Article, "tags">): { readonly name: string; readonly index: number } | null {
  const people = new Map(
    tags.filter(({ taxonomy }) => taxonomy === "people").map(({ name, record }) => [foldName(name), record]),
  );
  if (people.size === 0) return null;
  const places = tags.filter(({ taxonomy }) => taxonomy === "places");
  const index = places.findIndex(({ name, record }) => {
    const person = people.get(foldName(name));
    return person !== undefined && (person === null || record === null);
  });
  return index === -1 ? null : { name: places[index]?.name ?? "", index };
}

function createIsKnown({ authority }: Pick<Inspection, "authority">): (taxonomy: Joined, name: string) => boolean {
  const known = new Map<string, ReadonlySet<string>>();
  return (taxonomy, name) => {
    const of = taxonomy === "places" ? "places" : "people";
    const names = known.get(of) ?? new Set([...authority[of].values()].flatMap(allNames).map(foldName));
    known.set(of, names);
    return names.has(foldName(name));
  };
}

function allNames({ name, aliases, names }: { name: string; aliases: readonly string[]; names: object }) {
  return [name, ...aliases, ...Object.values(names).map(String)];
}
