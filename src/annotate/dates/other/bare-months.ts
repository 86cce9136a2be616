import { numberReader, oneOf } from "../lexicon.ts";
import { sideNamed } from "../named-side.ts";
import { type PhraseParser, phraseParser } from "../phrase-parser.ts";
import { dates } from "../reading.ts";
import { seriesReader, seriesSource } from "../series.ts";
import type { OtherLexicon } from "./lexicon.ts";

/** Prepositions before a month that stands without day and year. */
const BEFORE: Readonly<Record<string, string>> = {
  ar: "في|منذ|حتى|خلال|أوائل|أواخر|منتصف|مطلع|نهاية|بداية",
  ru: "в|с|до|к|по|за|на|начале|середине|конце|начала|конца|середины",
  uk: "у|в|з|до|початку|наприкінці",
  de: "[Ii]m|[Ss]eit|[Bb]is|[Aa]nfang|[Mm]itte|[Ee]nde",
  fr: "en|depuis|début|fin|mi-|jusqu['’]en",
  es: "en|desde|hasta|(?:principios|mediados|finales) de",
  pt: "em|desde|até|(?:início|meados|fim) de",
  it: "in|a|da|inizio|metà|fine",
  nl: "in|sinds|tot|begin|medio|eind",
  sv: "i|sedan|(?:början|mitten|slutet) av",
};

/** "В июне", "im Mai", "en marzo y abril": months near publication. Full names only, for "mar" and "set" are words. */
export function bareMonthParser(language: string, { months, flags, joining }: OtherLexicon): PhraseParser {
  const month = oneOf(months);
  const pattern = new RegExp(seriesSource(month, joining), flags);
  const read = seriesReader(month, flags, numberReader(months, flags), joining);
  const before = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${(BEFORE[language] ?? "(?!)").replaceAll(" ", "\\s")})\\s?$`,
    `${flags}u`,
  );
  return phraseParser(new RegExp(month, flags), pattern, (match) => {
    if (!before.test(match.before) || match.text.length < 3 || match.text.endsWith(".")) return null;
    if (/^\s(?:de\s|del\s)?\d/.test(match.after) && !/^\s\d{1,3}\s\p{L}/u.test(match.after)) return null;
    // "В мае", but "мая" needs its day.
    const { items, joint } = read(match.text, false);
    const units = items.map((number) => ({ year: null, month: number, day: null }));
    return { reading: dates(units, { joint, year: sideNamed("", match.after) }) };
  });
}
