import { isKnown, isOrdinary, type Neighbour, type Reading, spanAt, wordAfter } from "./neighbours.ts";
import type { Regions } from "./regions.ts";
import { CALENDAR, DEMONYM, HEADS, PAIR_NOUNS, TITLES } from "./word-lists.ts";

/** Whether the capitalised words that follow make the name a longer one. */
export function barsAfter(reading: Reading, after: Neighbour, regions: Regions): boolean {
  if (after.joint === "'" || !after.capital) return false;
  if (after.joint === "-") return !isPair(reading, after, regions);
  if (/^(?:Jr|Sr|II|III|IV|VI?|Junior|Senior)$/.test(after.word)) return true;
  // "Virginia E. Woolf", "Georgia O'Keeffe", "Texas A&M".
  const opensAnew = mayOpenSentence(reading, after);
  if (/^\p{L}$/u.test(after.word) && after.word !== "I" && !(opensAnew && isOrdinary(after))) return true;
  if (isItsRule(reading, after)) return false;
  const leads = whereTo(reading, after);
  if (leads === "institution") return true;
  if (!reading.capitalsTell || leads === "title") return false;
  return !opensAnew && !isNeutral(reading, after);
}

/** "The Truman Administration", "the U.S. Government": those who rule, or ruled under, whom the name means. */
function isItsRule(reading: Reading, after: Neighbour): boolean {
  if (after.joint !== " " || !RULE.test(after.lower)) return false;
  const next = wordAfter(reading, after.token, reading.tokens[after.token]?.end ?? 0);
  return next === null || whereTo(reading, next) !== "institution";
}

const RULE = /^(?:administration|government|cabinet|presidenc(?:y|ies)|premiership)s?$/;

/**
 * "Sales fell in the U.S. Officials said so": behind a name that closes with a full stop a capital may be that of another
 * sentence. So it is on a word of grammar, and on any word where an article before the initials shows that they are no part
 * of a name; "U.S. Robotics" has none.
 */
function mayOpenSentence(reading: Reading, after: Neighbour): boolean {
  const { text, tokens } = reading;
  const end = tokens[after.token - 1]?.end ?? 0;
  if (after.joint !== " " || text[end] !== ".") return false;
  if (isOrdinary(after)) return text[tokens[after.token]?.end ?? 0] !== ".";
  return (
    /(?<!\p{L})the\s(?:\p{Lu}\.){1,3}\p{Lu}$/iu.test(text.slice(Math.max(0, end - 12), end)) &&
    !isLonger(reading, after)
  );
}

/** "The U.S. Virgin Islands", "the U.S. Mint", "the U.S. Food and Drug Administration". */
function isLonger(reading: Reading, after: Neighbour): boolean {
  let word: Neighbour | null = after;
  for (let steps = 0; word?.joint === " " && steps < 6; steps++) {
    if (word.capital && (LONGER.has(word.lower) || HEADS.has(word.lower))) return true;
    if (!word.capital && !/^(?:and|of|for|the|on)$/.test(word.lower)) return false;
    word = wordAfter(reading, word.token, reading.tokens[word.token]?.end ?? 0);
  }
  return false;
}

const LONGER = new Set("islands capitol constitution mint reserve customs survey centers institutes office".split(" "));

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
