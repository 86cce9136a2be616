import { isBorder, type Reading } from "./neighbours.ts";
import type { Span } from "./span.ts";

/**
 * Han and Kana have no capitals and no spaces: whether a name is part of a longer word shows
 * only in what is written solid with it.
 */
export function runBars(reading: Reading, span: Span): boolean {
  const { text } = reading;
  const before = text.slice(Math.max(0, span.start - 4), span.start);
  const name = text.slice(span.start, span.end);
  const after = text.slice(span.end, span.end + 8);
  if (INSTITUTION.test(after)) return true;
  if (SPLIT_WORDS.some((split) => split.name.test(name) && split.before.test(before) && split.after.test(after))) {
    return true;
  }
  // A list of two known names: ロシア・ウクライナ.
  return (
    isPartOfForeignName(before, name, after) &&
    !isBorder(reading, span.start - 1, "end") &&
    !isBorder(reading, span.end + 1, "start")
  );
}

/** 北京大学, 华盛顿邮报, 韩国银行, 朝鲜劳动党, 美国国务院: written solid with a place, the name of an institution. */
const INSTITUTION =
  /^(?:(?:国立|國立|市立|中央|人民|科学|科學|工业|工業|师范|師範)?(?:大学|大學|学院|學院|银行|銀行|邮报|郵報|时报|時報|日报|日報|晚报|晚報|新闻社|新聞社|通讯社|通訊社|通信社|電視台|电视台|广播公司|放送協会|航空|証券|证券|银联|电力|電力)|共产党|共產黨|劳动党|勞動黨|人民军|人民軍|人民解放军|国防部|國防部|外交部|外务省|外務省|防衛省|国务院|國務院|财政部|商务部|统一部|統一部|科学院|科學院|社会科学院|\p{Script=Han}{0,4}(?:组织|組織|舰队|艦隊))/u;

interface SplitWord {
  readonly name: RegExp;
  readonly before: RegExp;
  readonly after: RegExp;
}

/** Places where two other words meet so that a name seems to stand across their border. */
const SPLIT_WORDS: readonly SplitWord[] = [
  // 发展中国家 and 欧美国家 hold 国家; 中国家庭 does not. 全美国际 holds 国际.
  { name: /[国國]$/u, before: /(?:^|.)/u, after: /^(?:家(?![庭电電长長具族居禽])|际|際)/u },
  // 司法国, 宪法国: not France. 道德国: not Germany.
  { name: /^法[国國]/u, before: /[司宪憲立非合违違执執]$/u, after: /^/u },
  { name: /^德[国國]/u, before: /[道品公美]$/u, after: /^/u },
  // 今日本报: not Japan.
  { name: /^日本/u, before: /[今昨当當即近次翌每同]$/u, after: /^/u },
  // 東京都: not Kyoto.
  { name: /^京都/u, before: /[东東]$/u, after: /^/u },
  // 李强调: 强调 is "to stress".
  { name: /[强強]$/u, before: /(?:^|.)/u, after: /^[调調](?![研查动動任往])/u },
];

/** 乔治·华盛顿 is a person, 伊万卡·特朗普 another one. A dot between words in Han lists them in Japanese: 日米・ロシア. */
function isPartOfForeignName(before: string, name: string, after: string): boolean {
  const katakana = /^[\u30a1-\u30ff]+$/u.test(name);
  const dotBefore = /(\S)[\u00b7\u2022\u2027\u30fb\uff65]$/u.exec(before);
  const dotAfter = /^[\u00b7\u2022\u2027\u30fb\uff65](\S)/u.exec(after);
  return [dotBefore, dotAfter].some(
    (match) =>
      match !== null && (katakana ? /[\u30a1-\u30ff]/u.test(match[1] ?? "") : !/[\u30fb\uff65]/u.test(match[0])),
  );
}
