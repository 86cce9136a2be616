import { english } from "./english/english.ts";
import type { DateLanguage } from "./language.ts";
import { monthParsers } from "./month-parsers.ts";
import { bareMonthParser } from "./other/bare-months.ts";
import { type EastAsianWords, eastAsianParsers } from "./other/east-asian.ts";
import { CHINESE, JAPANESE, KOREAN } from "./other/east-asian-words.ts";
import type { OtherLexicon } from "./other/lexicon.ts";
import { OTHER_LEXICONS } from "./other/lexicons.ts";
import { createStockReader } from "./other/stock.ts";
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

interface EastAsian extends Pick<DateLanguage, "tense" | "unmarked"> {
  readonly words: EastAsianWords;
}

/** Chinese and Japanese verbs show the past, if at all, by a particle; what shows nothing in the news has happened. */
const RUN_TENSE = {
  past: /[了た。]/g,
  future: /将|將|计划|計劃|预计|預計|予定|見通し|だろう/g,
};

/**
 * The past of every Korean verb ends in ㅆ: 했다, 갔고, 만났으며; so do 있다 ("is") and 겠다 ("will"), which are
 * none. The plain present also tells of plans (「8월에 만난다」), so what shows no tense may be either.
 */
const KOREAN_TENSE = {
  past: new RegExp(`[${syllablesEndingInSs("있겠")}](?=[다고으지던습]|[^가-힣]|$)`, "g"),
  future: /예정|계획|방침|하기로|할 것|전망|겠(?=[다고으습])|오는/g,
};

const EAST_ASIAN: Readonly<Record<string, EastAsian>> = {
  ko: { words: KOREAN, tense: KOREAN_TENSE, unmarked: "unknown" },
  zh: { words: CHINESE, tense: RUN_TENSE, unmarked: "past" },
  ja: { words: JAPANESE, tense: RUN_TENSE, unmarked: "past" },
};

/** Hangul syllables are ordered by their 28 endings, of which ㅆ is the twentieth (Unicode, 3.12). */
function syllablesEndingInSs(except: string): string {
  const syllables = Array.from({ length: 399 }, (_, n) => String.fromCharCode(0xac00 + n * 28 + 20));
  return syllables.filter((syllable) => !except.includes(syllable)).join("");
}

function eastAsian({ words, tense, unmarked }: EastAsian): DateLanguage {
  return {
    mayHold: new RegExp(
      `\\d|${words.weekday.source.replace(/\?<\w+>/g, "?:")}|${words.near.map(([source]) => source).join("|")}`,
    ),
    parsers: eastAsianParsers(words),
    join: joinRanges(words.to, "(?!)", "(?!)", ""),
    stock: null,
    tense,
    unmarked,
    lookBack: null,
  };
}

function written(primary: string, lexicon: OtherLexicon): DateLanguage {
  const { joining, opening, flags } = lexicon;
  return {
    mayHold: mayHold(lexicon),
    parsers: [...monthParsers(lexicon), bareMonthParser(primary, lexicon), ...wordParsers(lexicon)],
    join: joinRanges(joining.to, opening, joining.and, flags),
    stock: createStockReader(primary, new RegExp(`(?<!\\p{L})(?:${lexicon.ago})(?!\\p{L})`, "iu"), false),
    tense: lexicon.tense,
    unmarked: "past",
    lookBack: null,
  };
}

function mayHold({ months, weekdays, near, ago, century }: OtherLexicon): RegExp {
  return new RegExp(
    `\\d|${[...months, ...weekdays, ...near.map(([source]) => source), ago, century.replace("#", "\\S")].join("|")}`,
    "i",
  );
}

/** Languages of which only chrono knows: Finnish, Indonesian, Vietnamese. */
function stockOnly(primary: string): DateLanguage {
  const stock = createStockReader(primary, AGO, true);
  return {
    mayHold: stock === null ? /\d{4}-\d\d-\d\d/ : /[\p{L}\p{N}]/u,
    parsers: [],
    join: null,
    stock,
    tense: null,
    unmarked: "past",
    lookBack: null,
  };
}

const AGO = /(?<!\p{L})(?:sitten|lalu|trước)(?!\p{L})/u;
