/** Whether a language (BCP 47) is English, of whatever country: `en`, `en-GB`. */
export function isEnglish(language: string): boolean {
  return /^en\b/i.test(language);
}
