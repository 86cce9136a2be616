import { numberReader, oneOf, YEAR } from "../lexicon.ts";
import { type PhraseMatch, type PhraseParser, phraseParser, type ReadPhraseResult } from "../phrase-parser.ts";
import { dates, type Pick } from "../reading.ts";
import { BETWEEN, seriesReader, seriesSource } from "../series.ts";
import type { OtherLexicon } from "./lexicon.ts";
import { romanNumber } from "./roman.ts";

/** What the month parsers leave: bare years, centuries, weekdays, "last year", months after a preposition. */
export function wordParsers(lexicon: OtherLexicon): PhraseParser[] {
  return [
    years(lexicon),
    ...(lexicon.afterYear === null ? [] : [decades(lexicon.afterYear)]),
    centuries(lexicon),
    seasons(lexicon),
    weekdays(lexicon),
    ...near(lexicon),
  ];
}

function near({ near: phrases, flags }: OtherLexicon): PhraseParser[] {
  const needs = new RegExp(phrases.map(([source]) => spaced(source)).join("|"), flags);
  return phrases.map(([source, unit, count]) =>
    phraseParser(needs, new RegExp(spaced(source), flags), ({ after }) =>
      /^-/.test(after) ? null : { reading: { kind: "shift", unit, count, approximate: false } },
    ),
  );
}

const FOUR_DIGITS = /\d{4}/;

/** A phrase may be broken over two lines, or hold a no-break space. */
function spaced(source: string): string {
  return source.replaceAll(" ", "\\s");
}

/** Four digits are a year by the word before or after them: "en 2018", "2018 году". */
function years(lexicon: OtherLexicon): PhraseParser {
  const { joining, afterYear, beforeYear, flags, opening } = lexicon;
  const read = seriesReader(YEAR, "", Number, joining);
  const pattern = new RegExp(`(?<years>${seriesSource(YEAR, joining)})(?<mark>${afterYear ?? "(?!)"})?`, flags);
  const yearBefore = new RegExp(`(?<![\\p{L}\\p{N}])(?:${spaced(beforeYear)})\\s?$`, `${flags}u`);
  const open = new RegExp(`(?<![\\p{L}\\p{N}])(?:${spaced(opening)})\\s$`, `${flags}u`);
  return phraseParser(FOUR_DIGITS, pattern, ({ groups, before, after }: PhraseMatch): ReadPhraseResult | null => {
    const lead = open.exec(before)?.[0] ?? "";
    const between = BETWEEN.test(lead);
    const { items, joint } = read(groups.years ?? "", between);
    const bracketed = /\($/.test(before) && /^\)/.test(after) && (items[0] ?? 0) >= 1500;
    if (groups.mark === undefined && !bracketed) {
      const range = joint === "interval" && (items[0] ?? 0) >= 1500 && (lead !== "" || /[–—]/.test(groups.years ?? ""));
      if (!(yearBefore.test(before) || (range && !PAGES.test(before))) || isCount(items[0] ?? 0, after)) return null;
    }
    // "Dans les années 1990": ten of them.
    if (joint === "one" && (items[0] ?? 1) % 10 === 0 && DECADES.test(before)) {
      return { reading: { kind: "edtf", edtf: `${Math.floor((items[0] ?? 0) / 10)}X`, reason: "decade" } };
    }
    const units = items.map((year) => ({ year, month: null, day: null }));
    return { reading: dates(units, { joint, confidence: 0.85 }), lead: joint === "interval" ? lead.length : 0 };
  });
}

const DECADES = /(?<!\p{L})(?:années|anni|años|anos|d[ée]cad[ea]s? d[eo]s?)\s$/iu;

const PAGES = /(?<!\p{L})(?:S|pp?|pág|págs|pagg?|blz|sid|с|стр|nr|n[ºo°]|№)\.?\s?$/iu;

/** "En 2000 mètres", "in 2018 Menschen": a count or a measure. */
function isCount(year: number, after: string): boolean {
  if (year < 1200 || HIJRA.test(after)) return true;
  if (/^\s?(?:[%‰€$£]|(?:km|m|kg|ha|t|h|cm|mm|MW|kW|EUR|USD)(?![\p{L}\p{N}])|[.,]\d)/u.test(after)) return true;
  if (COUNTED.test(after)) return true;
  return year % 100 === 0 && /^\s\p{L}{3,}/u.test(after);
}

/** «1442 هـ»: a year of another calendar. */
const HIJRA = /^\s?ه(?:ـ|(?!\p{L}))/u;

const COUNTED =
  /^\s(?:Menschen|Personen|Euro|Meter[n]?|Kilometer[n]?|Tonnen|Stunden|Soldaten|Einwohner[n]?|personnes|euros?|mètres|kilomètres|tonnes|heures|habitants|soldats|dollars|personas|metros|kilómetros|toneladas|horas|habitantes|soldados|dólares|pessoas|quilômetros|persone|metri|chilometri|tonnellate|ore|abitanti|soldati|dollari|mensen|meter|kilometer|ton|uur|inwoners|soldaten|människor|personer|kronor|timmar|invånare|شخصا?|متر|كيلومتر|كلم|دولار|جنيه|ريال|درهم|دينار|يورو|طن|ساعة|قرية|مدينة|حالة|إصابة|موقع|دولة|قتيلا?|جريحا?|أسرة|عائلة|طالبا?|ألف|مليون|مليار)(?![\p{L}\p{N}])/iu;

