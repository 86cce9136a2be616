import { isKnown, isOrdinary, type Neighbour, type Reading, spanAt, wordAfter } from "./neighbours.ts";
import type { Regions } from "./regions.ts";
import { CALENDAR, DEMONYM, HEADS, PAIR_NOUNS, TITLES } from "./word-lists.ts";

/** Whether the capitalised words that follow make the name a longer one. */
export function barsAfter(reading: Reading, after: Neighbour, regions: Regions): boolean {
  if (after.joint === "'" || !after.capital) return false;
  if (after.joint === "-") return !isPair(reading, after, regions);
  if (/^(?:Jr|Sr|II|III|IV|VI?|Junior|Senior)$/.test(after.word)) return true;
  // "Virginia E. Woolf", "Georgia O'Keeffe", "Texas A&M".
  if (/^\p{L}$/u.test(after.word) && after.word !== "I") return true;
  const leads = whereTo(reading, after);
  if (leads === "institution") return true;
  if (!reading.capitalsTell || leads === "title") return false;
  return !isNeutral(reading, after);
}

/**
 * "U.S. Treasury Secretary" leads to an office, "Seoul Central District Court" to an
 * institution, and so does "Supreme Court Justice": of up to four words the first that tells.
 */
function whereTo(reading: Reading, after: Neighbour): "title" | "institution" | null {
  let word: Neighbour | null = after;
  let branch = false;
  for (let steps = 0; word?.joint === " " && word.capital && steps < 4; steps++) {
    if (TITLES.has(word.lower) || CALENDAR.has(word.lower)) return "title";
    if (BRANCHES.has(word.lower)) branch = true;
    else if (HEADS.has(word.lower)) return "institution";
    else if (spanAt(reading, word.token, "first") !== undefined) break;
    word = wordAfter(reading, word.token, reading.tokens[word.token]?.end ?? 0);
  }
  return branch ? "institution" : null;
}

/** Institutions by themselves ("the U.S. Treasury"), but of an office only its branch ("U.S. Treasury Secretary"). */
const BRANCHES = new Set(
  "police army navy force forces guard treasury senate house energy press security service trade defense department".split(
    " ",
  ),
);

/** Capitalised, and yet not part of the name before: an article, an adjective of nation, another known name. */
function isNeutral(reading: Reading, after: Neighbour): boolean {
  if (/^(?:I|The|Le|La|Les|El|Der|Die|Das)$/.test(after.word) || DEMONYM.test(after.lower)) return true;
  if (after.word.length > 1 && after.word === after.word.toUpperCase()) return true;
  const known = spanAt(reading, after.token, "first");
  return known?.entries.some(({ role }) => role !== "family" && role !== "not") ?? false;
}

/** "U.S.-North Korea ties", "Seoul-Tokyo talks", "Moon-Trump", but not Guinea-Bissau. */
function isPair(reading: Reading, after: Neighbour, regions: Regions): boolean {
  if (isKnown(reading, after.token, "first", regions) || after.word === after.word.toUpperCase()) return true;
  const noun = wordAfter(reading, after.token, reading.tokens[after.token]?.end ?? 0);
  return noun?.joint === " " && !isOrdinary(noun) && PAIR_NOUNS.has(noun.lower);
}
