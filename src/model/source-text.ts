import type { Source } from "./article.ts";

/** A source in one line, for programs: "Springfield Leader, 13 July 1937, p. 4". */
export function sourceText({ name, detail, page }: Source): string {
  return detail === "" && page !== null ? `${name}, p. ${page}` : name + detail;
}
