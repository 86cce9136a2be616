import { numberReader, oneOf, YEAR } from "../lexicon.ts";
import { type PhraseMatch, type PhraseParser, phraseParser, type ReadPhraseResult } from "../phrase-parser.ts";
import { dates } from "../reading.ts";
import { COUNTED_THINGS, PEOPLE } from "./counted.ts";
import { MONTH_CUE } from "./cues.ts";
import { ENGLISH } from "./lexicon.ts";

const NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/**
 * "Payable April Seven", "by October one", "until September one 1989": news agencies whose style spells numbers below
 * ten have spelled days of the month, too. "In March three people died" counts people.
 */
export function spelledDays(): PhraseParser {
  const words = NUMBERS.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}|${word}`).join("|");
  const pattern = `(?<month>${oneOf(ENGLISH.months)})\\s(?<day>${words})(?![\\w-])(?:,?\\s(?<year>${YEAR}))?`;
  return phraseParser(MONTH_CUE, new RegExp(pattern), readSpelledDay);
}

const numberOfMonth = numberReader(ENGLISH.months, ENGLISH.flags);

function readSpelledDay({ groups, before, after }: PhraseMatch): ReadPhraseResult | null {
  const { month = "", day = "", year } = groups;
  if (year === undefined && !isDay(day, before, after)) return null;
  const unit = {
    year: year === undefined ? null : Number(year),
    month: numberOfMonth(month),
    day: NUMBERS.indexOf(day.toLowerCase()) + 1,
  };
  return { reading: dates([unit], year === undefined ? {} : { confidence: 0.9 }) };
}

function isDay(day: string, before: string, after: string): boolean {
  const isName = /^\p{Lu}/u.test(day) && /^\s\p{Lu}/u.test(after);
  if (isName || isCounted(after)) return false;
  return /^\p{Lu}/u.test(day) || OF_DAYS.test(before) || /^(?:$|[.,;:)])/.test(after);
}

/** "In March three people", but "on March three its workers". */
function isCounted(after: string): boolean {
  if (/^\s(?:the|an?|its|his|her|their|our)\s/.test(after)) return false;
  return [COUNTED, PEOPLE, COUNTED_THINGS].some((pattern) => pattern.test(after));
}

/** "One of them", "two years". */
const COUNTED = /^\s(?:of|in\s(?:ten|five|four|three)|more|other|or|(?!as|was|is)[a-z]+s)\b/;

const OF_DAYS =
  /\b(?:[Oo]n|[Bb]y|[Uu]ntil|[Tt]ill|[Ff]rom|to|[Bb]efore|[Aa]fter|[Ss]ince|[Tt]hrough|as\sof|of\srecord|record|[Pp]ayable|[Pp]ay|[Dd]ue|effective|dated|the|its|(?:start|begin|end)(?:s|ed|ing)|began)\s$/;
