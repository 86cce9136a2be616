/** Scripts that one language of the news writes in, more or less; BCP 47. */
const BY_SCRIPT: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hangul}/gu, "ko"],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja"],
  [/\p{Script=Han}/gu, "zh"],
  [/\p{Script=Cyrillic}/gu, "ru"],
  [/\p{Script=Arabic}/gu, "ar"],
  [/\p{Script=Greek}/gu, "el"],
  [/\p{Script=Hebrew}/gu, "he"],
  [/\p{Script=Devanagari}/gu, "hi"],
  [/\p{Script=Thai}/gu, "th"],
];

/** In UTF-16 code units: as much as tells a script. */
const SAMPLE = 5000;

/**
 * The language of a text that does not say: the site's, unless the text is written in a script
 * that the site's language does not use. No guess among languages of one script.
 */
export function languageOf(text: string, site: string): string {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, language] of BY_SCRIPT) {
    if ((sample.match(script)?.length ?? 0) > letters * 0.3) return sharesScript(site, language) ? site : language;
  }
  return /^(?:ko|ja|zh|ru|uk|bg|sr|be|mk|ar|fa|ur|el|he|hi|th)\b/i.test(site) && letters > 0 ? "en" : site;
}

/** Ukrainian and Bulgarian are written as Russian is, Persian as Arabic. */
function sharesScript(site: string, language: string): boolean {
  const primary = site.toLowerCase().split("-")[0] ?? "";
  const family: Readonly<Record<string, string>> = {
    ru: "ru uk bg sr be mk kk ky mn tg",
    ar: "ar fa ur ps",
    hi: "hi mr ne",
  };
  return (family[language] ?? language).split(" ").includes(primary);
}
