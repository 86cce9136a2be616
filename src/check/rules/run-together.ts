import type { Article } from "../../model/article.ts";
import { foldName } from "../../model/fold.ts";
import { warningAt } from "../../model/problem.ts";
import type { TaxonomyName } from "../../model/taxonomy.ts";
import type { Check } from "../finding.ts";
import type { Inspection } from "../inspection.ts";

/** "Kim Jong Un, Donald Trump and Moon Jae-in" as one name, where a list of three was meant. */
export const namesRunTogether: Check = function* (site) {
  const isKnown = createIsKnown(site);
  for (const { file, tags } of site.articles) {
    const counts = new Map<TaxonomyName, number>();
    for (const { taxonomy, name, record } of tags) {
      const index = counts.get(taxonomy) ?? 0;
      counts.set(taxonomy, index + 1);
      if (record !== null || !isJoined(taxonomy)) continue;
      const names = namesIn(name, taxonomy, (one) => isKnown(taxonomy, one));
      if (names === null) continue;
      yield warningAt({
        rule: "names-run-together",
        file,
        place: site.placeOf(file, [taxonomy, index]),
        message: `this is taken for one name, and reads like ${names.length}`,
        found: name,
        advice: `Write a list: ${taxonomy}: [${names.map(inList).join(", ")}]`,
        group: `${taxonomy} ${foldName(name)}`,
      });
    }
  }
};

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

type Joined = "people" | "places" | "authors";

/** What else has names of several words with "and" in them: "Ministry of Health and Welfare". */
function isJoined(taxonomy: TaxonomyName): taxonomy is Joined {
  return taxonomy === "people" || taxonomy === "places" || taxonomy === "authors";
}

/**
 * The names that one name seems to be made of. "Sachs, Jeffrey", "Smith and Sons" and "Paris, Texas" are one each:
 * every part has to be known, or to be a name of several words, and of two with a comma between them one has to be known.
 */
function namesIn(name: string, taxonomy: Joined, isKnown: (name: string) => boolean): readonly string[] | null {
  const plain = name.replace(/\s+/gu, " ");
  if (!SEPARATOR.test(plain)) return null;
  const names = plain.split(SEPARATOR).map((part) => part.trim());
  if (names.length < 2) return null;
  const known = names.filter(isKnown).length;
  const isListed = LIST_SIGN.test(plain);
  if (taxonomy === "places") return known === names.length && isListed ? names : null;
  if (!names.every((part) => isKnown(part) || FULL_NAME.test(part))) return null;
  return names.length > 2 || isListed || known > 0 ? names : null;
}

const AND = " (?:and|und|et|и|&) ";
const SEPARATOR = new RegExp(` ?[,;\u3001\u060c\u061b](?:${AND}| ?)|${AND}`, "u");
const LIST_SIGN = new RegExp(`[;\u3001\u061b]|${AND}`, "u");

/** Two to five words, of which the first and the last begin with no small letter. */
const FULL_NAME =
  /^(?!\p{Ll})\p{L}[\p{L}\p{M}.'’-]*(?:\s+\p{L}[\p{L}\p{M}.'’-]*){0,3}\s+(?!\p{Ll})\p{L}[\p{L}\p{M}.'’-]*$/u;

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

/** As an item of a YAML list in brackets. */
function inList(name: string): string {
  return /^[\p{L}][^,:#[\]{}"]*$/u.test(name) ? name : JSON.stringify(name);
}
