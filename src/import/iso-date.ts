import { isoSuggestion } from "../model/sloppy-date.ts";

/** The ISO form of a date as other generators write it: `2018-06-12 10:00:00 +0900` → `2018-06-12T10:00:00+09:00`. `null` where it could be two. */
export function isoDate(text: string): string | null {
  const plain = text.trim();
  const iso = isoSuggestion(plain.replace(/(\d)\.\d+(?=\s*(?:Z|[+-]\d|$))/i, "$1"));
  if (iso === null) return null;
  return iso
    .replace(/ ?(?:UTC|GMT)$/i, "Z")
    .replace(/([+-]\d\d)(\d\d)$/, "$1:$2")
    .replace(/[+-]00:00$/, "Z");
}

/** `2018-06-12` of a day, `2018-06` of a month: what a file's name begins with. */
export function dayOf(date: string): string | null {
  return /^\d{4}(?:-\d\d(?:-\d\d)?)?(?=T|$)/.exec(date)?.[0] ?? null;
}
