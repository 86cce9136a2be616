import { YEAR } from "../lexicon.ts";
import { type PhraseParser, phraseParser, type ReadPhraseResult } from "../phrase-parser.ts";
import { dates } from "../reading.ts";
import { CENTURY_CUE, DECADE_CUE, HALF_CUE, HOLIDAY_CUE, QUARTER_CUE, SEASON_CUE } from "./cues.ts";

/** Decades, centuries, seasons, quarters, halves and fixed holidays. */
export function periodParsers(): PhraseParser[] {
  return [decades(), shortDecades(), centuries(), seasons(), quarters(), halves(), holidays()];
}

const edtf = (text: string, reason: string) => ({ kind: "edtf", edtf: text, reason }) as const;

/** "Early", "mid-" and "late" belong to the phrase, but EDTF has no form for them: the whole decade is right, a part of it would be invented. */
const PART = "(?:[Ee]arly|[Mm]id|[Ll]ate|[Ll]ater|[Ee]arlier)";
const LEAD = new RegExp(`(?:(?<![\\w-])(?:[Tt]he\\s)?${PART}[\\s-]|(?<![\\w-])[Tt]he\\s)$`);
const leadOf = (before: string) => LEAD.exec(before)?.[0].length ?? 0;

/** "The 1930s". "The 1800s" are a century; "the 1900s" may be either, and the century is right in both. */
function decades(): PhraseParser {
  return phraseParser(DECADE_CUE, /(?<decade>(?:1[4-9]|20)\d)0['’]?s/, ({ groups, before }) => {
    const digits = groups.decade ?? "";
    const century = digits.endsWith("0") && digits !== "200";
    const reading = century ? edtf(`${digits.slice(0, 2)}XX`, "century") : edtf(`${digits}X`, "decade");
    return { reading, lead: leadOf(before) };
  });
}

/** "The '30s", only with its article or "early": '20s is as likely this century, and "in his 30s" is an age. */
function shortDecades(): PhraseParser {
  return phraseParser(DECADE_CUE, /['‘’](?<decade>[3-9])0s/, ({ groups, before }) => {
    const lead = leadOf(before);
    return lead === 0 && !/\d0s\s(?:and|or|to)\s$/.test(before)
      ? null
      : { reading: edtf(`19${groups.decade}X`, "decade"), lead };
  });
}

const ORDINALS = (
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth " +
  "sixteenth seventeenth eighteenth nineteenth twentieth twenty-first"
).split(" ");
const ORDINAL = `(?:\\d{1,2}(?:st|nd|rd|th)|(?:${[...ORDINALS].reverse().map(anyCase).join("|")}))`;

function anyCase(word: string): string {
  return `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`;
}

/** "The 19th century", "17th- and 18th-century". "The first century of the club" counts from elsewhere. */
function centuries(): PhraseParser {
  const pattern = new RegExp(
    `(?<first>${ORDINAL})(?:-?\\s?(?<joint>and|to|or|through|–|-)\\s?(?<last>${ORDINAL}))?[\\s-][Cc]entur(?:y|ies)`,
  );
  return phraseParser(CENTURY_CUE, pattern, ({ groups, before, after }) => {
    const numbers = [groups.first, groups.last].filter((text) => text !== undefined).map(ordinalOf);
    if (numbers.some((n) => n < 1 || n > 21) || /^,?\s(?:B\.?C|of\s(?:the|its|his|her|their)\s)/i.test(after))
      return null;
    const texts = numbers.map((n) => `${String(n - 1).padStart(2, "0")}XX`);
    const [from = "", to] = texts;
    if (to !== undefined && from >= to) return null;
    const joint = groups.joint;
    const several =
      joint === "and" ? `{${texts.join(",")}}` : joint === "or" ? `[${texts.join(",")}]` : texts.join("/");
    return { reading: edtf(to === undefined ? from : several, "century"), lead: leadOf(before) };
  });
}

function ordinalOf(text: string): number {
  return Number.parseInt(text, 10) || ORDINALS.indexOf(text.toLowerCase()) + 1;
}

const SEASONS: Readonly<Record<string, number>> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 };

/** "The summer of 2018", "winter 2018–19"; "last summer" leans on publication. */
function seasons(): PhraseParser {
  const season = "(?<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)";
  const written = `(?:,?\\s(?:of\\s)?(?<year>${YEAR})(?:[-–/](?<end>\\d\\d(?:\\d\\d)?)(?!\\d))?)`;
  const pick = "(?:(?<pick>[Ll]ast|[Nn]ext|[Tt]his)\\s)";
  return phraseParser(
    SEASON_CUE,
    new RegExp(`${season}${written}|${pick}${season.replace("<season>", "<near>")}`),
    ({ groups, before, after }) => {
      const number = SEASONS[(groups.season ?? groups.near ?? "").toLowerCase()] ?? 0;
      const unit = { month: null, day: null, season: number };
      const pickWord = groups.pick?.toLowerCase();
      if (pickWord !== undefined) {
        if (isDuration(before, pickWord) || /^\s(?:of|[A-Z])/.test(after)) return null;
        return { reading: dates([{ ...unit, year: null }], { year: pickWord as "last" | "next" | "this" }) };
      }
      const end = groups.end;
      const year = Number(groups.year);
      if (end !== undefined && (number !== 24 || Number(end.slice(-2)) !== (year + 1) % 100)) return null;
      if (groups.season === "fall" && !FALL_AS_SEASON.test(before)) return null;
      return { reading: dates([{ ...unit, year }], { confidence: 0.9 }), lead: leadOf(before) };
    },
  );
}

