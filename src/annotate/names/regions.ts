import { createRequire } from "node:module";
import { foldName } from "../../model/fold.ts";

/** A country, or a state or province of one: what stands after a comma to say which place is meant. */
export interface Region {
  readonly kind: "country" | "state";
  /** ISO 3166-1 alpha-2 of the country. */
  readonly country: string;
}

export interface Regions {
  /** @param name As it stands in the text. */
  find(name: string): readonly Region[];
}

/**
 * Well-known regions, whether or not the archive has a record of them: "Paris, Texas".
 * Countries by ISO 3166-1 in English and in the text's own language; first-level divisions of
 * those countries whose newspapers write "Paris, Texas".
 */
export function regionsIn(language: string): Regions {
  const byName = new Map<string, Region[]>();
  const add = (name: string, region: Region): void => {
    const key = regionKey(name);
    const known = byName.get(key);
    if (known) known.push(region);
    else byName.set(key, [region]);
  };
  const primary = language.split("-")[0]?.toLowerCase() ?? "en";
  for (const tongue of new Set(["en", primary])) {
    for (const [country, names] of Object.entries(countriesIn(tongue))) {
      for (const name of [names].flat()) add(name, { kind: "country", country });
    }
  }
  for (const [country, names] of Object.entries(STATES)) {
    for (const name of names.trim().split(/\s*,\s*/)) add(name, { kind: "state", country });
  }
  return { find: (name) => byName.get(regionKey(name)) ?? [] };
}

/** Names by codes; none in a language that nobody has written them down in. The package itself would load those of eighty. */
function countriesIn(language: string): Readonly<Record<string, string | readonly string[]>> {
  const load = createRequire(import.meta.url);
  const languages: readonly string[] = load("i18n-iso-countries/supportedLocales.json");
  return languages.includes(language) ? load(`i18n-iso-countries/langs/${language}.json`).countries : {};
}

/** Abbreviations keep their last full stop: "Miss." is a state, "Miss" is not. */
function regionKey(name: string): string {
  const key = foldName(name);
  return key.replace(/\.(?=.)|\s+/g, "");
}

/** Names, and the abbreviations of the Associated Press; postal codes ("IN", "OR", "ME") are words too, so only the plain ones. */
const STATES: Readonly<Record<string, string>> = {
  US: `Alabama, Ala., Alaska, Arizona, Ariz., Arkansas, Ark., California, Calif., Colorado, Colo., Connecticut, Conn.,
    Delaware, Del., Florida, Fla., Georgia, Ga., Hawaii, Idaho, Illinois, Ill., Indiana, Ind., Iowa, Kansas, Kan.,
    Kentucky, Ky., Louisiana, La., Maine, Maryland, Md., Massachusetts, Mass., Michigan, Mich., Minnesota, Minn.,
    Mississippi, Miss., Missouri, Mo., Montana, Mont., Nebraska, Neb., Nevada, Nev., New Hampshire, N.H., NH, New Jersey,
    N.J., NJ, New Mexico, N.M., NM, New York, N.Y., NY, North Carolina, N.C., NC, North Dakota, N.D., ND, Ohio,
    Oklahoma, Okla., Oregon, Ore., Pennsylvania, Pa., Rhode Island, R.I., RI, South Carolina, S.C., SC, South Dakota,
    S.D., SD, Tennessee, Tenn., Texas, Tex., TX, Utah, Vermont, Vt., Virginia, Va., Washington, Wash., West Virginia,
    W.Va., Wisconsin, Wis., Wyoming, Wyo., CA, FL, GA, IL, MI, TN, VA, WI,
    Техас, Огайо, Джорджия, Айдахо, Флорида, Калифорния, Кентукки, Теннесси, Пенсильвания`,
  CA: `Ontario, Ont., Quebec, Que., British Columbia, B.C., Alberta, Alta., Manitoba, Saskatchewan, Sask., Nova Scotia,
    N.S., New Brunswick, N.B., Newfoundland, Newfoundland and Labrador, Prince Edward Island, Yukon, Nunavut,
    Northwest Territories, Онтарио`,
  AU: "New South Wales, NSW, Victoria, Queensland, South Australia, Western Australia, Tasmania, Northern Territory",
  GB: "England, Scotland, Wales, Northern Ireland, Англия, Шотландия",
};
