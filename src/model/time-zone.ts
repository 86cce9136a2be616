import { dayFromNumber, dayNumber } from "./calendar.ts";
import type { Day } from "./date.ts";

/** What the clocks of one time zone show. Instants are milliseconds since the epoch. */
export interface ZoneClock {
  /** `null` where the day there is outside of the years 0000 to 9999. */
  readonly at: (instant: number) => WallTime | null;
  /** The instant at which the clocks show this; the first of two where they are put back. */
  readonly instantOf: (wall: Pick<WallTime, "day" | "second">) => number;
}

export interface WallTime {
  readonly day: Day;
  /** Of the day, 0 to 86,399. */
  readonly second: number;
  /** East of UTC, in whole minutes. */
  readonly offset: number;
}

/**
 * The clock of an IANA zone. Make it once and keep it: the formatter behind it costs some
 * 50 µs to make, and 2 µs to ask.
 * @throws RangeError where there is no such zone.
 */
export function zoneClock(timeZone: string): ZoneClock {
  const offsetAt = offsetReader(timeZone);
  return {
    at: (instant) => {
      const offset = offsetAt(instant);
      const seconds = Math.floor(instant / 1000) + offset * 60;
      const number = Math.floor(seconds / DAY_SECONDS);
      const day = dayFromNumber(number);
      return day && { day, second: seconds - number * DAY_SECONDS, offset };
    },
    instantOf: ({ day, second }) => {
      const asUtc = (dayNumber(day) * DAY_SECONDS + second) * 1000;
      const before = offsetAt(asUtc - DAY_SECONDS * 1000);
      const after = offsetAt(asUtc + DAY_SECONDS * 1000);
      const candidates = [asUtc - before * 60_000, asUtc - after * 60_000];
      // Where clocks are put forward neither fits: the time is counted on from before, as RFC 5545
      // (3.3.5) and Temporal's "compatible" do.
      const fitting = candidates.filter((instant) => instant + offsetAt(instant) * 60_000 === asUtc);
      return fitting.length === 0 ? asUtc - before * 60_000 : Math.min(...fitting);
    },
  };
}

const DAY_SECONDS = 86_400;

/**
 * Offsets in whole minutes, which is all that ISO 8601 and HTML can write: local mean times
 * (Seoul was at +08:27:52 until 1908) are rounded, in both directions alike.
 */
function offsetReader(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat("en-US", { timeZone, hour: "numeric", timeZoneName: "longOffset" });
  if (/^(?:Etc\/)?(?:UTC|GMT|UCT|Zulu)$/i.test(format.resolvedOptions().timeZone)) return () => 0;
  return (instant) => {
    const [, sign, hours, minutes, seconds] =
      /GMT([+\u2212-])(\d\d):(\d\d)(?::(\d\d))?/u.exec(format.format(instant)) ?? [];
    const size = Math.round(Number(hours ?? 0) * 60 + Number(minutes ?? 0) + Number(seconds ?? 0) / 60);
    return sign === "+" ? size : -size;
  };
}
