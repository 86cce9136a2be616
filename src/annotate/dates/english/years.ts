import { YEAR } from "../lexicon.ts";
import { type PhraseMatch, type PhraseParser, phraseParser, type ReadPhraseResult } from "../phrase-parser.ts";
import { dates, type Unit } from "../reading.ts";
import { seriesReader, seriesSource } from "../series.ts";
import { COUNTED_THINGS, MEASURES, PEOPLE, TIMES } from "./counted.ts";
import { YEAR_CUE } from "./cues.ts";
import { ENGLISH } from "./lexicon.ts";

/**
 * Years without a month: "in 2018 and 2019", "since 1999", "(1998)", "the 2018 summit", "1939–45".
 * Four digits alone are a room, a flight, a count; what stands around them makes them a year.
 */
export function yearParsers(): PhraseParser[] {
  const series = seriesSource(YEAR, ENGLISH.joining);
  return [
    phraseParser(YEAR_CUE, new RegExp(`(?<first>${YEAR})(?<dash>[-‐‑–/])(?<last>\\d\\d)(?!\\d)`), readShortRange),
    phraseParser(YEAR_CUE, new RegExp(series), readYears),
  ];
}

/** "2018–19": a range, where the end is later in the same century. "2010-11" may be a month in ISO form. */
function readShortRange(match: PhraseMatch): ReadPhraseResult | null {
  const first = Number(match.groups.first);
  const last = Math.floor(first / 100) * 100 + Number(match.groups.last);
  if (last <= first) return null;
  const dash = match.groups.dash ?? "";
  const yearOfWork =
    /^\s(?:(?:\w+\s)?(?:season|school year|academic year|fiscal year|budget|campaign|winter|tour))\b/.test(match.after);
  if (dash === "/" && last !== first + 1) return null;
  if (dash !== "–" && last % 100 <= 12 && !yearOfWork) return null;
  const context = yearContext(match, [first, last], true);
  if (context === null && !yearOfWork) return null;
  return { reading: dates([year(first), year(last)], { joint: "interval", confidence: 0.85 }), lead: 0 };
}

const readSeries = seriesReader(YEAR, "", Number, ENGLISH.joining);

function readYears(match: PhraseMatch): ReadPhraseResult | null {
  const opening = /(?:^|\s)(between|from)\s$/i.exec(match.before)?.[1];
  const between = opening?.toLowerCase() === "between";
  const series = readSeries(match.text, between);
  const context = yearContext(match, series.items, series.joint === "interval");
  if (context === null) return null;
  return {
    reading: dates(series.items.map(year), { joint: series.joint, ...context }),
    lead: opening !== undefined && series.joint === "interval" ? opening.length + 1 : context.lead,
  };
}

function year(number: number): Unit {
  return { year: number, month: null, day: null };
}

interface YearContext {
  readonly confidence: number;
  readonly approximate: boolean;
  readonly lead: number;
}

const plain = (confidence: number, lead = 0): YearContext => ({ confidence, approximate: false, lead });

