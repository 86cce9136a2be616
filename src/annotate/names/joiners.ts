/**
 * What stands between two words of a name, in the form in which names are compared: `" "` for
 * any white space (a line break too) and for the full stop of an abbreviation before it, `"."`
 * for a full stop alone, `"-"` and `"'"` for all their kinds, else the characters themselves.
 */
export function joinerOf(text: string, start: number, end: number): string {
  if (end === start) return "";
  if (end === start + 1 && text.charCodeAt(start) === 32) return " ";
  const seen = text.slice(start, end).replace(/\p{Default_Ignorable_Code_Point}/gu, "");
  const marks = seen
    .replace(/[\s\u0085]+/gu, "")
    .replace(/[\u2010-\u2013\u2212\ufe63\uff0d]/gu, "-")
    .replace(/[\u2018\u2019\u02bc\u2032`´]/gu, "'");
  if (marks === "." && marks !== seen) return " ";
  return marks === "" && seen !== "" ? " " : marks;
}

/** Whether a name is still the same name where the text joins two of its words in another way. */
export function joinersAgree(name: string, text: string, person: boolean, initials: boolean): boolean {
  if (name === text) return true;
  // "Kim Jong-un", "Kim Jong Un"; "J.R. Smith", "J. R. Smith".
  if (person) return JOINS_OF_PEOPLE.has(name) && JOINS_OF_PEOPLE.has(text);
  // "St. Petersburg", "St.Petersburg", but "U.S." is not "U S".
  if (!initials && (name === "." || text === ".")) return name === " " || text === " ";
  return name === "," && text === " ";
}

const JOINS_OF_PEOPLE = new Set([" ", "-", "."]);
