import type { DateLanguage } from "../language.ts";
import { monthParsers } from "../month-parsers.ts";
import { joinRanges } from "../refiners.ts";
import { MONTH_CUE } from "./cues.ts";
import { ENGLISH } from "./lexicon.ts";
import { periodParsers } from "./periods.ts";
import { relativeParsers } from "./relative.ts";
import { spelledDays } from "./spelled-days.ts";
import { yearParsers } from "./years.ts";

export function english(): DateLanguage {
  return {
    mayHold: MAY_HOLD,
    parsers: [
      ...monthParsers(ENGLISH, MONTH_CUE),
      spelledDays(),
      ...yearParsers(),
      ...periodParsers(),
      ...relativeParsers(),
    ],
    join: joinRanges(ENGLISH.joining.to, "[Bb]etween|[Ff]rom", ENGLISH.joining.and, ""),
    stock: null,
    tense: ENGLISH.tense,
    unmarked: "unknown",
    lookBack: LOOK_BACK,
  };
}

/**
 * "Fifty years ago to-day:", "25 YEARS AGO.—", 'From the "Express" of 3 January 1880:'. Such columns go back ten years
 * and more: "A year ago. On Monday …" is prose of today.
 */
const LOOK_BACK =
  /^\P{L}{0,3}(?:(?:(?:an?|one|two|three)\shundred(?:\sand\s[\p{L}-]+)?|ten|twelve|\p{L}+(?:ty|teen)(?:[- ]five)?|\d{2,3})\syears\sago(?:\s(?:to-?day|this\s\p{L}+))?["”’)]?\s?[:.—–]|from\s(?:the|our)\s.{1,60}?\b[12]\d{3}["”’)]?\s?:)/iu;

const MAY_HOLD =
  /\d{3}|\d\d?[/.-]\d|['’]\d0s|\b(?:Jan|Feb|Mar|Apr|May\b|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)|day\b|DAY|\bago\b|[Tt]omorrow|[Tt]onight|[Cc]entur|(?:[Ll]ast|[Nn]ext|[Tt]his)\s(?:early|mid|late|night|week|month|year|spring|summer|autumn|fall|morning|afternoon|evening)|from\snow|Day\b|Eve\b|Hallowe|of\sJuly|\s(?:[Ii]nst|[Uu]lt|[Pp]rox)/;
