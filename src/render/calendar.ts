import type { Listing, NavLink, PageView, PeriodView } from "./views.ts";

/** `/2024/`, `/2024/10/`, `/2024/10/15/`: published then and happened then, never mixed. */
export interface CalendarProps extends PageView {
  readonly unit: "year" | "month" | "day";
  /** "15 October 2024". */
  readonly name: string;
  /** Weekday of a day. */
  readonly weekday: string | null;
  /** Distinct articles. */
  readonly articles: number;
  readonly published: Listing;
  readonly happened: Listing;
  /** Nearest units of the same kind that have reports: empty ones are skipped. */
  readonly earlier: NavLink | null;
  readonly later: NavLink | null;
  /** The units inside: twelve months of a year, weeks of a month (`null` pads to Monday). For a day: those of its month. */
  readonly months: readonly PeriodView[];
  readonly weeks: readonly (readonly (PeriodView | null)[])[];
  /** The number of a day's own page within its listing: 1, or a later part. */
  readonly part: number;
}
