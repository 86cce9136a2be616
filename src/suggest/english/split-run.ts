import { TITLES } from "../../annotate/names/word-lists.ts";
import type { Knowledge } from "./knowledge.ts";
import { type EnglishBlock, phrase, type Span } from "./span.ts";
import {
  CAPITAL_HABITS,
  COMPASS_WORDS,
  EVENT_HEADS,
  MORE_TITLES,
  ORGANISATION_HEADS,
  PLACE_HEADS,
  PORTFOLIO,
  REGION_NOUNS,
} from "./word-lists.ts";
import type { Word } from "./words.ts";

/**
 * A run of capitalised words is often several names with a title or an adjective between them:
 * "Georgia Gov. Brian Kemp", "South Korean Foreign Minister Cho Tae-yul", "Apple CEO Tim Cook".
 */
export function splitRun({ words }: EnglishBlock, run: Span, knowledge: Knowledge): readonly Span[] {
  const spans: Span[] = [];
  let first = run.first;
  const close = (last: number): void => {
    const span = trimmed(words, { first, last }, knowledge);
    if (span !== null && span.last - span.first < MOST_WORDS) spans.push(...splitPlace(words, span, knowledge));
  };
  for (let at = run.first; at <= run.last; at++) {
    const title = titleAt(words, at, run.last);
    if (title === 0 || isPartOfHead(words, at + title - 1, run.last, knowledge)) continue;
    if (isFamilyName(words, at, run, first, knowledge)) continue;
    close(beforePortfolio(words, first, at - 1));
    first = afterPortfolio(words, at + title, run.last);
    at = first - 1;
  }
  close(run.last);
  return spans;
}

/** What goes on longer is a list of data, or a text whose words all have capitals. */
const MOST_WORDS = 12;

/** Number of words of the title that begins here. */
function titleAt(words: readonly Word[], at: number, last: number): number {
  const word = words[at];
  if (!word || (word.capitals && word.text.length < 4 && !MORE_TITLES.has(word.lower))) return 0;
  if (word.lower === "secretary" && words[at + 1]?.lower === "of" && at + 2 <= last)
    return words[at + 2]?.lower === "the" ? 4 : 3;
  if (word.lower === "first" && words[at + 1]?.lower === "lady") return 2;
  return isTitle(word.lower) ? 1 : 0;
}

export function isTitle(lower: string): boolean {
  if (TITLES.has(lower) || MORE_TITLES.has(lower)) return true;
  const parts = lower.split("-");
  return (
    parts.length > 1 &&
    parts.every((part) => TITLES.has(part) || MORE_TITLES.has(part) || PORTFOLIO.has(part) || part === "in")
  );
}

/** "General Assembly", "King County", "Justice Department": what follows the title is the head of a name that it belongs to. */
function isPartOfHead(words: readonly Word[], at: number, last: number, knowledge: Knowledge): boolean {
  if (at >= last) return false;
  for (let next = at + 1; next <= last; next++) {
    const word = words[next];
    if (!word || isTitle(word.lower) || knowledge.isGivenName(word.lower)) return false;
    if (isHead(word.lower)) return endsName(words[next + 1], next === last);
  }
  return false;
}

/** "General Motors | Co", "King County | Sheriff Jack Campbell" */
function endsName(after: Word | undefined, isLast: boolean): boolean {
  if (isLast || after === undefined || !after.capital) return true;
  return isHead(after.lower) || isTitle(after.lower) || PORTFOLIO.has(after.lower);
}

/** "Amit Shah", "Stephen King": a title that a given name stands before, and nothing behind. */
function isFamilyName(words: readonly Word[], at: number, run: Span, first: number, knowledge: Knowledge): boolean {
  return at === run.last && at > first && knowledge.isGivenName(words[at - 1]?.lower ?? "");
}

/** "Chief Executive | Mary Barra" */
function afterPortfolio(words: readonly Word[], from: number, last: number): number {
  let first = from;
  while (first < last && AFTER_TITLES.has(words[first]?.lower ?? "")) first++;
  return first;
}

const AFTER_TITLES = new Set(
  "executive general emeritus designate elect delegate extraordinary plenipotentiary".split(" "),
);

