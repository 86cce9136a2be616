import { dayFirst } from "../day-first.ts";
import { dayFrom } from "./dates.ts";

/** A date that a question says among its words. */
export interface AskedDate {
  /** Each `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; one of them is empty where the range is open. */
  readonly from: string;
  readonly to: string;
  /** The question without it. */
  readonly rest: string;
}

/**
 * The first date of a question, as people write it: `2018`, `2018-05`, `May 2018`, `12 June 2018`, `June 12, 2018`,
 * `2018年5月`, `2018 to 2020`, `1990s`, `before 1990`. Within quotation marks words are words.
 * @param languages BCP 47, of the interface and of the archive; months are known in these and in English.
 * @param years the first and the last of the archive: other numbers are none.
 */
export function askedDate(
  text: string,
  languages: readonly string[],
  years: readonly [first: number, last: number] | null,
): AskedDate | null {
  // Most questions say none; to know the months and to compile the forms takes longer than all other words of the page.
  if (years === null || !FOUR_DIGITS.test(text)) return null;
  const bare = withWesternDigits(text).replace(/["“”„«»「」][^"“”„«»「」]*["“”„«»「」]?/gu, (quoted) =>
    " ".repeat(quoted.length),
  );
  const isNumbers = !/\p{L}/u.test(bare);
  const months = isNumbers ? NO_MONTHS : monthsOf(languages);
  const month = [...months.keys()].sort((a, b) => b.length - a.length).join("|");
  for (const form of isNumbers ? FORMS_OF_NUMBERS : FORMS) {
    const found = new RegExp(form.replaceAll("MONTH", month), "iu").exec(bare);
    if (found === null) continue;
    const { y1, y2, m, d, name } = found.groups ?? {};
    const range = rangeOf(found.groups ?? {});
    const [first = 0, last = first] = range ?? [y1, y2].filter((year) => year !== undefined).map(Number);
    if (last < years[0] || first > years[1] || last < first) continue;
    const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
      .replace(/\s+/g, " ")
      .trim();
    if (range !== null) return { ...endsOf(range), rest };
    const named = name === undefined ? m : String(months.get(name.toLowerCase().replace(/\.$/, "")));
    const unit = [y1, named, d].filter((part) => part !== undefined).map((part) => part.padStart(2, "0"));
    const from = unit.join("-");
    // Of a day that no calendar has, the number may be anything.
    if (unit.length > 1 && !dayFrom(from, false)?.startsWith(from)) continue;
    return { from, to: y2 ?? from, rest };
  }
  return null;
}

type Range = readonly [first: number, last: number];

/** First and last year of what is a decade or has an open end, which is an infinite one. */
function rangeOf({ decade, before, since, after }: Readonly<Record<string, string | undefined>>): Range | null {
  if (decade !== undefined) return [Number(decade), Number(decade) + 9];
  if (before !== undefined) return [Number.NEGATIVE_INFINITY, Number(before) - 1];
  if (since !== undefined) return [Number(since), Number.POSITIVE_INFINITY];
  if (after !== undefined) return [Number(after) + 1, Number.POSITIVE_INFINITY];
  return null;
}

function endsOf(range: Range): Pick<AskedDate, "from" | "to"> {
  const [from = "", to = ""] = range.map((year) => (Number.isFinite(year) ? String(year) : ""));
  return { from, to };
}

const FOUR_DIGITS = /[\d\u0660-\u0669\u06f0-\u06f9]{4}/;

/** Digits of Arabic and Persian as 0 to 9, each in its place. */
function withWesternDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

const START = "(?<![\\p{L}\\p{N}-])";
const YEAR = `${START}(?<y1>\\d{4})`;
const END = "(?![\\p{L}\\p{N}-])";
const NAME = "(?<![\\p{L}\\p{M}])(?<name>MONTH)\\.?";
/** Says nothing but that a date comes. */
const IN = `(?:${START}(?:in|on|from|during|im|am|von|в|во|с|со|за|في|من)\\s+)?`;

/** The most telling first. */
const FORMS: readonly string[] = [
  `${YEAR}\\s*[년年]?\\s*(?:-|\u2013|\u2014|~|to|until|bis|до|по|至|到|إلى|حتى|부터)\\s*(?<y2>\\d{4})(?:\\s*[년年])?(?:\\s*까지)?${END}`,
  `${START}(?:between|zwischen|между|بين)\\s+(?<y1>\\d{4})\\s+(?:and|und|и|و)\\s*(?<y2>\\d{4})${END}`,
  `${START}(?<decade>\\d{3}0)(?:['\u2019]?s|er|-?(?:е|ые|х|ых)|\\s?(?:年代|년대))${END}`,
  `${START}(?:before|vor|до|قبل)\\s+(?<before>\\d{4})${END}`,
  `${START}(?<before>\\d{4})\\s*[년年]?\\s*(?:이전|以前|之前)`,
  `${START}(?:since|seit|с|منذ)\\s+(?<since>\\d{4})${END}`,
  `${START}(?<since>\\d{4})\\s*[년年]?\\s*(?:이후|以来|以後|以后)`,
  `${START}(?:after|nach|после|بعد)\\s+(?<after>\\d{4})${END}`,
  `${YEAR}-(?<m>\\d{1,2})(?:-(?<d>\\d{1,2}))?${END}`,
  `${YEAR}\\s*[年년](?:\\s*(?<m>\\d{1,2})\\s*[月월](?:\\s*(?<d>\\d{1,2})\\s*[日일])?)?`,
  `(?<![\\p{L}\\p{N}])(?<d>\\d{1,2})\\.?\\s+${NAME}\\s+(?<y1>\\d{4})${END}`,
  `${NAME}\\s+(?<d>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y1>\\d{4})${END}`,
  `${NAME}\\s+(?<y1>\\d{4})${END}`,
  `${YEAR}${END}`,
].map((form) => IN + form);

/** What names no month. */
const FORMS_OF_NUMBERS = FORMS.filter((form) => !form.includes("MONTH"));
const NO_MONTHS: ReadonlyMap<string, number> = new Map();

/** Whatever calendar a language is used with: the archive's is Gregorian, and browsers write Persian in another. */
const GREGORIAN = { calendar: "gregory", timeZone: "UTC" } as const;

/** Names of months, in lower case, by themselves and as they stand after a day. */
function monthsOf(languages: readonly string[]): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  for (const locale of new Set(["en", ...languages])) {
    for (const style of ["long", "short"] as const) {
      for (const day of [undefined, "numeric"] as const) {
        const format = new Intl.DateTimeFormat(locale, { ...GREGORIAN, month: style, ...(day && { day }) });
        for (let month = 1; month <= 12; month++) {
          const part = format.formatToParts(Date.UTC(2000, month - 1, 1)).find(({ type }) => type === "month");
          const name = part?.value.toLowerCase().replace(/\.$/, "") ?? "";
          if (/^\p{L}[\p{L}\p{M}]+$/u.test(name)) months.set(name, month);
        }
      }
    }
  }
  return months;
}

/** "May 2018", "12 June 2018", "1990 – 1999", "1990 –", in the words of the interface. */
export function dateLabel({ from, to }: Pick<AskedDate, "from" | "to">, language: string): string {
  if (from !== to) return `${from} – ${to}`.trim();
  const [year, month, day] = from.split("-").map(Number);
  if (month === undefined) return from;
  return new Intl.DateTimeFormat(dayFirst(language), {
    ...GREGORIAN,
    year: "numeric",
    month: "long",
    ...(day !== undefined && { day: "numeric" }),
  }).format(Date.UTC(year ?? 0, month - 1, day ?? 1));
}
