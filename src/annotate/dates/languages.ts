import { english } from "./english/english.ts";
import type { DateLanguage } from "./language.ts";
import { monthParsers } from "./month-parsers.ts";
import { bareMonthParser } from "./other/bare-months.ts";
import { eastAsianParsers } from "./other/east-asian.ts";
import { joinYearFirst } from "./other/east-asian-join.ts";
import type { EastAsianWords } from "./other/east-asian-lexicon.ts";
import { HAN_YEAR } from "./other/east-asian-numbers.ts";
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

/**
 * Chinese and Japanese verbs show the past, if at all, by a particle; what shows nothing in the news has happened.
 * 将 is "will" before a verb or a preposition, else it marks an object: 民警将他抓获 is over.
 */
const CHINESE_TENSE = {
  past: /(?<![为為除])了(?![解不])|。/g,
  future: new RegExp(
    `[将將](?=${[
      "[于於会會要是为為从從自由不被可到达達赴再]|在(?!逃|押|场)|有(?!关)|[继繼][续續]|分[别別]|正式|全面|[陆陸][续續]|首次|同[时時]",
      "[举舉][行办辦]|召[开開]|[开開][幕始放展]|出[席任台]|前往|[访訪][问問]|[进進][行入]|[实實]施|[执執]行|推出|[发發][布表]|公[布开開]|迎[来來]",
      "成[为為]|[继繼]任|上[映市演]|播出|[启啟][动動用]|抵|[结結]束|施行|生效|提供|公演",
    ].join("|")})|[即仍也还還亦均][将將]|[计計][划劃]|[预預][计計定]|[拟擬][于於]|有望`,
    "g",
  ),
};

const JAPANESE_TENSE = {
  past: /[た。]/g,
  future: /予定|計画|見通し|見込み|だろう|でしょう/g,
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
  zh: { words: CHINESE, tense: CHINESE_TENSE, unmarked: "past" },
  ja: { words: JAPANESE, tense: JAPANESE_TENSE, unmarked: "past" },
};

/** Hangul syllables are ordered by their 28 endings, of which ㅆ is the twentieth (Unicode, 3.12). */
function syllablesEndingInSs(except: string): string {
  const syllables = Array.from({ length: 399 }, (_, n) => String.fromCharCode(0xac00 + n * 28 + 20));
  return syllables.filter((syllable) => !except.includes(syllable)).join("");
}

function eastAsian({ words, tense, unmarked }: EastAsian): DateLanguage {
  return {
    mayHold: new RegExp(
      `\\d|${HAN_YEAR}|${words.weekday.source.replace(/\?<\w+>/g, "?:")}|${words.near.map(([source]) => source).join("|")}`,
    ),
    parsers: eastAsianParsers(words),
    join: joinYearFirst(words),
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