function isHead(lower: string): boolean {
  return ORGANISATION_HEADS.has(lower) || PLACE_HEADS.has(lower) || EVENT_HEADS.has(lower);
}

/** "Deputy Foreign | Minister": what says of which kind the title is, goes with it. */
function beforePortfolio(words: readonly Word[], first: number, last: number): number {
  let end = last;
  while (end >= first) {
    const lower = words[end]?.lower ?? "";
    if (PORTFOLIO.has(lower) && !(end === first && isPlaceAbbreviation(lower))) end--;
    else if (lower === "and" || lower === "&") end--;
    else break;
  }
  return end;
}

function isPlaceAbbreviation(lower: string): boolean {
  return /^(?:us|uk|un|u\.s\.|u\.k\.|u\.n\.|eu)$/.test(lower);
}

/** Without what stands before a name in capitals and is no part of it: demonyms, and titles' leavings. */
function trimmed(words: readonly Word[], { first, last }: Span, knowledge: Knowledge): Span | null {
  let from = first;
  while (from < last && isLeading(words, from, last, knowledge)) from++;
  const only = words[from];
  if (from > last || !only) return null;
  if (from === last && (knowledge.isDemonym(only.lower) || isTitle(only.lower) || isBareCompass(only))) return null;
  const end = lastName(words, last);
  return end < from || only.text.length < 2 || /^\p{Lu}-\p{Lu}$/u.test(only.text) ? null : { first: from, last: end };
}

/** A creed or a party behind a name belongs to what follows: "the Kennedy Democrats". */
function lastName(words: readonly Word[], last: number): number {
  const word = words[last];
  return word && CAPITAL_HABITS.has(word.lower) && !word.capitals ? last - 1 : last;
}

function isBareCompass(word: Word): boolean {
  return (
    /^(?:north|south|east|west|northern|southern|eastern|western|central|former|deputy|foreign|nobel|olympic|state|prime)$/.test(
      word.lower,
    ) && !word.capitals
  );
}

/** A demonym stays where it makes the name: Korean Peninsula, British Museum, Georgian Dream. */
function isLeading(words: readonly Word[], at: number, last: number, knowledge: Knowledge): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (!word || !next) return false;
  const end = words[last]?.lower ?? "";
  const namesSomething = isHead(end) || REGION_NOUNS.has(end);
  if (
    /^(?:north|south|east|west|central|northern|southern|eastern|western|former|then)$/.test(word.lower) &&
    knowledge.isDemonym(next.lower)
  ) {
    return !namesSomething;
  }
  if (/^(?:former|then|acting|late)$/.test(word.lower)) return true;
  if (CAPITAL_HABITS.has(word.lower) && !knowledge.isGivenName(word.lower) && !COMPASS_WORDS.has(word.lower))
    return !namesSomething;
  if (word.lower === "nobel" || word.lower === "olympic") return !namesSomething;
  if (!knowledge.isDemonym(word.lower)) return false;
  if (namesSomething) return false;
  return last - at >= 2 || knowledge.isGivenName(next.lower);
}

/** "U.S. Tim Cook" is a country and a man; "U.S. Embassy" and "North Korea Foreign Ministry" are one name. */
function splitPlace(words: readonly Word[], span: Span, knowledge: Knowledge): readonly Span[] {
  if (span.first === span.last || isHead(words[span.last]?.lower ?? "")) return [span];
  if (knowledge.isFamousPlace(phrase(words, span))) return [span];
  for (let last = Math.min(span.last - 1, span.first + 2); last >= span.first; last--) {
    const place = { first: span.first, last };
    const name = phrase(words, place);
    if (!knowledge.isFamousPlace(name) || knowledge.isGivenName(words[last]?.lower ?? "")) continue;
    const rest = { first: last + 1, last: span.last };
    if (/^(?:of|and|de|du|la)$/.test(words[rest.first]?.lower ?? "")) return [span];
    if (isUpper(name) || rest.last > rest.first || knowledge.isGivenName(words[rest.first]?.lower ?? "")) {
      const trim = trimmed(words, rest, knowledge);
      return trim === null ? [place] : [place, trim];
    }
  }
  return [span];
}

function isUpper(name: string): boolean {
  return name === name.toUpperCase();
}
