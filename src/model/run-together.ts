import type { TaxonomyName } from "./taxonomy.ts";

/**
 * The names that one name seems to be made of. "Sachs, Jeffrey", "Smith and Sons" and "Paris, Texas" are one each:
 * every part has to be known, or to be a name of several words, and of two with a comma between them one has to be known.
 */
export function namesIn(name: string, taxonomy: Joined, isKnown: (name: string) => boolean): readonly string[] | null {
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

export type Joined = "people" | "places" | "authors";

/** What else has names of several words with "and" in them: "Ministry of Health and Welfare". */
export function isJoined(taxonomy: TaxonomyName): taxonomy is Joined {
  return taxonomy === "people" || taxonomy === "places" || taxonomy === "authors";
}

const AND = " (?:and|und|et|и|&) ";
const SEPARATOR = new RegExp(` ?[,;\u3001\u060c\u061b](?:${AND}| ?)|${AND}`, "u");
const LIST_SIGN = new RegExp(`[;\u3001\u061b]|${AND}`, "u");

/** Two to five words, of which the first and the last begin with no small letter. */
const FULL_NAME =
  /^(?!\p{Ll})\p{L}[\p{L}\p{M}.'’-]*(?:\s+\p{L}[\p{L}\p{M}.'’-]*){0,3}\s+(?!\p{Ll})\p{L}[\p{L}\p{M}.'’-]*$/u;

/** How it is written as a list. */
export function asList(taxonomy: Joined, names: readonly string[]): string {
  return `Write a list: ${taxonomy}: [${names.map(inList).join(", ")}]`;
}

/** As an item of a YAML list in brackets. */
function inList(name: string): string {
  return /^[\p{L}][^,:#[\]{}"]*$/u.test(name) ? name : JSON.stringify(name);
}
