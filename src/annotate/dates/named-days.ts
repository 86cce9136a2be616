import type { PhraseMatch } from "./phrase-parser.ts";

/**
 * Whether a day is the name of something: a street, an event, a stadium («1 мая»). A street is one whatever year
 * stands behind it.
 * @param stated Whether the phrase gives a year: "les attentats du 13 novembre 2015" are of that day.
 */
export function isNameOfDay({ text, before, after }: Omit<PhraseMatch, "groups">, stated: boolean): boolean {
  if (isStreet(before) || (RUSSIAN_STREET.test(before) && /\s\p{Lu}/u.test(text))) return true;
  const isQuoted = /[«“"„]$/.test(before) && /^[»”"“]/.test(after);
  return !stated && (isQuoted || NAMED_BY_DAY.test(before) || NAMED_DAY.test(after));
}

export function isStreet(before: string): boolean {
  return STREET.test(before);
}

/** "The Sept. 11 attacks": a day that has become the name of an event does not take the year of publication. */
const NAMED_DAY =
  /^\s(?:terror(?:ist)?\s)?(?:attacks?|massacre|uprising|revolution|movement|insurrection|crackdown|putsch|coup|riots?|incident|committee)\b/i;

/** «Улица 8 Марта», but «на площади 31 марта». */
const RUSSIAN_STREET =
  /(?<!\p{L})(?:улиц\p{L}{1,2}|ул\.|площад\p{L}{1,2}|пл\.|проспект\p{L}{0,2}|переул\p{L}{1,3}|бульвар\p{L}{0,2}|имени|им\.)\s$/iu;

/** "Rue du 8 Mai 1945", "calle 25 de Mayo", "Straße des 17. Juni", «مدينة 6 أكتوبر». */
const STREET =
  /(?<!\p{L})(?:(?:rue|avenue|place|boulevard|quai|pont|square)\sdu\s|(?:calle|avenida|plaza|paseo|barrio|rua|praça|largo|travessa)\s(?:d[eoa]l?\s)?|(?:via|viale|piazza|corso)\s|(?:\p{L}*straße|\p{L}*strasse|Platz|Brücke|Allee)\s(?:des|vom)\s|[وبلفك]?(?:شارع|ميدان|جسر|كوبري|مدينة|جامعة|محور)\s)$/iu;

/** «Теракты 11 сентября», "les attentats du 13 novembre", «ثورة 25 يناير»: named after a day of some year. */
const NAMED_BY_DAY =
  /(?<!\p{L})(?:(?:теракт|революци|путч|переворот|восстани|трагеди)\p{L}{0,3}\s|(?:attentats?|attaques|putsch|coup\sd['’]État|révolution|massacres?)\sdu\s|(?:atentados?|golpe|revolución|revolução|masacre|massacre|manifestaciones)\sdel?\s|(?:attentat[io]|golpe|strage)\sdel(?:l['’]|\s)|(?:An(?:schl[aä]g|griff)e?n?|Aufstands?|Putschs?|Revolution)\s(?:vom|des|am)\s|[وبلفك]?(?:ثورة|حرب|أحداث|هجمات|انتفاضة|مجزرة|انقلاب)\s)$/iu;