/** "The oil price fall of 1986" is none. */
const FALL_AS_SEASON =
  /(?:^|[^\p{L}\s]|\b(?:the|in|by|since|until|till|from|to|and|or|of|for|before|after|during|this|that|early|mid|late|every|each)[\s-])$/iu;

/** "The last summer", "over the next winter": how long, or which of a series, not when. */
function isDuration(before: string, pick: string): boolean {
  return pick !== "this" && /\b(?:the|his|her|their|its|our|my|your)\s$/i.test(before);
}

const QUARTERS: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, final: 4, last: 4 };

/** "The third quarter of 2018", "Q3 2018", "3Q 2018". */
function quarters(): PhraseParser {
  const pattern = new RegExp(
    `(?:Q(?<q>[1-4])|(?<n>[1-4])Q|(?<word>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]inal|[Ll]ast|1st|2nd|3rd|4th)[\\s-]quarter),?\\s(?:of\\s)?(?<year>${YEAR})`,
  );
  return phraseParser(QUARTER_CUE, pattern, ({ groups, before, after }) => {
    if (/^[-–/]\d/.test(after) || /\bfiscal\b/.test(before.slice(-12))) return null;
    const word = groups.word?.toLowerCase() ?? "";
    const number = Number(groups.q ?? groups.n) || QUARTERS[word] || Number.parseInt(word, 10);
    return { reading: edtf(`${groups.year}-${32 + number}`, "quarter"), lead: leadOf(before) };
  });
}

/** "The first half of 2018", "the last three months of 2018": a span of months. */
function halves(): PhraseParser {
  const months = "(?<count>three|six|nine|3|6|9)\\smonths";
  const pattern = new RegExp(`(?<end>[Ff]irst|[Ss]econd|[Ll]ast)\\s(?:half|${months})\\sof\\s(?<year>${YEAR})`);
  return phraseParser(HALF_CUE, pattern, ({ groups, before }): ReadPhraseResult | null => {
    const end = groups.end?.toLowerCase();
    const word = groups.count ?? "6";
    const count = ({ three: 3, six: 6, nine: 9 } as Record<string, number>)[word] ?? Number(word);
    if (end === "second" && groups.count !== undefined) return null;
    const [from, to] = end === "first" ? [1, count] : [13 - count, 12];
    const year = Number(groups.year);
    const units = [from, to].map((month) => ({ year, month, day: null }));
    return { reading: dates(units, { joint: "interval", reason: "part of a year" }), lead: leadOf(before) };
  });
}

const HOLIDAYS: readonly (readonly [source: string, month: number, day: number])[] = [
  ["New\\sYear['’]?s\\sDay", 1, 1],
  ["(?:St\\.?\\s)?Valentine['’]?s\\sDay", 2, 14],
  ["St\\.?\\sPatrick['’]?s\\sDay", 3, 17],
  ["April\\sFools?['’]?(?:s['’]?)?\\sDay", 4, 1],
  ["May\\sDay", 5, 1],
  ["(?:the\\s)?Fourth\\sof\\sJuly|July\\sFourth", 7, 4],
  ["Bastille\\sDay", 7, 14],
  ["Hallowe['’]?en", 10, 31],
  ["Armistice\\sDay", 11, 11],
  ["Christmas\\sEve", 12, 24],
  ["Christmas(?:\\sDay)", 12, 25],
  ["Boxing\\sDay", 12, 26],
  ["New\\sYear['’]?s\\sEve", 12, 31],
];

/** Holidays with a fixed date; without a year only after "on", for "every Christmas Eve" is no date. */
function holidays(): PhraseParser {
  const names = HOLIDAYS.map(([source]) => `(?:${source})`).join("|");
  return phraseParser(
    HOLIDAY_CUE,
    new RegExp(`(?<name>${names})(?:,?\\s(?:of\\s|in\\s)?(?<year>${YEAR}))?`),
    ({ groups, before }) => {
      const name = groups.name ?? "";
      const holiday = HOLIDAYS.find(([source]) => new RegExp(`^(?:${source})$`).test(name));
      const year = groups.year;
      if (!holiday || (year === undefined && !/(?:^|\s)[Oo]n\s$/.test(before))) return null;
      const [, month, day] = holiday;
      const unit = { year: year === undefined ? null : Number(year), month, day };
      return { reading: dates([unit], year === undefined ? {} : { reason: "holiday with a fixed date" }) };
    },
  );
}
