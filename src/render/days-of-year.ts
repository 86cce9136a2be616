import type { Anniversary } from "../archive/anniversaries.ts";
import type { Href } from "../model/permalink.ts";
import type { Site } from "./site.ts";

/** A month of no year: its days, each with what all years have of it. */
export interface MonthOfDays {
  /** "June". */
  readonly name: string;
  readonly days: readonly DayOfYear[];
}

export interface DayOfYear {
  readonly day: number;
  /** "12 June". */
  readonly name: string;
  readonly href: Href;
  readonly published: number;
  readonly happened: number;
}

export function monthOfDays(month: number, anniversaries: readonly Anniversary[], site: Site): MonthOfDays {
  return {
    name: site.strings.calendar.months[month - 1] ?? String(month),
    days: anniversaries
      .filter((anniversary) => anniversary.month === month)
      .map(({ day, permalink, published, happened }) => ({
        day,
        name: site.strings.calendar.dayOfYear(month, day),
        href: site.link(permalink),
        published,
        happened,
      })),
  };
}
