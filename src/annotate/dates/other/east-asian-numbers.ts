import { type PhraseParser, phraseParser } from "../phrase-parser.ts";
import { dates } from "../reading.ts";
import type { EastAsianWords } from "./east-asian-lexicon.ts";

const NUMERALS = "〇一二三四五六七八九";
const NUMERAL = "[〇○零一二三四五六七八九]";

/** Source of a year by its numerals: 一九四九年. */
export const HAN_YEAR = `[一二]${NUMERAL}{3}年`;

/** 一九四九年十月一日, 二〇一八年三月: the year first, for 一日 alone is "one day". */
export function hanDates({ notAfterYear, notAfterDay }: EastAsianWords): PhraseParser {
  const month = "正|十[一二]?|[一二三四五六七八九]";
  const day = "三十一?|二?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[一二三四五六七八九]";
  return phraseParser(
    new RegExp(HAN_YEAR),
    new RegExp(`(?<year>${HAN_YEAR})(?:(?<month>${month})月(?:(?<day>${day})[日号號])?)?(?<decade>代)?`),
    ({ groups, after, before }) => {
      const year = Number([...(groups.year ?? "").slice(0, 4)].map(digitOf).join(""));
      if (new RegExp(`${NUMERAL}$`).test(before) || year < 1000 || year > 2099) return null;
      if (groups.decade !== undefined) {
        if (groups.month !== undefined || year % 10 !== 0) return null;
        return { reading: { kind: "edtf", edtf: `${Math.floor(year / 10)}X`, reason: "decade" } };
      }
      if ((groups.month === undefined ? notAfterYear : notAfterDay).test(after)) return null;
      const part = (text: string | undefined) => (text === undefined ? null : numberOf(text));
      return { reading: dates([{ year, month: part(groups.month), day: part(groups.day) }]) };
    },
  );
}

/** 令和5年4月20日, 民國38年, 昭和元年. */
export function eraDates({ eras, notAfterYear, notAfterDay }: EastAsianWords): PhraseParser {
  const names = new RegExp(Object.keys(eras).join("|") || "(?!)");
  return phraseParser(
    names,
    new RegExp(
      `(?<era>${names.source})(?<number>元|\\d{1,2})年(?:(?<month>1[0-2]|[1-9])月(?:(?<day>3[01]|[12]\\d|[1-9])日)?)?`,
    ),
    ({ groups, after }) => {
      if ((groups.month === undefined ? notAfterYear : notAfterDay).test(after)) return null;
      const number = groups.number === "元" ? 1 : Number(groups.number);
      const part = (text: string | undefined) => (text === undefined ? null : Number(text));
      const year = (eras[groups.era ?? ""] ?? 0) + number;
      return { reading: dates([{ year, month: part(groups.month), day: part(groups.day) }]) };
    },
  );
}

/** 2023. 4. 20., 2023/04/20: with the year first only one order is meant. Behind Latin letters it is a version. */
export function pointed(): PhraseParser {
  return phraseParser(
    /\d{4}[./]/,
    /(?<year>(?:19|20)\d\d)(?<mark>\.\s?|\/)(?<month>1[0-2]|0?[1-9])\k<mark>(?<day>3[01]|[12]\d|0?[1-9])(?!\d)/,
    ({ groups, before }) =>
      /[\p{Script=Latin}]\s?$/u.test(before)
        ? null
        : {
            reading: dates([{ year: Number(groups.year), month: Number(groups.month), day: Number(groups.day) }], {
              confidence: 0.9,
            }),
          },
  );
}

function digitOf(numeral: string): number {
  return Math.max(0, NUMERALS.indexOf(numeral));
}

function numberOf(text: string): number {
  if (text === "正") return 1;
  const [tens, ones] = text.replace("廿", "二十").split("十");
  if (ones === undefined) return digitOf(tens ?? "");
  return (tens === "" ? 1 : digitOf(tens ?? "")) * 10 + digitOf(ones || "〇");
}
