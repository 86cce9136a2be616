import { english } from "./english/english.ts";
import type { DateLanguage } from "./language.ts";
import { monthParsers } from "./month-parsers.ts";
import { bareMonthParser } from "./other/bare-months.ts";
import { type EastAsianWords, eastAsianParsers } from "./other/east-asian.ts";
import { CHINESE, JAPANESE, KOREAN } from "./other/east-asian-words.ts";
import type { OtherLexicon } from "./other/lexicon.ts";
import { OTHER_LEXICONS } from "./other/lexicons.ts";
import { readStock, stockParsers } from "./other/stock.ts";
import { wordParsers } from "./other/word-parsers.ts";
import { joinRanges } from "./refiners.ts";

/**
 * How dates are read in the language of a BCP 47 tag; ISO dates alone where nobody knows it.
 * @param tag lower case.
 */
export function dateLanguage(tag: string): DateLanguage {
  const primary = tag.split("-", 1)[0] ?? "";
  if (primary === "en") return english();
  const words = EAST_ASIAN[primary];
  if (words) return eastAsian(words);
  const lexicon = OTHER_LEXICONS[primary];
  return lexicon ? written(primary, lexicon) : stockOnly(primary);
}

const EAST_ASIAN: Readonly<Record<string, EastAsianWords>> = { ko: KOREAN, zh: CHINESE, ja: JAPANESE };

function eastAsian(words: EastAsianWords): DateLanguage {
  return {
    mayHold: new RegExp(
      `\\d|${words.weekday.source.replace(/\?<\w+>/g, "?:")}|${words.near.map(([source]) => source).join("|")}`,
    ),
    parsers: eastAsianParsers(words),
    refiners: [joinRanges(words.to, "(?!)", "(?!)", "")],
    tense: EAST_ASIAN_TENSE,
    unmarked: "past",
  };
}

const EAST_ASIAN_TENSE = {
  past: /[했었였]다|[了た。]/g,
  future: /예정|계획|할 것|전망|将|將|计划|計劃|预计|預計|予定|見通し|だろう|오는/g,
};

function written(primary: string, lexicon: OtherLexicon): DateLanguage {
  const { joining, opening, flags } = lexicon;
  return {
    mayHold: mayHold(lexicon),
    parsers: [
      ...monthParsers(lexicon),
      bareMonthParser(primary, lexicon),
      ...wordParsers(lexicon),
      ...stockParsers(primary),
    ],
    refiners: [joinRanges(joining.to, opening, joining.and, flags)],
    stock: readStock(new RegExp(`(?<!\\p{L})(?:${lexicon.ago})(?!\\p{L})`, "iu"), false),
    tense: lexicon.tense,
    unmarked: "past",
  };
}

function mayHold({ months, weekdays, near, ago, century }: OtherLexicon): RegExp {
  return new RegExp(
    `\\d|${[...months, ...weekdays, ...near.map(([source]) => source), ago, century.replace("#", "\\S+")].join("|")}`,
    "i",
  );
}

/** Languages of which only chrono knows: Arabic, Finnish, Indonesian, Vietnamese. */
function stockOnly(primary: string): DateLanguage {
  const parsers = stockParsers(primary);
  return {
    mayHold: parsers.length === 0 ? /\d{4}-\d\d-\d\d/ : /[\p{L}\p{N}]/u,
    parsers,
    refiners: [],
    stock: readStock(AGO, true),
    tense: null,
    unmarked: "past",
  };
}

const AGO = /(?<!\p{L})(?:sitten|lalu|trước|منذ|قبل)(?!\p{L})/u;
