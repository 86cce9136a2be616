import { type EDTFDate, type EDTFSeason, isEDTFDate, isEDTFSeason, parse } from "@edtf-ts/core";
import { dayOf, daysInMonth, firstDayOf, isDay, LAST_DAY, lastDayOf } from "./calendar.ts";
import type { DateValue } from "./date.ts";

/**
 * Reads one EDTF date that is not made of others: a day, month, year, season, decade or century,
 * with its qualifiers. Intervals, sets and choices are taken apart before: the library
 * throws on `[2024-11-06..2025-01-19]`, and would expand `[0001..9999-12-31]` into its days.
 * The only file that knows the library.
 * @returns `null` where it is no such date, or one that a `DateValue` cannot hold (`-0044`; digits that are left open are spelled out before, see `spelledOut`).
 */
export function readEdtf(text: string): DateValue | null {
  // Nearly every date is a plain day, which the library takes twenty times as long to read.
  if (isDay(text)) return { edtf: text, approximate: false, uncertain: false, kind: "day", lower: text, upper: text };
  // "Some month of 1937" is as precise as "1937", and the shorter of the two is canonical.
  const edtf = text.replace(/(?:-XX){1,2}(?=[?~%]?$)/, "");
  // The library also reads years beyond 9999 (`Y17000`, `1937E2`), and `1937S2` as a plain 1937.
  if (edtf.length > LONGEST || !/^[?~%]?\d{2}[\dX?~%-]*$/.test(edtf)) return null;
  const reading = parse(edtf);
  if (!reading.success) return null;
  const { value } = reading;
  if (isEDTFSeason(value)) return season(edtf, value);
  return isEDTFDate(value) ? date(edtf, value) : null;
}

/** `%1937-%07-%18` */
const LONGEST = 13;

function date(edtf: string, value: EDTFDate): DateValue | null {
  const { year, month, day } = value;
  const qualified = { edtf, ...qualifiers(value) };
  if (typeof year === "string") return month === undefined ? manyYears(qualified, year) : null;
  if (typeof month === "string" || typeof day === "string") return null;
  const unit = { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
  const kind = day !== undefined ? "day" : month !== undefined ? "month" : "year";
  return { ...qualified, kind, lower: firstDayOf(unit), upper: lastDayOf(unit) };
}

type Qualified = Pick<DateValue, "edtf" | "approximate" | "uncertain">;

/** `193X` and `18XX`. */
function manyYears(qualified: Qualified, year: string): DateValue | null {
  const [, known = "", unspecified = ""] = /^(\d+)(X+)$/.exec(year) ?? [];
  if (unspecified.length !== 1 && unspecified.length !== 2) return null;
  const size = unspecified.length === 1 ? 10 : 100;
  const first = Number(known) * size;
  return {
    ...qualified,
    kind: size === 10 ? "decade" : "century",
    lower: firstDayOf({ year: first }),
    upper: lastDayOf({ year: first + size - 1 }),
  };
}

/**
 * EDTF leaves the months of a season open. These are the meteorological ones of the northern
 * hemisphere; a winter goes on into the next year.
 */
function season(edtf: string, value: EDTFSeason): DateValue | null {
  const { year, season: number } = value;
  const months = SEASON_MONTHS[number];
  if (months === undefined) return null;
  const [from, to] = months;
  const lastYear = to < from ? year + 1 : year;
  return {
    edtf,
    kind: "season",
    ...qualifiers(value),
    lower: dayOf(year, from, 1),
    upper: lastYear > 9999 ? LAST_DAY : dayOf(lastYear, to, daysInMonth(lastYear, to)),
    season: number,
  };
}

const SEASON_MONTHS: Readonly<Record<number, readonly [from: number, to: number]>> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 2],
  33: [1, 3],
  34: [4, 6],
  35: [7, 9],
  36: [10, 12],
};

/** A qualifier of one part (`2004-06-~11`) is told of the whole date: never more certain than written. */
function qualifiers(value: EDTFDate | EDTFSeason): Pick<DateValue, "approximate" | "uncertain"> {
  const all =
    value.type === "Season"
      ? [value.qualification]
      : [value.qualification, value.yearQualification, value.monthQualification, value.dayQualification];
  return {
    approximate: all.some((one) => one?.approximate || one?.uncertainApproximate),
    uncertain: all.some((one) => one?.uncertain || one?.uncertainApproximate),
  };
}
