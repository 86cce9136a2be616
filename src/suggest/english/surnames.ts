import { foldName } from "../../model/fold.ts";

export interface Surnames {
  /** Whether a folded name is a short form of a person's full name in the same text. */
  has(key: string): boolean;
}

/**
 * Short forms under which the press goes on: the last words (Blinken, von der Leyen), all but the
 * first (Rodríguez Zapatero), the first of an East Asian name (Kim), the full name without a suffix.
 */
export function createSurnames(fullNames: readonly string[]): Surnames {
  const keys = new Set<string>();
  for (const name of fullNames) {
    const words = foldName(name)
      .split(" ")
      .filter((word) => !/^(?:jr|sr|ii|iii|iv|vi|vii|viii)\.?$/.test(word));
    if (words.length < 2) continue;
    for (let from = 1; from < words.length; from++) keys.add(words.slice(from).join(" "));
    // "al-Burhan" goes on as Burhan.
    keys.add((words.at(-1) ?? "").replace(/^(?:al|el|as|ar|an)-/, ""));
    const [first = "", second = ""] = words;
    if (words.length === 2 || words.length === 3) {
      if (/-/.test(second) || words.length === 3) keys.add(first);
    }
    // Spanish and Portuguese: the first of two family names.
    if (words.length >= 3) keys.add(words.slice(1, -1).join(" "));
  }
  return { has: (key) => keys.has(key) };
}
