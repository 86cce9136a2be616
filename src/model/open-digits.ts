import { dayNumber, daysInMonth } from "./calendar.ts";
import type { Day } from "./date.ts";

/**
 * Spells out an EDTF date that leaves digits open: `1938-11-1X` is some day from 10 to 19 November 1938, and so
 * `[1938-11-10..1938-11-19]`; `1933-XX-05` is the fifth of some month, `[1933-01-05,1933-02-05,…]`. Whole parts that are
 * open at the end say nothing: `193X-XX` is `193X`.
 * @returns `null` where no digit is open, or where more is than one can list (`XXXX-12-25`, `19XX-12-25`).
 */
export function spelledOut(text: string): string | null {
  const [, year = "", month = "XX", day = "XX", qualifier = ""] =
    /^(\d[\dX]{3})(?:-([\dX]{2}))?(?:-([\dX]{2}))?([?~%]?)$/.exec(text) ?? [];
  if (!text.includes("X") || year === "") return null;
  if (day !== "XX") return listed(daysOf(year, month, day), dayNumberOf, qualifier);
  if (month !== "XX") return listed(monthsOf(year, month), monthNumberOf, qualifier);
  // The library reads `193X` and `18XX`; what was longer is read again.
  if (/^(?:\d{3}X|\d{2}XX|\d{4})$/.test(year)) return text === year + qualifier ? null : year + qualifier;
  return listed(fitting(year, 0, 9999), Number, qualifier);
}

function daysOf(year: string, month: string, day: string): readonly string[] {
  return monthsOf(year, month).flatMap((unit) => {
    const last = daysInMonth(Number(unit.slice(0, 4)), Number(unit.slice(5)));
    return fitting(day, 1, last).map((one) => `${unit}-${one}`);
  });
}

function monthsOf(year: string, month: string): readonly string[] {
  const years = fitting(year, 0, 9999);
  return years.length > MOST_YEARS ? [] : years.flatMap((one) => fitting(month, 1, 12).map((two) => `${one}-${two}`));
}

const MOST_YEARS = 100;

/** The numbers of a range, as long as the pattern, that agree with its digits. */
function fitting(pattern: string, from: number, to: number): readonly string[] {
  const fits = new RegExp(`^${pattern.replaceAll("X", "\\d")}$`);
  const first = Math.max(from, Number(pattern.replaceAll("X", "0")));
  const last = Math.min(to, Number(pattern.replaceAll("X", "9")));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) =>
    String(first + n).padStart(pattern.length, "0"),
  ).filter((number) => fits.test(number));
}

/** One behind the other they are a span, else each by itself. */
function listed(units: readonly string[], numberOf: (unit: string) => number, qualifier: string): string | null {
  const [first, last] = [units[0], units.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (first === last) return first + qualifier;
  if (numberOf(last) - numberOf(first) === units.length - 1) return `[${first}${qualifier}..${last}${qualifier}]`;
  return units.length > MOST_LISTED ? null : `[${units.map((unit) => unit + qualifier).join(",")}]`;
}

/** As many as the months of a year with a day in each, and the days that fit into a line of text. */
const MOST_LISTED = 12;

function monthNumberOf(unit: string): number {
  return Number(unit.slice(0, 4)) * 12 + Number(unit.slice(5));
}

function dayNumberOf(unit: string): number {
  return dayNumber(unit as Day);
}
