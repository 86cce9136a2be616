import { dayNumber } from "./calendar.ts";
import type { Day } from "./date.ts";
import type { WallTime } from "./time-zone.ts";

/** A date with a time of day as text, in the forms that name one instant without a guess. */
export interface WrittenTime {
  readonly date: string;
  /** Two digits each; not yet checked against the clock. */
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Minutes east of UTC; `null` where none is written. */
  readonly offset: number | null;
}

/**
 * ISO 8601 and RFC 3339, also with the space that YAML, SQL and Ruby write: `2024-01-05 10:00:00 +0900`,
 * `2024-01-05 10:00:00 UTC`. Fractions of a second are left out. `null` where the text has no such form.
 */
export function readWrittenTime(text: string): WrittenTime | null {
  const found = WRITTEN_TIME.exec(text);
  if (found === null) return null;
  const [, date = "", hour, minute, second = "0", zone] = found;
  return {
    date,
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    offset: zone === undefined ? null : offsetMinutes(zone),
  };
}

const WRITTEN_TIME =
  /^(\d{4}-\d\d-\d\d)(?:T| {1,3})(\d\d):(\d\d)(?::(\d\d)(?:[.,]\d{1,12})?)?(?: {0,3}(Z|UTC|GMT|[+\u2212-]\d\d(?::?[0-5]\d)?))?$/iu;

function offsetMinutes(zone: string): number {
  if (/^[a-z]/i.test(zone)) return 0;
  const digits = zone.slice(1).replace(":", "").padEnd(4, "0");
  const size = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return zone.startsWith("+") ? size : -size;
}

/** `2024-10-15T09:30:00+09:00` */
export function instantText({ day, second, offset }: WallTime): string {
  const time = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60].map(twoDigits).join(":");
  const size = Math.abs(offset);
  return `${day}T${time}${offset < 0 ? "-" : "+"}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}

/** Milliseconds since the epoch of a text that `instantText` wrote. */
export function epochOf(instant: string): number {
  const at = (index: number) => Number(instant.slice(index, index + 2));
  const second = at(11) * 3600 + at(14) * 60 + at(17);
  const offset = (instant[19] === "-" ? -1 : 1) * (at(20) * 60 + at(23));
  return (dayNumber(instant.slice(0, 10) as Day) * 86_400 + second - offset * 60) * 1000;
}

function twoDigits(n: number): string {
  return String(n).padStart(2, "0");
}