/** One row for each class of surroundings, the surest first; `null` where none makes the number a year. */
function yearContext({ before, after }: PhraseMatch, years: readonly number[], range: boolean): YearContext | null {
  if (MEASURES.test(after) || TIMES.test(after) || AFTER_ERA.test(after) || ADDRESS.test(after)) return null;
  const first = years[0] ?? 0;
  const counted = PEOPLE.test(after) || COUNTED_THINGS.test(after) || (first % 100 === 0 && PLURAL.test(after));
  const circa = CIRCA.exec(before);
  if (circa) return counted ? null : { confidence: 0.85, approximate: true, lead: circa[1]?.length ?? 0 };
  const about = ABOUT.exec(before);
  if (about) {
    const sure = about[1] !== undefined || first % 10 !== 0;
    return counted || !sure ? null : { confidence: 0.75, approximate: true, lead: about[2]?.length ?? 0 };
  }
  const part = PART_OF_YEAR.exec(before);
  if (part && !counted) return plain(0.9, part[1]?.length ?? 0);
  if (SINCE.test(before) && !(first % 100 === 0 && PLURAL.test(after))) return plain(0.9);
  if ((BEFORE.test(before) || OF.test(before)) && !counted) return plain(0.88);
  if (first < 1500) return null;
  if (range && !counted && !PAGES.test(before) && Math.max(...years) <= 2100) return plain(0.85);
  if (/\p{L}.*\($/u.test(before) && /^\s?[),;]/.test(after)) return plain(0.85);
  // "Friday's 1753 finish" tells of an index.
  if (first >= 1700 && ATTRIBUTE.test(before) && !/day['’]s\s$/.test(before) && attributed(before, after, counted))
    return plain(0.8);
  return /^["“'‘\s]*$/.test(before) && SUBJECT.test(after) ? plain(0.85) : null;
}

/** "2018 was": only at the start of a sentence. */
const SUBJECT = /^\s(?:was|saw|marked|brought|began|ended|has\sbeen|will\sbe|proved|turned\sout)\b/;
const SINCE =
  /(?:^|[\s("“—–-])(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Dd]uring|[Tt]hroughout|[Ii]n\sthe\syears?|[Ii]n\sthe\s(?:fiscal|financial)\syear|[Tt]he\syears?|[Yy]ear|[Ff]iscal|[Bb]orn|[Dd]ied|b\.|d\.|est\.|[Ee]stablished|[Ff]ounded|[Dd]ated|anno|copyright|©)\s\(?$/;
const BEFORE =
  /(?:^|[\s(])(?:[Bb]y|[Bb]efore|[Aa]fter|[Ff]rom|[Bb]etween|[Tt]hrough|[Ff]or|[Ii]nto|[Tt]owards?|[Bb]eyond|than|versus|vs\.?|with|[Aa]s\sof|[Aa]s\s(?:early|late|recently)\sas(?:\sin)?|[Aa]head\sof|[Pp]rior\sto|[Bb]ack\s(?:in|to)|(?:dat(?:es|ed|ing)|postponed|delayed|moved|extended|compared)\s(?:back\s)?(?:to|from|with))\s$/;
const OF =
  /\b(?:elections?|wars?|battles?|sieges?|sanctions|strikes?|purges?|reforms?|storms?|hurricane|cyclone|congress|convention|drought|cris[ie]s|revolution|uprising|years?|end|beginning|start|middle|rest|most|much|all|part|parts|months|weeks|days|class|accords?|agreements?|treat(?:y|ies)|act|law|constitution|pact|deal|coup|floods?|earthquake|famine|summit|protests|massacre|outbreak|pandemic|season|budget|report|census|conference|peace|declaration|statement|riots|attacks?|invasion|crash|recession|games|olympics|tour|winter|spring|summer|autumn|fall)\sof\s$/i;
const PART_OF_YEAR = /(?:^|[\s(—–])((?:the\s)?(?:[Ee]arly|[Mm]id|[Ll]ate)(?:\s|-)(?:in\s)?)$/;
const CIRCA = /(?:^|[\s(])((?:[Cc]irca|ca?\.)\s?)$/;
/** "About 1937", "around 1900", where a preposition or a round number's absence speaks for a year. */
const ABOUT =
  /(?:^|[\s(])((?:in|from|since|until|of|dated|built|born|founded|began|started|opened|written|completed|established|published|painted|dating|died)\s)?((?:[Aa]bout|[Aa]round)\s)$/;
const PAGES =
  /\b(?:pp?\.|pages?|lines?|nos?\.|numbers?|lots?|rooms?|verses?|items?|items|sections?|articles?|serial|score[sd]?)\s$/i;
const ATTRIBUTE =
  /(?:^|[\s("“—–])(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y|[Tt]his|[Tt]hat|[Ww]hose)(?:\s(?!(?:of|in|by|to|with|for|than|about|over|at|on|from|and|or|some|only|just|number|total|other|further|another|first|last|next|remaining)\s)[a-z][\w’'-]*){0,3}|[\p{L}.-]+(?:['’]s|s['’]))\s$/u;
/** Plural nouns that a year may stand before, for they are events. */
const EVENTS =
  /^\s(?:[\w’'.-]+\s){0,2}(?:elections|primaries|Olympics|Games|Championships|Finals|playoffs|attacks|protests|demonstrations|riots|talks|negotiations|floods|fires|wildfires|earthquakes|bombings|shootings|killings|results|figures|accounts|reforms|changes|sanctions|accords|agreements|guidelines|rules|regulations|estimates|sales|profits|earnings|exports|imports|budgets|seasons|amendments|clashes|hearings|hostilities|tests|launches|events|meetings|summits|midterms|polls)\b/i;
const PLURAL = /^\s(?:[a-z]+\s)?[a-z]{2,}[^s\W]s\b/;
const AFTER_ERA = /^\s?(?:B\.?C|A\.?D\.?\b|C\.?E\.?\b|a\.m|p\.m)/i;
const ADDRESS =
  /^\s(?:block\sof|[A-Z][a-z]*\.?(?:\s[A-Z][a-z]+)?\s(?:Street|St\.|Avenue|Ave\.|Road|Rd\.|Boulevard|Blvd\.|Lane|Drive|Square|Highway)\b)/;

/** "The 2018 summit", not "the 2018 houses": a plural must be an event's. */
function attributed(before: string, after: string, counted: boolean): boolean {
  if (/^['’]s\s/.test(after)) return /\b(?:in|of|the)\s$/i.test(before);
  if (
    !/^(?:\s|,\s)[“"]?\p{L}/u.test(after) ||
    /^\s(?:and|or|to|of|is|are|was|were|in|on|at|has|have|had)\b/.test(after)
  )
    return false;
  if (EVENTS.test(after)) return true;
  return !counted && !PLURAL.test(after);
}
