import type { Brand } from "./brand.ts";

/** A calendar day, `YYYY-MM-DD`, proleptic Gregorian, years 0000 to 9999. Compares as text. */
export type Day = Brand<string, "Day">;

/**
 * A date as an archive knows it: as precise as it is known, never more.
 * After EDTF (ISO 8601-2:2019, levels 0 to 2; https://www.loc.gov/standards/datetime/).
 */
export interface DateValue {
  /** Canonical EDTF: `1937-07~`, `2024-11/2025-01`, `{2018,2019}`, `[2024-11-06..2025-01-19]`; `unknown` where nothing is known; the instant where there is one. */
  readonly edtf: string;
  readonly kind:
    | "day"
    | "month"
    | "year"
    /** EDTF 21–24 and the quarters 33–36; `season` tells which. */
    | "season"
    | "decade"
    | "century"
    /** "From … to …", or "some day within" in a publication date. One end may be open. */
    | "interval"
    /** All of its members: `{2018,2019}`. */
    | "set"
    /** One of its members: `[2018,2019]`, `[2024-11-06..2025-01-19]`. */
    | "choice"
    | "unknown";
  /** First and last day it can mean, inclusive; `null` where open or unknown. */
  readonly lower: Day | null;
  readonly upper: Day | null;
  /** "about": `~`. */
  readonly approximate: boolean;
  /** "perhaps": `?`. */
  readonly uncertain: boolean;
  /** The instant, ISO 8601 with the offset of the site's time zone on that day: `2024-10-15T09:30:00+09:00`. Days only. */
  readonly instant?: string;
  /** Season or quarter number, 21–24 or 33–36. Seasons only. */
  readonly season?: number;
  /**
   * Ends of an interval (`null` is open or unknown). Members of a set or choice in date order, never
   * `null`: a span within (`[2018,2020..2022]`) is an interval.
   */
  readonly members?: readonly (DateValue | null)[];
}

/** A unit of the calendar, each a page: `{year: 2024, month: 10}`. Months and days count from 1. */
export interface CalendarUnit {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}
