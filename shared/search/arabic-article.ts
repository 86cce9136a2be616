/** The article of Arabic at the beginning of a folded word, with what is written to it: and, then, by, as, for; else nothing. */
export function articleOf(word: string): string {
  return ARTICLE.exec(word)?.[0] ?? "";
}

const ARTICLE = /^(?:[وف]?[بك]?ال|[وف]?لل)/u;
