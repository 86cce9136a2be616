import type { DateValue } from "./date.ts";
import { compareDates } from "./date-order.ts";
import { type DateFault, type DateReading, fault } from "./date-reading.ts";
import { epochOf } from "./instant.ts";
import { spelledOut } from "./open-digits.ts";
import { readSingleDate, type Zone } from "./single-date.ts";
import { isoSuggestion } from "./sloppy-date.ts";
import { type ZoneClock, zoneClock } from "./time-zone.ts";

/**
 * Reads a date as editors state it: ISO 8601 date or date-time, or EDTF levels 0 to 2 as far as
 * a `DateValue` holds them. A time without offset is local in the zone; an instant is put on
 * the calendar day that it has there. Nothing is guessed: other forms are refused, with the
 * right one where there is only one.
 * @param timeZone IANA name.
 * @throws RangeError where there is no such zone (settings have been checked).
 */
export function parseDate(text: string, timeZone: string): DateReading {
  return dateParser(timeZone)(text);
}

/** `parseDate` for many texts of one zone: its clock is made once, at the first time of day. */
export function dateParser(timeZone: string): (text: string) => DateReading {
  let clock: ZoneClock | undefined;
  const zone: Zone = {
    name: timeZone,
    clock: () => {
      clock ??= zoneClock(timeZone);
      return clock;
    },
  };
  return (text) => {
    const reading = readAny(text.trim(), zone);
    return reading.ok || reading.advice !== undefined ? reading : withSuggestion(reading, text.trim(), zone);
  };
}

/** Longest text that is read at all, and most members of a set: what an editor types by hand. */
const MAX_LENGTH = 2000;
const MAX_MEMBERS = 100;

function readAny(text: string, zone: Zone): DateReading {
  if (text === "") return { ...fault("The date is empty"), advice: "Write `unknown` where no date is known" };
  if (text.length > MAX_LENGTH) return fault(`The date is ${text.length} characters long`);
  const [, open, inside, close] = /^([{[])(.*)([}\]])$/u.exec(text) ?? [];
  if (inside !== undefined && (open === "{") === (close === "}")) {
    return readMembers(inside, open === "{" ? "set" : "choice", zone);
  }
  const slash = text.indexOf("/");
  if (slash >= 0 && slash === text.lastIndexOf("/")) {
    return readInterval(text.slice(0, slash).trim(), text.slice(slash + 1).trim(), zone);
  }
  const spelled = spelledOut(text);
  return spelled === null ? readSingleDate(text, zone) : readAny(spelled, zone);
}

/** An empty end (`2024/`) is unknown in EDTF, `..` is open; either way no day can be named. */
function readInterval(from: string, to: string, zone: Zone): DateReading {
  const ends: (DateValue | null)[] = [];
  for (const end of [from, to]) {
    const reading = end === "" || end === ".." ? null : readSingleDate(end, zone);
    if (reading && !reading.ok) return reading;
    if (reading?.date.kind === "unknown")
      return { ...fault("An end of the interval is unknown"), advice: "Leave it empty: `2024/`" };
    ends.push(reading?.date ?? null);
  }
  return intervalOf(ends[0] ?? null, ends[1] ?? null, from === "" ? "" : "..", to === "" ? "" : "..");
}

function intervalOf(from: DateValue | null, to: DateValue | null, noFrom: string, noTo: string): DateReading {
  if (from === null && to === null) return { ...fault("The interval has no end"), advice: "Write `unknown`" };
  if (from && to && isAfter(from, to))
    return fault(`The interval ends before it begins: ${from.edtf} is after ${to.edtf}`);
  if (from && from.edtf === to?.edtf) return { ok: true, date: from };
  const date: DateValue = {
    edtf: `${from?.edtf ?? noFrom}/${to?.edtf ?? noTo}`,
    kind: "interval",
    lower: from?.lower ?? null,
    upper: to?.upper ?? null,
    ...qualifiersOf([from, to]),
    members: [from, to],
  };
  return { ok: true, date };
}

function isAfter(from: DateValue, to: DateValue): boolean {
  if (from.instant !== undefined && to.instant !== undefined) return epochOf(from.instant) > epochOf(to.instant);
  return (from.lower ?? "") > (to.upper ?? "~");
}

/** `{2018,2019}`, `[2018,2020..2022]`, `[..1984]`. A span inside is an interval member. In canonical order, no member twice. */
function readMembers(inside: string, kind: "set" | "choice", zone: Zone): DateReading {
  const parts = inside.split(",");
  if (parts.length > MAX_MEMBERS) return fault(`The ${kind} has ${parts.length} members`, `at most ${MAX_MEMBERS}`);
  const byText = new Map<string, DateValue>();
  for (const part of parts) {
    const reading = readMember(part.trim(), zone);
    if (!reading.ok) return reading;
    if (reading.date.kind === "unknown") return fault(`A member of the ${kind} is unknown`);
    byText.set(reading.date.edtf, reading.date);
  }
  const members = [...byText.values()].sort(compareDates);
  const text = members.map((member) => member.edtf.replace(/^\.\.\/|\/\.\.$/, "..").replace("/", "..")).join(",");
  return {
    ok: true,
    date: {
      edtf: kind === "set" ? `{${text}}` : `[${text}]`,
      kind,
      ...boundsOf(members),
      ...qualifiersOf(members),
      members,
    },
  };
}

function readMember(text: string, zone: Zone): DateReading {
  const dots = text.indexOf("..");
  if (dots < 0) return readSingleDate(text, zone);
  const from = text.slice(0, dots).trim();
  const to = text.slice(dots + 2).trim();
  return readInterval(from === "" ? ".." : from, to === "" ? ".." : to, zone);
}

function boundsOf(members: readonly DateValue[]): Pick<DateValue, "lower" | "upper"> {
  const lowers = members.map((member) => member.lower);
  const uppers = members.map((member) => member.upper);
  return {
    lower: lowers.reduce((a, b) => (a === null || b === null ? null : a < b ? a : b)),
    upper: uppers.reduce((a, b) => (a === null || b === null ? null : a > b ? a : b)),
  };
}

function qualifiersOf(members: readonly (DateValue | null)[]): Pick<DateValue, "approximate" | "uncertain"> {
  return {
    approximate: members.some((member) => member?.approximate),
    uncertain: members.some((member) => member?.uncertain),
  };
}

/** The right form of a sloppily written date, or what is impossible about it. */
function withSuggestion(reading: DateFault, text: string, zone: Zone): DateFault {
  const suggestion = text.length > MAX_LENGTH ? null : isoSuggestion(text);
  if (suggestion === null || suggestion === text) return reading;
  const suggested = readAny(suggestion, zone);
  return suggested.ok ? { ...reading, advice: `Write ${suggestion}` } : suggested;
}
