import { regionsIn } from "../../annotate/names/regions.ts";
import { DEMONYM, GIVEN_NAMES } from "../../annotate/names/word-lists.ts";
import { foldName } from "../../model/fold.ts";
import type { Packages } from "./packages.ts";
import { BODIES, FAMILY_FIRST, LEADERS, WORLD_REGIONS } from "./word-lists.ts";

/** What lists of names say of a name, without any context: points for each kind. */
export interface Prior {
  readonly person: number;
  readonly place: number;
  readonly organisation: number;
}

export interface Knowledge {
  prior(name: string): Prior;
  /** A country or region that no reader confuses with anything else. */
  isFamousPlace(name: string): boolean;
  isGivenName(lower: string): boolean;
  isFamilyFirst(lower: string): boolean;
  isDemonym(lower: string): boolean;
  /** An English noun, verb or adjective, or a form of one. */
  isCommonWord(lower: string): boolean;
}

/** Points, from what a hit in each list was worth on labelled texts. */
const COUNTRY = 6;
const FAMOUS = 4.5;
const PROVINCE = 3;
const TOWN_OF_MANY_WORDS = 2.5;
/** Half of all family names are also a village somewhere. */
const TOWN_OF_ONE_WORD = 1.4;

const NOTHING: Prior = { person: 0, place: 0, organisation: 0 };

export function knowledgeOf({ lexicon, towns, provinces }: Packages): Knowledge {
  const countries = regionsIn("en");
  const regions = new Set(WORLD_REGIONS.map(foldName));
  const leaders = new Set(LEADERS.map(foldName));
  const bodies = new Set(BODIES.map(foldName));
  const tagsOf = (lower: string): readonly string[] => {
    const tags = Object.hasOwn(lexicon, lower) ? lexicon[lower] : undefined;
    return tags === undefined ? [] : typeof tags === "string" ? [tags] : tags;
  };
  const isGivenName = (lower: string) => GIVEN_NAMES.has(lower) || tagsOf(lower).some((tag) => GIVEN.has(tag));
  const isFamousPlace = (name: string) => {
    const lower = foldName(name);
    return regions.has(lower) || countries.find(name).length > 0 || tagsOf(lower).includes("Country");
  };

  const prior = (name: string): Prior => {
    const lower = foldName(name);
    const tags = tagsOf(lower);
    const oneWord = !lower.includes(" ");
    let place = 0;
    if (isFamousPlace(name)) place = COUNTRY;
    else if (tags.some((tag) => PLACES.has(tag))) place = FAMOUS;
    else if (provinces.has(lower)) place = PROVINCE;
    else if (towns.has(lower)) place = oneWord ? TOWN_OF_ONE_WORD : TOWN_OF_MANY_WORDS;
    const person = leaders.has(lower)
      ? 3
      : tags.includes("Person")
        ? oneWord
          ? 2
          : 4
        : tags.includes("LastName")
          ? 1.5
          : oneWord && isGivenName(lower)
            ? 1
            : 0;
    const organisation = bodies.has(lower)
      ? 5
      : tags.some((tag) => tag === "Organization" || tag === "SportsTeam")
        ? 4
        : 0;
    return place + person + organisation === 0 ? NOTHING : { person, place, organisation };
  };
  return {
    prior,
    isFamousPlace,
    isGivenName,
    isFamilyFirst: (lower) => FAMILY_FIRST.has(lower),
    // compromise takes "Laos" and "Philippines" for the people.
    isDemonym: (lower) => DEMONYM.test(lower) || (tagsOf(lower).includes("Demonym") && !isFamousPlace(lower)),
    isCommonWord: (lower) =>
      stemsOf(lower).some((stem) => tagsOf(stem).length > 0 && !tagsOf(stem).some((tag) => NAMES.has(tag))),
  };
}

/** The word, and what it may be the plural or the past of. */
function stemsOf(lower: string): readonly string[] {
  return [
    lower,
    lower.replace(/s$/, ""),
    lower.replace(/e[sd]$/, ""),
    lower.replace(/ing$/, ""),
    lower.replace(/[oe]rs?$/, "e"),
    lower.replace(/[oe]rs?$/, ""),
    lower.replace(/ies$/, "y"),
  ];
}

const NAMES = new Set([
  "MaleName",
  "FemaleName",
  "FirstName",
  "LastName",
  "Person",
  "City",
  "Country",
  "Region",
  "Place",
  "Organization",
  "SportsTeam",
  "ProperNoun",
]);
const GIVEN = new Set(["MaleName", "FemaleName", "FirstName"]);
const PLACES = new Set(["City", "Country", "Region", "Place"]);
