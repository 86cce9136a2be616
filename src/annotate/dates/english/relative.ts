import { DAY, numberReader, oneOf } from "../lexicon.ts";
import { OTHER_YEAR } from "../month-parsers.ts";
import { type PhraseParser, phraseParser, type ReadPhraseResult } from "../phrase-parser.ts";
import { dates, type Pick, type ShiftUnit } from "../reading.ts";
import { seriesSource } from "../series.ts";
import { AGO_CUE, MONTH_CUE, NEAR_DAY_CUE, NEAR_UNIT_CUE, NUMBERED_DAY_CUE, WEEKDAY_CUE } from "./cues.ts";
import { ENGLISH, WEEKDAY_NAMES } from "./lexicon.ts";

/** Phrases that lean on the publication date: "last Tuesday", "two weeks ago", "next year", "in October". */
export function relativeParsers(): PhraseParser[] {
  return [weekdays(), bareMonths(), nearDays(), ago(), nearUnits(), numberedDays()];
}

const shift = (unit: ShiftUnit, count: number, approximate = false) =>
  ({ kind: "shift", unit, count, approximate }) as const;

/** Any of a kind, or one counted from another day: "every Monday", "the following Monday". */
const NOT_A_DAY =
  /(?:\b(?:every|each|an?|any|some|most|one|another|alternate|all|both|per|no|following|previous|preceding|that|first|second|third|fourth|final|same|given|many|until\sthe|week(?:s)?\s(?:ago|from)|next\sto)|\bfrom\sthe|(?<!\bfor\s)\b(?:a|two|three)\s(?:week|fortnight|month)s?(?:\son)?)\s$/i;
