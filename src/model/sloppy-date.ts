import { monthNamed } from "./month-names.ts";
import { westernDigits } from "./western-digits.ts";

/**
 * The ISO form that a sloppily written date can only mean, for advice: `2024/1/5`, `5 Jan 2024`,
 * `25.12.2024`, `2024년 1월 5일`, `٢٠٢٤/١/٥`, `4. März 1890`, and any in curly quotation marks. `null` where it could be two (`5/1/2024`): nothing is guessed.
 * Whether there is such a date is for the caller to check.
 */
export function isoSuggestion(text: string): string | null {
  const written = westernDigits(text).replace(QUOTES, "$1");
  for (const [pattern, toIso] of FORMS) {
    const found = pattern.exec(written);
    if (found !== null) return toIso(...found.slice(1).map((part) => part ?? ""));
  }
  return null;
}

type Form = readonly [pattern: RegExp, toIso: (...parts: string[]) => string | null];

/** Pasted from a word processor: YAML takes only straight ones away. */
const QUOTES = /^[\u2018-\u201f\u00ab\u00bb](.*)[\u2018-\u201f\u00ab\u00bb]$/su;

const TIME = /(?:,?[T ] {0,3}(\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,12})?) {0,3}(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?/.source;
const MONTH =
  /(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?/
    .source;
const WEEKDAY = /(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? {1,3})?/.source;
/** A word, of whichever language, or two of Arabic (كانون الثاني); Spanish and Portuguese say "4 de marzo de 1890". */
const WORD = /(?:de {1,3})?([\p{L}\p{M}]{2,12}(?: ال\p{L}{2,8})?)\.?(?: {1,3}de)?/u.source;
const YEAR_SIGN = /(?: {1,3}(?:г\.?|года|р\.?|року))?/u.source;
const form = (source: string, toIso: Form[1]): Form => [new RegExp(`^${source}$`, "iu"), toIso];

const FORMS: readonly Form[] = [
  form(`(\\d{4})([-/.\u2010-\u2015\u2212]) ?(\\d{1,2})\\2 ?(\\d{1,2})\\.?${TIME}`, (y, _, m, d, time, zone) =>
    iso(y, m, d, time, zone),
  ),
  form(`(\\d{4}) ?[年년] ?(\\d{1,2}) ?[月월] ?(\\d{1,2}) ?[日일]${TIME}`, iso),
  form("(\\d{4}) ?[年년] ?(\\d{1,2}) ?[月월]", iso),
  form("(\\d{4}) ?[年년]", iso),
  form("(\\d{4})[-/.](\\d{1,2})", iso),
  form("([12]\\d{3})(\\d\\d)(\\d\\d)", iso),
  form("(\\d{4}) ?[\u2010-\u2015\u2212-] ?(\\d{4})", (from, to) => `${from}/${to}`),
  // The draft of EDTF that came before ISO 8601-2.
  form("(\\d[\\dX?~%-]{3,14})/open", (from) => `${from}/..`),
  // Not "1900s", which many mean as a century.
  form("(\\d\\d[1-9]0)s", (decade) => `${decade?.slice(0, 3)}X`),
  form(`${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)? {1,3}${MONTH},? {1,3}(\\d{4})${TIME}`, (d, m, y, time, zone) =>
    iso(y, monthNumber(m), d, time, zone),
  ),
  form(`${WEEKDAY}${MONTH} {1,3}(\\d{1,2})(?:st|nd|rd|th)?,? {1,3}(\\d{4})${TIME}`, (m, d, y, time, zone) =>
    iso(y, monthNumber(m), d, time, zone),
  ),
  form(`${MONTH},? {1,3}(\\d{4})`, (m, y) => iso(y, monthNumber(m))),
  form(`(\\d{1,2})(?:\\.|er|º|°)? {0,3}${WORD},? {1,3}(\\d{4})${YEAR_SIGN}`, (d, m, y) => inWords(y, m, d)),
  form(`${WORD},? {1,3}(\\d{4})${YEAR_SIGN}`, (m, y) => inWords(y, m)),
  // The ISO form itself, once curly quotation marks are gone.
  form("(\\d{4})", (y) => y ?? null),
  form(`(\\d{1,2})([-/.]) ?(\\d{1,2})\\2 ?(\\d{4})${TIME}`, (a, _, b, y, time, zone) =>
    Number(a) > 12 || a === b ? iso(y, b, a, time, zone) : Number(b) > 12 ? iso(y, a, b, time, zone) : null,
  ),
];

function iso(year = "", month = "", day = "", time = "", zone = ""): string {
  const date = [year, month, day].filter((part) => part !== "").map((part) => part.padStart(2, "0"));
  return (
    date.join("-") + (time === "" ? "" : `T${time.padStart(time.indexOf(":") === 1 ? time.length + 1 : 0, "0")}${zone}`)
  );
}

function inWords(year = "", name = "", day = ""): string | null {
  const month = monthNamed(name);
  return month === null ? null : iso(year, String(month), day);
}

function monthNumber(name = ""): string {
  const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
  return String(months.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}