/** "1930-е годы", "в 90-х годах". */
function decades(afterYear: string): PhraseParser {
  const pattern = new RegExp(
    `(?<decade>(?:1[5-9]|20)\\d0(?=-?(?:х|е|ті|тих))|[1-9]0(?=-?(?:х|е|ті|тих)${afterYear}))-?(?:х|е|ті|тих)(?:${afterYear})?`,
    "i",
  );
  return phraseParser(/\d0-?(?:х|е|ті|тих)/i, pattern, ({ groups }) => {
    const digits = groups.decade ?? "";
    const decade = digits.length === 2 ? `19${digits.charAt(0)}X` : `${digits.slice(0, 3)}X`;
    if (digits.length === 2 && digits < "30") return null;
    return { reading: { kind: "edtf", edtf: decade, reason: "decade" } };
  });
}

function centuries({ century, flags }: OtherLexicon): PhraseParser {
  const number = "(?:(?<from>[IVX]{1,5})\\s?[-–—]\\s?)?(?<number>[IVX]{1,5}|\\d{1,2})";
  return phraseParser(
    new RegExp(century.replace("#", ""), flags),
    new RegExp(century.replace("#", number), flags),
    ({ groups, after }) => {
      const numbers = [groups.from, groups.number].filter((text) => text !== undefined);
      const texts = numbers.map(centuryText).filter((text) => text !== null);
      if (texts.length !== numbers.length || ERA.test(after)) return null;
      return { reading: { kind: "edtf", edtf: texts.join("/"), reason: "century" } };
    },
  );
}

/** "Весной 2018 года", "Sommer 2018". */
function seasons({ seasons: names, yearMark, flags }: OtherLexicon): PhraseParser {
  const pattern = new RegExp(`(?<season>${oneOf(names)})\\s(?:de\\s|del\\s|van\\s)?(?<year>${YEAR})${yearMark}`, flags);
  const numberOf = numberReader(names, "i");
  return phraseParser(FOUR_DIGITS, pattern, ({ groups, after }) => {
    if (/^[/–-]\d/.test(after)) return null;
    const season = 20 + numberOf(groups.season ?? "");
    return { reading: dates([{ year: Number(groups.year), month: null, day: null, season }], { confidence: 0.9 }) };
  });
}

function centuryText(numeral: string): string | null {
  const number = Number(numeral) || romanNumber(numeral);
  return number === null || number < 1 || number > 21 ? null : `${String(number - 1).padStart(2, "0")}XX`;
}

const ERA = /^\s(?:до н|v\.\s?Chr|av\.|a\.\s?C|v\.\s?C|f\.\s?Kr|antes de Cristo)/i;

const GENITIVES =
  "понедельника|вторника|среды|четверга|пятницы|субботы|воскресенья|понеділка|вівторка|середи|четверга|п['’ʼ]ятниці|суботи|неділі";

function weekdays(lexicon: OtherLexicon): PhraseParser {
  const { weekdays: names, lastWeekday, nextWeekday, everyWeekday, flags } = lexicon;
  const side = `(?:(?<last>${lastWeekday})|(?<next>${nextWeekday}))`;
  const pattern = new RegExp(
    `(?:${side}\\s)?(?<day>${oneOf(names)})(?:\\s${side.replace("<last>", "<lastAfter>").replace("<next>", "<nextAfter>")})?`,
    flags,
  );
  const every = new RegExp(`(?<![\\p{L}\\p{N}])(?:${spaced(everyWeekday)})\\s$`, "iu");
  // "De lunes a viernes", «с понедельника по пятницу» are those of any week.
  const link = `\\s?(?:[-–—]|(?<=\\s)(?:${lexicon.joining.to}|au|a|al|à|até|إلى|حتى)(?=\\s))\\s?`;
  const spanBefore = new RegExp(`${oneOf([...names, GENITIVES])}s?${link}$`, "iu");
  const spanAfter = new RegExp(`^s?${link}${oneOf(names)}(?!\\p{L})`, "iu");
  const numberOf = numberReader(names, "i");
  return phraseParser(new RegExp(oneOf(names), flags), pattern, ({ groups, before, after, text }) => {
    // "Plácido Domingo": where weekdays are written small, a capital in the sentence is a name.
    if (flags === "i" && /^\p{Lu}/u.test(text) && /[\p{L}\p{N},]\s$/u.test(before)) return null;
    if (every.test(before) || spanBefore.test(before) || spanAfter.test(after)) return null;
    const weekday = numberOf(groups.day ?? "");
    const pick: Pick =
      (groups.last ?? groups.lastAfter) ? "last" : (groups.next ?? groups.nextAfter) ? "next" : "nearest";
    return { reading: { kind: "weekday", weekday, pick } };
  });
}
