import { isEnglish } from "../../model/is-english.ts";
import { isAddress } from "./addresses.ts";
import {
  isKnown,
  isOrdinary,
  type Neighbour,
  opensSentence,
  type Reading,
  wordAfter,
  wordBefore,
} from "./neighbours.ts";
import type { Regions } from "./regions.ts";
import { runBars } from "./run-guards.ts";
import { SCRIPT } from "./scripts.ts";
import type { Span } from "./span.ts";
import { barsAfter } from "./what-follows.ts";
import {
  BEFORE_MONTHS,
  CALENDAR,
  COMPASS,
  DEMONYM,
  GIVEN_NAMES,
  HEADS,
  HEADS_OF,
  OPENING_ADJECTIVES,
  TITLE_ENDING,
  TITLES,
} from "./word-lists.ts";

/** What stands around a name allows it to mean its record, or makes it part of another name. */
export type Verdict = "free" | "other" | "other-person";

/** What no name survives: inside an address, a word, or an elision that is none. */
export function isInsideWord(reading: Reading, span: Span): boolean {
  const { text } = reading;
  if (
    /[@#\\/&=]/.test(text[span.start - 1] ?? "") &&
    !/\s\/$|\p{L}\.?\/$/u.test(text.slice(Math.max(0, span.start - 3), span.start))
  ) {
    return true;
  }
  const before = wordBefore(reading, span.first, span.start);
  if (before?.joint === "'" && !ELISIONS.has(before.lower)) return true;
  const after = wordAfter(reading, span.last, span.end);
  if (after?.joint === "'" && !isSuffix(after, reading.language)) return true;
  return isAddress(text, span.start, span.end) || isParticleAfterQuote(reading, span);
}

/** French, Italian and Catalan write articles and prepositions solid with a name: l'Iran, dell'Ucraina. */
const ELISIONS = new Set(
  "l d qu s n c j m t dell all nell sull dall un quell lorsqu jusqu puisqu dagl degl".split(" "),
);

/** 's, 'll; Turkish and Azerbaijani write endings so: Ankara'da. "Xi'an" is a city of its own. */
function isSuffix({ lower, capital }: Neighbour, language: string): boolean {
  if (capital) return false;
  return /^(?:s|d|ll|re|ve)$/.test(lower) || (/^(?:tr|az)\b/i.test(language) && lower.length <= 6);
}

/** In '"평화"이란' and "IMF와" the Hangul is a particle: after a closing quote, a Latin letter or a digit. */
function isParticleAfterQuote({ text, tokens }: Reading, span: Span): boolean {
  return (
    tokens[span.first]?.script === SCRIPT.hangul &&
    /[\p{Script=Latin}\d"'”’」』》〉)\]]/u.test(text[span.start - 1] ?? "")
  );
}

/** A place is not meant where its name is a person's, an institution's or another place's. */
export function judgePlace(reading: Reading, span: Span, regions: Regions): Verdict {
  if (reading.tokens[span.first]?.script === SCRIPT.run) return runBars(reading, span) ? "other" : "free";
  const before = wordBefore(reading, span.first, span.start);
  const after = wordAfter(reading, span.last, span.end);
  if (before && barsPlaceBefore(reading, span, before, regions)) return "other";
  if (isOfInstitution(reading, span.first) || isQuotedTitle(reading, span, before)) return "other";
  return after && barsAfter(reading, after, regions) ? "other" : "free";
}

/** Whether a person's full name goes on: "Donald Trump Jr.", "Kim Il Sung University". */
export function judgeFullName(reading: Reading, span: Span, regions: Regions): Verdict {
  if (span.first === span.last || reading.tokens[span.first]?.script === SCRIPT.run) {
    return judgeShortName(reading, span, regions, false);
  }
  if (isOfGeneration(reading, span)) return "other";
  const before = wordBefore(reading, span.first, span.start);
  if (before?.joint === "-" && before.capital && !isKnown(reading, before.token, "last", regions)) return "other";
  const isLetter = before?.joint === " " && before.capital && [...before.word].length === 1;
  // "M. Hermann Rauschning" is Monsieur; "the U.S. Andrei Rudenko" opens a sentence.
  const initial =
    isLetter && !isOrdinary(before) && !TITLES.has(before.lower) && !isKnown(reading, before.token, "last", regions);
  const given = before?.capital && GIVEN_NAMES.has(before.lower) && !isOrdinary(before);
  if (before?.joint === " " && (initial || given)) return "other-person";
  const after = wordAfter(reading, span.last, span.end);
  return after && barsAfter(reading, after, regions) ? "other" : "free";
}

/**
 * Whether one word means the person: "President Kim", "Mr. Kim" and "But Kim" do, "Jill Biden"
 * and "Kim Yong-nam" do not.
 * @param familyFirst Whether the family name comes first, so that what follows may be a given name.
 */
export function judgeShortName(reading: Reading, span: Span, regions: Regions, familyFirst: boolean): Verdict {
  if (reading.tokens[span.first]?.script === SCRIPT.run) return runBars(reading, span) ? "other-person" : "free";
  if (isOfGeneration(reading, span)) return "other-person";
  const before = wordBefore(reading, span.first, span.start);
  if (before && barsPersonBefore(reading, before, regions)) return before.joint === " " ? "other-person" : "other";
  const after = wordAfter(reading, span.last, span.end);
  if (!after || !barsAfter(reading, after, regions)) return "free";
  return familyFirst && !HEADS.has(after.lower) ? "other-person" : "other";
}

/** "Thomas Hart, jun.", "Hart, Jr.", "T. Hart senr.": which of two of one name, a record says with an alias. */
function isOfGeneration({ text }: Reading, { end }: Span): boolean {
  return /^(?:,\s(?:Jn?r|Sn?r|Junior|Senior)|,?\s(?:jun|junr|jn?r|sen|senr|sn?r))\b/.test(text.slice(end, end + 10));
}

/** Whether a name that opens a sentence may be no name at all: "Nice weather", "He said"; or is a month: "in May". */
export function mayBeWord(reading: Reading, span: Span, words: ReadonlySet<string>): boolean {
  const token = reading.tokens[span.first];
  if (span.first !== span.last || token?.letter !== "upper") return false;
  const word = reading.text.slice(token.start, token.end).toLowerCase();
  if (!words.has(word)) return false;
  if (CALENDAR.has(word) && isMonth(reading, span)) return true;
  if (/^['\u2019]s/.test(reading.text.slice(span.end, span.end + 2))) return false;
  return !reading.capitalsTell || opensSentence(reading, span.first);
}

function isMonth(reading: Reading, span: Span): boolean {
  const before = wordBefore(reading, span.first, span.start);
  if (before && (BEFORE_MONTHS.has(before.lower) || /^\d/.test(before.word))) return true;
  return /^,?\s+\d/.test(reading.text.slice(span.end, span.end + 6));
}

function barsPlaceBefore(reading: Reading, span: Span, before: Neighbour, regions: Regions): boolean {
  if (before.joint === "'") return false;
  if (!before.capital) return false;
  if (before.joint === "-") return !isKnown(reading, before.token, "last", regions);
  if (isOrdinary(before) || OPENING_ADJECTIVES.has(before.lower)) return false;
  if (ofOffice(before) && isInitials(reading.text.slice(span.start, span.end))) return false;
  if (/ern$/.test(before.lower) && COMPASS.has(before.lower)) return OTHER_COUNTRIES.has(lowerAt(reading, span.last));
  if (COMPASS.has(before.lower) || GIVEN_NAMES.has(before.lower))
    return !isKnown(reading, before.token, "last", regions);
  if (LEADING_HEADS.has(before.lower) || (HEADS.has(before.lower) && !opensSentence(reading, before.token)))
    return true;
  if (!reading.capitalsTell) return false;
  if (isKnown(reading, before.token, "last", regions) || isCapitals(before.word)) return false;
  if (!opensSentence(reading, before.token)) return true;
  return TITLES.has(before.lower) && isEnglishWord(reading, span);
}

/** "Deputy U.S. Trade Representative": no person is called by initials behind a title. */
function ofOffice({ joint, lower }: Neighbour): boolean {
  return joint === " " && (TITLES.has(lower) || lower === "assistant");
}

function isInitials(text: string): boolean {
  return /^(?:\p{Lu}\.){2,}$/u.test(text);
}

/** Northern Ireland is another country than Ireland; Northern Gaza is a part of Gaza. */
const OTHER_COUNTRIES = new Set(
  "ireland australia sahara cyprus samoa africa europe asia rhodesia territory cape".split(" "),
);

/** "Air India", "Radio Moscow", "Camp David": also where a sentence begins. */
const LEADING_HEADS = new Set("air radio tv club fc port bank university mount mt lake cape camp fort".split(" "));

function isEnglishWord(reading: Reading, span: Span): boolean {
  return isEnglish(reading.language) && reading.tokens[span.first]?.script === SCRIPT.word;
}

function barsPersonBefore(reading: Reading, before: Neighbour, regions: Regions): boolean {
  if (before.joint === "'" || !before.capital) return false;
  if (before.joint === "-")
    return !isKnown(reading, before.token, "last", regions) && !/^(?:al|el|ex)$/.test(before.lower);
  if (isOrdinary(before)) return false;
  if (GIVEN_NAMES.has(before.lower) || COMPASS.has(before.lower)) return true;
  if (TITLES.has(before.lower) || DEMONYM.test(before.lower)) return false;
  if (TITLE_ENDING.test(before.lower) || isPatronymic(before.lower)) return isPatronymic(before.lower);
  if (isKnown(reading, before.token, "last", regions)) return false;
  if (isCapitals(before.word)) return false;
  // A headline, and languages whose sentences may open with any noun, leave only the given names above.
  if (!reading.capitalsTell && !/^de\b/i.test(reading.language)) return false;
  // «Заявление Путина»; "Meeting Putin".
  return !(
    opensSentence(reading, before.token) &&
    (/\p{Script=Cyrillic}/u.test(before.word) || /.{3}ing$/.test(before.lower))
  );
}

function isPatronymic(lower: string): boolean {
  return /[а-я]{3}(?:вич|вна|ична)(?:а|у|ем|е|ы|ой)?$/u.test(lower);
}

/** «Единая Россия», «Россия сегодня»: of two words in quotation marks that are no sentence, the name of something. */
function isQuotedTitle({ text, tokens }: Reading, span: Span, before: Neighbour | null): boolean {
  const first = before?.joint === " " ? (tokens[before.token]?.start ?? span.start) : span.start;
  if (!/[«„“"]/u.test(text[first - 1] ?? "")) return false;
  const rest = text.slice(span.end, span.end + 30);
  // Russian and Ukrainian name hotels, clubs and cinemas so: гостиница «Украина».
  if (text[span.start - 1] === "«" && rest.startsWith("»")) return true;
  return first < span.start ? before?.capital === true && /^[»“”"]/u.test(rest) : /^ [\p{L}\d]+»/u.test(rest);
}

/** "Bank of Korea", "the University of Washington", "Gulf of the ...": an institution or feature named after the place. */
function isOfInstitution(reading: Reading, first: number): boolean {
  let at = first - 1;
  if (lowerAt(reading, at) === "the" || lowerAt(reading, at) === "la") at--;
  if (!/^(?:of|de|del|di|da|do|du|von)$/.test(lowerAt(reading, at))) return false;
  const head = reading.tokens[at - 1];
  if (head?.letter !== "upper") return false;
  return gapIsSpace(reading, at) && HEADS_OF.has(lowerAt(reading, at - 1));
}

function gapIsSpace({ text, tokens }: Reading, index: number): boolean {
  return /^\s+$/.test(text.slice(tokens[index - 1]?.end ?? 0, tokens[index]?.start ?? 0));
}

function lowerAt({ text, tokens }: Reading, index: number): string {
  const token = tokens[index];
  return token === undefined ? "" : text.slice(token.start, token.end).toLowerCase();
}

function isCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && /\p{Lu}/u.test(word);
}
