import { numberReader, oneOf } from "../lexicon.ts";
import { type PhraseParser, phraseParser } from "../phrase-parser.ts";
import { dates } from "../reading.ts";
import type { OtherLexicon } from "./lexicon.ts";

/** Prepositions before a month that stands without day and year. */
const BEFORE: Readonly<Record<string, string>> = {
  ar: "في|منذ|حتى|خلال|أوائل|أواخر|منتصف|مطلع|نهاية|بداية",
  ru: "в|с|до|начале|середине|конце|начала|конца|середины",
  uk: "у|в|з|до|початку|наприкінці",
  de: "[Ii]m|[Ss]eit|[Bb]is|[Aa]nfang|[Mm]itte|[Ee]nde",
  fr: "en|depuis|début|fin|mi-|jusqu['’]en",
  es: "en|desde|hasta|(?:principios|mediados|finales) de",
  pt: "em|desde|até|(?:início|meados|fim) de",
  it: "in|a|da|inizio|metà|fine",
  nl: "in|sinds|tot|begin|medio|eind",
  sv: "i|sedan|(?:början|mitten|slutet) av",
};

/** "В июне", "im Mai": a month near publication. Full names only, for "mar" and "set" are words. */
export function bareMonthParser(language: string, { months, flags }: OtherLexicon): PhraseParser {
  const pattern = new RegExp(oneOf(months), flags);
  const numberOf = numberReader(months, flags);
  const before = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${(BEFORE[language] ?? "(?!)").replaceAll(" ", "\\s")})\\s?$`,
    `${flags}u`,
  );
  return phraseParser(pattern, pattern, (match) => {
    if (!before.test(match.before) || match.text.length < 3 || match.text.endsWith(".")) return null;
    if (/^\s(?:de\s|del\s)?\d/.test(match.after) && !/^\s\d{1,3}\s\p{L}/u.test(match.after)) return null;
    // "В мае", but "мая" needs its day.
    return { reading: dates([{ year: null, month: numberOf(match.text), day: null }]) };
  });
}
