import { dayNumber, daysInMonth, isDay } from "./calendar.ts";
import type { DateValue } from "./date.ts";
import { type DateFault, type DateReading, fault } from "./date-reading.ts";
import { readEdtf } from "./edtf.ts";
import { instantText, readWrittenTime, type WrittenTime } from "./instant.ts";
import type { ZoneClock } from "./time-zone.ts";

/** A time zone whose clock is made when a time of day is first met: most archives have none. */
export interface Zone {
  readonly name: string;
  readonly clock: () => ZoneClock;
}

/** Reads a date that is not made of others: ISO 8601 date or date-time, or a single EDTF date. */
export function readSingleDate(text: string, zone: Zone): DateReading {
  if (/^(?:unknown|XXXX(?:-XX){0,2})$/i.test(text)) return { ok: true, date: UNKNOWN };
  const time = readWrittenTime(text);
  if (time !== null) return readTime(time, zone);
  const date = readEdtf(text);
  return date ? { ok: true, date } : (impossible(text) ?? outOfReach(text) ?? unreadable(text));
}

/** EDTF that says more, or less, than a calendar holds. */
function outOfReach(text: string): DateFault | null {
  if (/^(?:Y-?\d+(?:E\d+)?|-\d{4,}(?:-\d\d){0,2})(?:S\d+)?[?~%]?$/.test(text)) {
    return {
      ...fault(`${quote(text)} is not of the years 0000 to 9999`),
      advice: "Write unknown, and say the year in the text",
    };
  }
  const [, year = "", digits] = /^(\d{4})S([123])$/.exec(text) ?? [];
  if (digits !== undefined) {
    const known = Number(digits);
    return {
      ...fault(`${quote(text)} estimates a year by its first digits`),
      advice: `Write ${year.slice(0, known).padEnd(4, "X")}~`,
    };
  }
  if (/^[\dX]{4}(?:-[\dX]{2}){0,2}[?~%]?$/.test(text) && text.includes("X")) {
    return {
      ...fault(`${quote(text)} leaves open too much, or too little to be an end of an interval or a member of a set`),
      advice: "Write the first and the last that it can be, as in [1938-11-10..1938-11-19], or list them all",
    };
  }
  return null;
}

function unreadable(text: string): DateFault {
  const [, abbreviation] = /^\d{4}-\d\d-\d\d[T ].*[\d ]([A-Z]{2,5})$/.exec(text) ?? [];
  return abbreviation === undefined
    ? fault(text === "" ? "A date is missing" : `${quote(text)} is not a date in ISO 8601 or EDTF`)
    : {
        ...fault(`“${abbreviation}” does not name one time zone: abbreviations have several meanings`),
        advice: "Write the offset from UTC in its place, as in 2024-10-15T09:30:00+09:00",
      };
}

const UNKNOWN: DateValue = {
  edtf: "unknown",
  kind: "unknown",
  lower: null,
  upper: null,
  approximate: false,
  uncertain: false,
};

function readTime(written: WrittenTime, zone: Zone): DateReading {
  const { date, hour, minute, second, offset } = written;
  if (!isDay(date)) return impossible(date) ?? fault(`There is no day ${date}`);
  if (hour > 23 || minute > 59 || second > 59) return fault("There is no such time of day", "00:00:00 to 23:59:59");
  if (offset !== null && Math.abs(offset) > 16 * 60)
    return fault("No time zone is so far from UTC", "an offset such as +09:00");
  const ofDay = hour * 3600 + minute * 60 + second;
  const clock = zone.clock();
  const instant =
    offset === null
      ? clock.instantOf({ day: date, second: ofDay })
      : (dayNumber(date) * 86_400 + ofDay - offset * 60) * 1000;
  const wall = clock.at(instant);
  if (wall === null) return fault(`In ${zone.name} that is outside of the years 0000 to 9999`);
  if (offset === null && wall.day !== date) {
    return fault(
      `The clocks of ${zone.name} skipped that day`,
      "a time with its offset, such as 2024-10-15T09:30:00+09:00",
    );
  }
  const text = instantText(wall);
  return { ok: true, date: { ...UNKNOWN, edtf: text, kind: "day", lower: wall.day, upper: wall.day, instant: text } };
}

/** What is wrong with a date of the right form that does not exist: `2024-02-30`, `2024-13`. */
function impossible(text: string): DateFault | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(text.replace(/[?~%]/g, "")) ?? [];
  if (year === undefined || month === undefined) return null;
  if (Number(month) < 1 || Number(month) > 12) {
    const expected =
      day === undefined ? "01 to 12 for a month, 21 to 24 for a season, 33 to 36 for a quarter" : "01 to 12";
    const months = day === undefined ? PARTS_OF_YEARS[Number(month)] : undefined;
    const noMonth = fault(`There is no month ${month}`, expected);
    if (months === undefined) return noMonth;
    const [from, to] = months;
    const last = `${String(Number(year) + (to < from ? 1 : 0)).padStart(4, "0")}-${twoDigits(to)}`;
    return {
      ...fault(`${quote(text)} is a part of a year that has no name here`),
      advice: `Write ${year}-${twoDigits(from)}/${last}`,
    };
  }
  const last = daysInMonth(Number(year), Number(month));
  return Number(day) < 1 || Number(day) > last
    ? fault(`There is no day ${day} in ${year}-${month}`, `01 to ${last}`)
    : null;
}

/** EDTF's seasons by hemisphere, four months and half years, by the first and the last month. */
const PARTS_OF_YEARS: Readonly<Record<number, readonly [from: number, to: number]>> = {
  25: [3, 5],
  26: [6, 8],
  27: [9, 11],
  28: [12, 2],
  29: [9, 11],
  30: [12, 2],
  31: [3, 5],
  32: [6, 8],
  37: [1, 4],
  38: [5, 8],
  39: [9, 12],
  40: [1, 6],
  41: [7, 12],
};

function twoDigits(n: number): string {
  return String(n).padStart(2, "0");
}

function quote(text: string): string {
  return `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
}
