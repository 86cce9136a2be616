import { joinForms } from "../../../shared/search/joined-forms.ts";
import { primaryOf } from "../../../shared/search/stop-words.ts";
import type { Stem } from "../../../shared/search/terms.ts";

type Loader = () => Promise<{ readonly stemmer: Stem }>;

/** By language (BCP 47), each loaded when a question needs it: the same as in `src/search/stemmers.ts`. */
export const STEMMERS: Readonly<Record<string, Loader>> = {
  ar: () => import("../../../shared/search/stemmers/arabic.ts"),
  bg: () => import("@orama/stemmers/bulgarian"),
  da: () => import("@orama/stemmers/danish"),
  de: () => import("@orama/stemmers/german"),
  el: () => import("@orama/stemmers/greek"),
  en: () => import("@orama/stemmers/english"),
  es: () => import("@orama/stemmers/spanish"),
  fi: () => import("@orama/stemmers/finnish"),
  fr: () => import("@orama/stemmers/french"),
  ga: () => import("@orama/stemmers/irish"),
  hu: () => import("@orama/stemmers/hungarian"),
  hy: () => import("@orama/stemmers/armenian"),
  id: () => import("@orama/stemmers/indonesian"),
  it: () => import("@orama/stemmers/italian"),
  lt: () => import("@orama/stemmers/lithuanian"),
  nb: () => import("@orama/stemmers/norwegian"),
  nl: () => import("@orama/stemmers/dutch"),
  nn: () => import("@orama/stemmers/norwegian"),
  no: () => import("@orama/stemmers/norwegian"),
  pt: () => import("@orama/stemmers/portuguese"),
  ro: () => import("@orama/stemmers/romanian"),
  ru: () => import("@orama/stemmers/russian"),
  sv: () => import("@orama/stemmers/swedish"),
  tr: () => import("@orama/stemmers/turkish"),
  uk: () => import("@orama/stemmers/ukrainian"),
};

/** Languages whose stems may begin otherwise than their words: they cut what stands before, or fold letters. */
export const CUTS_BEGINNINGS: ReadonlySet<string> = new Set(["ar", "el", "ga", "id", "tr"]);

/** Words of a language without a stemmer stay as they are. */
export async function loadStemmer(language: string): Promise<Stem> {
  const primary = primaryOf(language);
  const load = STEMMERS[primary];
  return load === undefined ? (word) => word : joinForms(primary, (await load()).stemmer);
}
