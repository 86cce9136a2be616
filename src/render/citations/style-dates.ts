import { en } from "../../model/strings/en.ts";
import type { DateParts, Issued } from "./citation.ts";

/** "2018, June 12"; of a span years and days apart, as citeproc has it: "2024–2025, November 6–January 19". */
export function apaDate(issued: Issued | null): string {
  if (issued === null) return "n.d.";
  const [from, to] = issued.parts;
  if (from === undefined) return issued.text;
  const years = to === undefined || to[0] === from[0] ? String(from[0]) : `${from[0]}–${to[0]}`;
  const days = season(issued) ?? daysOf(from, to, american);
  return `${issued.circa ? "ca. " : ""}${years}${days === "" ? "" : `, ${days}`}`;
}

/** "June 12, 2018", "November 6–20, 2024"; one that is not certain in brackets, as in 14.44. */
export function chicagoDate(issued: Issued | null): string {
  if (issued === null) return "n.d.";
  const text = yearLast(issued, american, ",");
  return issued.circa && issued.parts.length > 0 ? `[${text}?]` : text;
}

/** "12 June 2018", "6–20 Nov. 2024"; `null` where nothing is known, of which the handbook says nothing. */
export function mlaDate(issued: Issued | null): string | null {
  if (issued === null) return null;
  const text = yearLast(issued, british, "");
  return issued.circa && issued.parts.length > 0 ? `circa ${text}` : text;
}

/** Writes a month, a day of it, or days of it. */
type WriteDays = (month: number, day?: number, last?: number) => string;

function yearLast(issued: Issued, write: WriteDays, comma: string): string {
  const [from, to] = issued.parts;
  if (from === undefined) return issued.text;
  if (to !== undefined && to[0] !== from[0])
    return [from, to].map((part) => yearLast({ ...issued, parts: [part] }, write, comma)).join("–");
  const days = season(issued) ?? daysOf(from, to, write);
  return days === "" ? String(from[0]) : `${days}${(to ?? from)[2] === undefined ? "" : comma} ${from[0]}`;
}

/** Without years: "June 12", "November 6–20" within a month, "November 6–January 19" across. */
function daysOf(from: DateParts, to: DateParts | undefined, write: WriteDays): string {
  const [year, month, day] = from;
  const one = ([, inMonth, onDay]: DateParts) => (inMonth === undefined ? "" : write(inMonth, onDay));
  if (to === undefined || month === undefined) return one(to ?? from);
  if (to[0] === year && to[1] === month && day !== undefined) return write(month, day, to[2]);
  const [start, end] = [one(from), one(to)];
  return start === end ? start : `${start}–${end}`;
}

function american(month: number, day?: number, last?: number): string {
  const name = en.calendar.months[month - 1] ?? "";
  return day === undefined ? name : `${name} ${span(day, last)}`;
}

/** Months of more than four letters are cut. */
function british(month: number, day?: number, last?: number): string {
  const name = SHORT_MONTHS[month - 1] ?? "";
  return day === undefined ? name : `${span(day, last)} ${name}`;
}

function span(first: number, last: number | undefined): string {
  return last === undefined ? String(first) : `${first}–${last}`;
}

function season({ season: number }: Issued): string | undefined {
  return number === null ? undefined : SEASONS[number - 1];
}

const SEASONS = ["Spring", "Summer", "Autumn", "Winter"];
const SHORT_MONTHS = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split(" ");
