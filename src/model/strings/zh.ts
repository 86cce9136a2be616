import { indexLetter } from "./index-letter.ts";
import { groupThousands, joinList } from "./numbers.ts";
import type { CalendarWords, CountedWords, Phrases, Strings, Words } from "./table.ts";

/* Chinese in simplified characters. */

const number = (n: number) => groupThousands(n, ",");

const shortMonths = Array.from({ length: 12 }, (_, n) => `${n + 1}月`);
const seasons: Readonly<Record<number, string>> = { 21: "春季", 22: "夏季", 23: "秋季", 24: "冬季" };

const calendar: CalendarWords = {
  months: ["一月", "二月", "三月", "四月", "五月", "六月", "七月", "八月", "九月", "十月", "十一月", "十二月"],
  monthsShort: shortMonths,
  weekdays: ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"],
  weekdaysShort: ["一", "二", "三", "四", "五", "六", "日"],
  day: (year, month, day) => `${year}年${month}月${day}日`,
  month: (year, month) => `${year}年${month}月`,
  year: (year) => `${year}年`,
  dayOfYear: (month, day) => `${month}月${day}日`,
  decade: (firstYear) => {
    const century = `${Math.floor(firstYear / 100) + 1}世纪`;
    return firstYear % 100 === 0 ? `${century}头十年` : `${century}${firstYear % 100}年代`;
  },
  century: (n) => `${n}世纪`,
  season: (year, season) =>
    `${year}年${season > 32 ? `第${["一", "二", "三", "四"][season - 33] ?? season - 32}季度` : (seasons[season] ?? "")}`,
  about: (date) => `约${date}`,
  perhaps: (date) => `可能是${date}`,
  range: (from, to) => `${from}至${to}`,
  dayRange: (year, month, from, to) => `${year}年${month}月${from}日至${to}日`,
  between: (from, to) => `${from}至${to}之间`,
  since: (date) => `${date}起`,
  until: (date) => `直到${date}`,
  all: (dates) => joinList(dates, "、", "和"),
  oneOf: (dates) => joinList(dates, "、", "或"),
  unknown: "日期不详",
};

const words: Words = {
  home: "首页",
  people: "人物",
  places: "地点",
  dates: "日期",
  topics: "主题",
  organisations: "机构",
  authors: "作者",
  undated: "日期不详",
  reports: "报道",
  latest: "最新报道",
  skipToContent: "跳到正文",
  mainNavigation: "主导航",
  breadcrumbs: "当前位置",
  byPerson: "按人物",
  byPlace: "按地点",
  byDate: "按日期",
  published: "发布",
  updated: "更新",
  happened: "发生",
  inThisReport: "本报道涉及",
  corrections: "更正",
  corrected: "已更正",
  source: "来源",
  rights: "版权",
  contact: "联系方式",
  earlier: "较早",
  later: "较晚",
  newest: "最新",
  firstMention: "首次提及",
  latestMention: "最近提及",
  alsoKnownAs: "又名",
  inTheText: "文中写法",
  roles: "职务",
  born: "出生",
  died: "去世",
  elsewhere: "其他网站",
  partOf: "隶属",
  placesInside: "下辖地点",
  withWhom: "同时提及的人物",
  where: "位置",
  mentionsPerYear: "历年提及次数",
  taggedByEditor: "由编辑标注",
  toParagraph: "查看该段落",
  footnotes: "脚注",
  backToText: "返回正文",
  contents: "目录",
  notFoundTitle: "找不到页面",
  notFoundText: "此地址没有页面。请从以下入口查找报道。",
  movedTitle: "页面已移动",
  noReports: "没有报道",
  nothingThatDay: "这一天没有记录。",
  otherNames: "其他语言名称",
  translations: "译文",
  parts: "列表的全部分页",
  year: "年",
  month: "月",
  day: "日",
  calendar: "日历",
  lightAndDark: "浅色或深色",
  draft: "草稿",
  asData: "此列表的数据",
  feeds: "订阅源",
  placeKinds: {
    continent: "大洲",
    region: "地区",
    country: "国家",
    state: "州",
    province: "省",
    county: "县",
    district: "区",
    city: "城市",
    town: "镇",
    village: "村",
    building: "建筑",
    feature: "地点",
  },
};

const count: CountedWords = {
  reports: (n) => `${number(n)}篇报道`,
  mentions: (n) => `提及${number(n)}次`,
  people: (n) => `${number(n)}位人物`,
  places: (n) => `${number(n)}个地点`,
  terms: (n) => `${number(n)}个条目`,
  minutes: (n) => `${number(n)}分钟`,
};

const phrase: Phrases = {
  holdings: (reports, from, to) => `${count.reports(reports)}，${from === to ? from : `${from}至${to}`}`,
  publishedOn: (date) => `${date}发布`,
  happenedOn: (date) => `${date}发生的事`,
  through: (place) => `地点：${place}`,
  rolledUp: (place) => `包括${place}下辖地点的报道。`,
  newestOf: (shown, total) => `共${count.reports(total)}，此处为最新${number(shown)}篇。按时期查看全部：`,
  part: (n, total) => `第${number(n)}部分，共${number(total)}部分`,
  moreMentions: (n) => `本报道中另提及${number(n)}次`,
  movedTo: (title) => `前往“${title}”`,
  indexOf: (what) => `${what}索引`,
  someDayIn: (date) => `${date}中的某一天`,
};

export const zh: Strings = {
  language: "zh",
  direction: "ltr",
  number,
  list: (items) => joinList(items, "、", "和"),
  quotes: ["“", "”"],
  indexLetter: (sortKey) => indexLetter(sortKey, "汉字"),
  calendar,
  words,
  count,
  phrase,
};
