import type { Article } from "../../model/article.ts";
import type { DateValue, Day } from "../../model/date.ts";
import { epochOf, instantText } from "../../model/instant.ts";
import { once } from "../../model/once.ts";
import { zoneClock } from "../../model/time-zone.ts";

/** Dates as formats want them that know nothing but instants. */
export interface FeedDates {
  /** RFC 3339, of a date that is certain to the day: its instant, else the day's first in the site's time zone. `null` for any other. */
  readonly exact: (date: DateValue) => string | null;
  /** The newest certain day on which it was published, changed or corrected. */
  readonly changed: (article: Article) => string | null;
  /** The first instant that the date can mean; the epoch where nothing is known of it. */
  readonly bound: (date: DateValue) => string;
  /**
   * What Atom demands of every entry: when it was last changed, as far as that is known to the day; else
   * when it was published; else the first instant at which that can have been, which is a bound and
   * says nothing of a day.
   */
  readonly updated: (article: Article) => string;
}

/** @param timeZone IANA. */
export function createFeedDates(timeZone: string): FeedDates {
  const clock = zoneClock(timeZone);
  const midnight = once((day: Day) => {
    const wall = clock.at(clock.instantOf({ day, second: 0 }));
    return wall === null ? "" : instantText(wall);
  });
  const startOf = (day: Day | null) => (day === null || !isWritable(day) ? null : midnight(day) || null);
  const exact: FeedDates["exact"] = (date) => {
    if (!isCertainDay(date) || date.lower === null || !isWritable(date.lower)) return null;
    return date.instant ?? startOf(date.lower);
  };
  const changed: FeedDates["changed"] = ({ published, updated, corrections }) => {
    const dates = [published, updated, ...corrections.map(({ date }) => date)];
    return newest(dates.flatMap((date) => (date === null ? [] : (exact(date) ?? []))));
  };
  const bound: FeedDates["bound"] = ({ lower, upper }) => startOf(lower ?? upper) ?? EPOCH;
  return { exact, changed, bound, updated: (article) => changed(article) ?? bound(article.published) };
}

/** Where nothing at all is known. */
export const EPOCH = "1970-01-01T00:00:00+00:00";

/** @param instants as `instantText` writes them. */
export function newest(instants: readonly string[]): string | null {
  return instants.reduce<string | null>(
    (latest, instant) => (latest === null || epochOf(instant) > epochOf(latest) ? instant : latest),
    null,
  );
}

/** Whether a date is one day, without "about" or "perhaps". */
function isCertainDay({ kind, approximate, uncertain }: DateValue): boolean {
  return kind === "day" && !approximate && !uncertain;
}

/** Neither XML Schema nor HTML knows a year 0. */
function isWritable(day: Day): boolean {
  return !day.startsWith("0000");
}
