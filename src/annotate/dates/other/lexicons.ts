import { ARABIC } from "./arabic.ts";
import { DUTCH, GERMAN, SWEDISH } from "./germanic.ts";
import type { OtherLexicon } from "./lexicon.ts";
import { FRENCH, ITALIAN, PORTUGUESE, SPANISH } from "./romance.ts";
import { RUSSIAN, UKRAINIAN } from "./slavic.ts";

/** By primary language subtag. */
export const OTHER_LEXICONS: Readonly<Record<string, OtherLexicon>> = {
  ar: ARABIC,
  ru: RUSSIAN,
  uk: UKRAINIAN,
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  pt: PORTUGUESE,
  it: ITALIAN,
  nl: DUTCH,
  sv: SWEDISH,
};
