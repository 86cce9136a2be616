/** The language in which a browser is asked to say a date: ours in English says the day first, and plain "en" is American. */
export function dayFirst(language: string): string {
  return language === "en" ? "en-GB" : language;
}
