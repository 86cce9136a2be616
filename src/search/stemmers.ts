import { stemmer as hy } from "@orama/stemmers/armenian";
import { stemmer as bg } from "@orama/stemmers/bulgarian";
import { stemmer as da } from "@orama/stemmers/danish";
import { stemmer as nl } from "@orama/stemmers/dutch";
import { stemmer as en } from "@orama/stemmers/english";
import { stemmer as fi } from "@orama/stemmers/finnish";
import { stemmer as fr } from "@orama/stemmers/french";
import { stemmer as de } from "@orama/stemmers/german";
import { stemmer as el } from "@orama/stemmers/greek";
import { stemmer as hu } from "@orama/stemmers/hungarian";
import { stemmer as id } from "@orama/stemmers/indonesian";
import { stemmer as ga } from "@orama/stemmers/irish";
import { stemmer as it } from "@orama/stemmers/italian";
import { stemmer as lt } from "@orama/stemmers/lithuanian";
import { stemmer as no } from "@orama/stemmers/norwegian";
import { stemmer as pt } from "@orama/stemmers/portuguese";
import { stemmer as ro } from "@orama/stemmers/romanian";
import { stemmer as ru } from "@orama/stemmers/russian";
import { stemmer as es } from "@orama/stemmers/spanish";
import { stemmer as sv } from "@orama/stemmers/swedish";
import { stemmer as tr } from "@orama/stemmers/turkish";
import { stemmer as uk } from "@orama/stemmers/ukrainian";
import { joinForms } from "../../shared/search/joined-forms.ts";
import { stemmer as ar } from "../../shared/search/stemmers/arabic.ts";
import { primaryOf } from "../../shared/search/stop-words.ts";
import type { Stem } from "../../shared/search/terms.ts";

/**
 * By language (BCP 47). The same are in `templates/client/search/stemmers.ts`, where each is loaded when a
 * question needs it.
 */
export const STEMMERS: Readonly<Record<string, Stem>> = {
  ar,
  bg,
  da,
  de,
  el,
  en,
  es,
  fi,
  fr,
  ga,
  hu,
  hy,
  id,
  it,
  lt,
  nb: no,
  nl,
  nn: no,
  no,
  pt,
  ro,
  ru,
  sv,
  tr,
  uk,
};

/** That of the language; words of a language without one stay as they are. */
export function stemmerFor(language: string): Stem {
  const primary = primaryOf(language);
  const stem = STEMMERS[primary];
  return stem === undefined ? (word) => word : joinForms(primary, stem);
}
