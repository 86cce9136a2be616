import { type PhraseParser, phraseParser } from "../phrase-parser.ts";
import type { EastAsianWords } from "./east-asian-lexicon.ts";

/** 上周五, 지난 금요일, 金曜日. */
export function weekdays({ weekday, weekdayNames, weekShifts, weekdayPicks }: EastAsianWords): PhraseParser {
  const link = "\\s?(?:至|到|[-~～〜–—·]|부터|から)\\s?";
  const spanAfter = new RegExp(`^(?:마다|${link}(?:周|週|星期|礼拜|禮拜)?[${weekdayNames}])`);
  const spanBefore = new RegExp(`[${weekdayNames}](?:曜日?|요일)?${link}$`);
  return phraseParser(weekday, weekday, ({ groups, before, after }) => {
    // 周一至周五 are those of any week.
    if (spanAfter.test(after) || spanBefore.test(before)) return null;
    // 每周一 is any Monday, 一周三次 three times a week.
    if (/(?:每|매주|毎週|毎|매|[一二两兩三四五六双雙半\d])\s?(?:の)?$/.test(before)) return null;
    const named = isoNumber(weekdayNames, groups.day ?? "");
    const shift = weekShifts[groups.lead ?? ""];
    const pick = weekdayPicks[groups.lead ?? ""] ?? "nearest";
    return { reading: { kind: "weekday", weekday: named, pick, ...(shift === undefined ? {} : { weekShift: shift }) } };
  });
}

/** The weekday after a day, with its brackets: 15日（周二）, 15日(火), 15일 화요일. */
export function weekdayOfDay(names: string): RegExp {
  const week = "(?:周|週|星期|礼拜|禮拜)";
  return new RegExp(
    `^\\s?(?:[（(]${week}?(?<bracketed>[${names}])(?:曜日?|요일)?[)）]|[，,]?${week}(?<chinese>[${names}])|(?<other>[${names}])(?:曜日?|요일))`,
  );
}

/** Of the name of a weekday, Monday is 1; Sunday has two names in Chinese. */
export function isoNumber(names: string, name: string): number {
  const number = names.indexOf(name) + 1;
  return number === 8 ? 7 : number;
}