const NAME_BEFORE =
  /\b(?:Good|Black|Ash|Palm|Easter|Bloody|Super|Cyber|Holy|Maundy|Shrove|Spy|Giving|Whit|Fat|Ruby|Casual|Big|Wild|Joe|Man|Girl|Manic|Freaky|Golden|Blue|Bright)\s$|(?:^|[\s(])\p{Lu}\.\s$/u;
const THE_BEFORE = /(?:^|\s)[Tt]he\s$/;
/** "Monday week" is a week from Monday, or a week before it. */
const COUNTED_ON = /^\s(?:week|fortnight|se['’]?nnight|month)\b/;
/** "Monday morning, November 11th", "Sunday, the 7th inst.": the day is told by what follows. */
const TOLD_BEHIND =
  /^(?:(?:\s(?:morning|afternoon|evening|night))?,?\s(?:the\s)?\d{1,2}(?:st|nd|rd|th)?\s(?:inst|ult|prox)|\s(?:morning|afternoon|evening|night),?\s(?:the\s)?(?:\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?:\s\d|,|\.|\s|$))/;
const ON_DAY =
  /^(?:\s(?:morning|afternoon|evening|night))?,?\sthe\s(?<day>\d{1,2})(?:st|nd|rd|th)\b(?!\s(?:of\s)?[A-Z]|-)/;
/** "The Friday Times", "Sunday Night Football", "Friday prayers", "Monday to Friday", "Sunday 12". */
const NAME_AFTER =
  /^\s(?:[Tt]imes|[Mm]irror|[Ee]xpress|[Tt]elegraph|[Ww]orld|[Hh]erald|[Pp]ost|[Mm]ail|[Nn]ight\s(?:[Ff]ootball|[Ll]ive|[Ff]ever|[Rr]aw)|[Mm]orning\s[Ff]utures|[Pp]rayers?|[Ss]chool|[Mm]ass|[Rr]oast|[Bb]est|blues|(?:[a-z]+\s)?(?:closest|nearest)|(?:before|after|following|preceding)\s(?:the|that|each|every))\b/;
const SPAN = /^\s?(?:[-–—]|to\s|through\s|thru\s|until\s|till\s)\s?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/;
const SPAN_BEFORE = /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s?[-–—]\s?|\s(?:to|through|thru|until|till)\s)$/;

function weekdays(): PhraseParser {
  const names = oneOf([...WEEKDAY_NAMES, ...WEEKDAY_NAMES.map((name) => name.toUpperCase())]);
  const pattern = new RegExp(
    `(?:(?<pick>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his\\spast|[Tt]his\\scoming)\\s)?(?<day>${names})(?:\\s(?:of\\s)?(?<week>last|next|this)\\sweek|(?:\\s(?:morning|afternoon|evening|night))?\\s(?<late>last|next)\\b(?!\\s(?:night|week|weekend|month|year|season|time|spring|summer|autumn|fall|winter|door|to|of|${oneOf(ENGLISH.months)})\\b))?`,
  );
  const numberOf = numberReader(WEEKDAY_NAMES, "i");
  return phraseParser(WEEKDAY_CUE, pattern, ({ groups, before, after }) => {
    const name = groups.day ?? "";
    const pick = groups.pick?.toLowerCase() ?? groups.late;
    if (
      NOT_A_DAY.test(before) ||
      NAME_BEFORE.test(before) ||
      NAME_AFTER.test(after) ||
      COUNTED_ON.test(after) ||
      TOLD_BEHIND.test(after) ||
      SPAN.test(after) ||
      SPAN_BEFORE.test(before)
    )
      return null;
    if (THE_BEFORE.test(before) && (pick !== undefined || /^\s(?:[A-Z]|after|before|of)/.test(after))) return null;
    // "Tuesday Weld starred": at the start of a sentence the day has a comma or a small letter behind it.
    if (pick === undefined && /^["“‘']?$/.test(before) && /^\s[A-Z]/.test(after)) return null;
    const weekday = numberOf(name);
    const week = { last: -1, this: 0, next: 1 }[groups.week ?? ""];
    const kind = pick === "this past" ? "last" : pick === "this coming" ? "next" : pick;
    const reading = { kind: "weekday", weekday, pick: (kind ?? "nearest") as Pick } as const;
    if (week !== undefined) return { reading: { ...reading, weekShift: week } };
    const onDay = ON_DAY.exec(after)?.groups?.day;
    return { reading: onDay === undefined ? reading : { ...reading, onDay: Number(onDay) } };
  });
}

/** Words that make a capitalised month one, and no name: "in October", "late October", "last October". */
function bareMonths(): PhraseParser {
  const pattern = new RegExp(
    `(?:(?<lead>[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Dd]uring|[Tt]hroughout|[Bb]y|[Bb]efore|[Aa]fter|[Oo]f|[Ff]or|[Ff]rom|[Bb]ack\\sin)\\s)?(?<part>(?:[Ee]arly|[Mm]id|[Ll]ate)[\\s-](?:in\\s)?)?(?:(?<pick>[Ll]ast|[Nn]ext|[Tt]his)\\s)?(?<month>${oneOf(ENGLISH.months)})`,
  );
  const numberOf = numberReader(ENGLISH.months, "");
  return phraseParser(MONTH_CUE, pattern, ({ text, groups, before, after }) => {
    const { lead, part, pick, month = "" } = groups;
    const month12 = numberOf(month);
    if (lead === undefined && part === undefined && pick === undefined) return null;
    if (/^\.?\s?\d/.test(after) ? !counts(lead, after) : nameFollows(after)) return null;
    if (
      lead !== undefined &&
      !/^(?:in|since|until|till|during|throughout|back in)$/i.test(lead) &&
      part === undefined &&
      pick === undefined
    ) {
      if (!/^(?:by|before|after|from)$/i.test(lead) || AMBIGUOUS_NAMES.test(month)) return null;
    }
    if (pick !== undefined && /\b(?:the|his|her|their|its)\s$/i.test(before)) return null;
    if (OTHER_YEAR.test(after)) return null;
    const surface = (part ?? "") + text.slice(text.length - month.length - (pick ? pick.length + 1 : 0));
    return {
      reading: dates([{ year: null, month: month12, day: null }], { year: (pick?.toLowerCase() ?? "nearest") as Pick }),
      lead: surface.length - text.length,
    };
  });
}

/** Months that are names of people as well: "a speech by May". */
const AMBIGUOUS_NAMES = /^(?:May|Jan|Mar|Jun|Aug|Dec)$/i;

/** "In March 12 people died" counts people; "on March 12" is a day. */
function counts(lead: string | undefined, after: string): boolean {
  return (
    /^(?:in|during|since)$/i.test(lead ?? "") &&
    /^\s\d{1,3}(?:,\d{3})*\s(?:[a-z]|[A-Z][a-z]+s\b)/.test(after) &&
    !/^\s\d{4}\b/.test(after)
  );
}

function nameFollows(after: string): boolean {
  return (
    /^(?:\s[A-Z][a-z]+|['’]s\s[A-Z]|-[A-Z])/.test(after) &&
    !/^\s(?:[A-Z][a-z]+\s)?(?:President|Prime|Minister|Mr|Mrs|Ms|Dr|The|He|She|It|They|North|South)\b/.test(after)
  );
}

/** "Yesterday", "last night". "Today" alone means "nowadays" as often as the day of publication: it needs a verb of the news. */
function nearDays(): PhraseParser {
  const pattern =
    /(?<before>the\sday\sbefore\s)?(?<yesterday>[Yy]esterday|[Ll]ast\snight)|(?<after>the\sday\safter\s)?(?<tomorrow>[Tt]omorrow)|(?<today>[Tt]onight|(?:earlier\s|later\s)?today|[Tt]his\s(?:morning|afternoon|evening))/;
  return phraseParser(NEAR_DAY_CUE, pattern, ({ text, groups, before, after }) => {
    if (/^["”’']/.test(after) && /["“‘']$/.test(before)) return null;
    if (COUNTED_ON.test(after)) return null;
    if (/^[A-Z]/.test(text) && /[\p{L}\d,;]\s$/u.test(before)) return null;
    if (groups.today !== undefined) return todayIsMeant(text, before, after) ? { reading: shift("day", 0) } : null;
    if (groups.yesterday !== undefined) return { reading: shift("day", groups.before === undefined ? -1 : -2) };
    return /^['’]s\b/.test(after) &&
      groups.after === undefined &&
      !/^['’]s\s(?:vote|election|meeting|talks|summit|game|match|hearing)/.test(after)
      ? null
      : { reading: shift("day", groups.after === undefined ? 1 : 2) };
  });
}

function todayIsMeant(text: string, before: string, after: string): boolean {
  if (text !== "today") return true;
  if (/^['’]s/.test(after))
    return /^['’]s\s(?:vote|election|meeting|talks|summit|game|match|hearing|announcement|decision|statement|attack|ceremony)\b/.test(
      after,
    );
  return (
    /\b(?:said|told|announced|[a-z]{3,}ed|met|held|won|signed|left|began|will(?:\s\w+){1,4})\s$/.test(before) &&
    !/\b(?:used|called|named|needed|located|based|preserved|remembered|considered|regarded|displayed)\s$/.test(before)
  );
}

const NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split(" ");

/** "Two weeks ago" is a day, "three years ago" a year: as precise as the unit. "A few" and "more than" give no date. */
function ago(): PhraseParser {
  const pattern = new RegExp(
    `(?:(?<about>[Aa]bout|[Aa]round|[Rr]oughly|[Ss]ome)\\s)?(?<count>\\d{1,2}|[Aa]n?|${oneOf(NUMBERS.map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`))})\\s(?<unit>day|week|month|year)s?\\s(?<way>ago|from\\snow)`,
  );
  return phraseParser(AGO_CUE, pattern, ({ groups, before, after }): ReadPhraseResult | null => {
    if (
      /(?:\b(?:than|over|nearly|almost|least|under|up\sto|to|or|and|half|several|few|couple\sof)|[-–,.\d])\s?$/i.test(
        before,
      )
    )
      return null;
    if (/^\s(?:this|last|next|on|today|[A-Z][a-z]+day)\b/.test(after)) return null;
    const word = groups.count?.toLowerCase() ?? "";
    const count = /^an?$/.test(word) ? 1 : Number(word) || NUMBERS.indexOf(word) + 1;
    const sign = groups.way === "ago" ? -1 : 1;
    const unit = groups.unit as "day" | "week" | "month" | "year";
    const approximate = groups.about !== undefined || (unit === "year" && count >= 20 && count % 5 === 0);
    if (count === 0) return null;
    return {
      reading: unit === "week" ? shift("day", sign * count * 7, approximate) : shift(unit, sign * count, approximate),
    };
  });
}

/** "Last week", "earlier this year", "next month". "The last year" and "the last week of May" are spans. */
function nearUnits(): PhraseParser {
  const pattern =
    /(?<part>(?:[Ee]arly|[Ll]ate|[Ee]arlier|[Ll]ater|[Mm]id)[\s-])?(?<pick>[Ll]ast|[Nn]ext|[Tt]his)\s(?<unit>weekend|week|month|year)/;
  return phraseParser(NEAR_UNIT_CUE, pattern, ({ groups, before, after }) => {
    const pick = groups.pick?.toLowerCase() ?? "";
    if (
      /\b(?:the|his|her|their|its|our|my|your|every|each|year\sbefore|week\sbefore|month\sbefore|ago)\s$/i.test(before)
    )
      return null;
    if (/^(?:\s(?:of|in\soffice|but\sone|or\s(?:so|two))\b|-)/.test(after)) return null;
    if (/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s(?:of\s)?$/.test(before)) return null;
    const count = { last: -1, this: 0, next: 1 }[pick];
    return count === undefined ? null : { reading: shift(groups.unit as ShiftUnit, count) };
  });
}

/** "The 6th inst." is of the month of publication, "ult." of the one before, "prox." of the next: newspapers until about 1950. */
function numberedDays(): PhraseParser {
  const day = `${DAY}(?:st|nd|rd|th|d)?`;
  return phraseParser(
    NUMBERED_DAY_CUE,
    new RegExp(
      `(?<days>${seriesSource(day, ENGLISH.joining)}),?\\s(?<month>[Ii]nst|[Uu]lt|[Pp]rox)(?:ant|imo)?\\b\\.?`,
    ),
    ({ groups }) => {
      const days = (groups.days ?? "").match(/\d+/g)?.map(Number) ?? [];
      const [first = 0, last = 0] = [days[0], days.at(-1)];
      // "The 3rd and 9th inst." are no span.
      if (last - first !== days.length - 1 && !/[-‐‑–—]|\s(?:to|till|until|through)\s/.test(groups.days ?? ""))
        return null;
      const month = { inst: 0, ult: -1, prox: 1 }[(groups.month ?? "").toLowerCase()] ?? 0;
      return { reading: { kind: "day of month", days: [...new Set([first, last])], month } };
    },
  );
}
