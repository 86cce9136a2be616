import type { Article } from "../model/article.ts";
import type { DateValue, Day } from "../model/date.ts";

/** The newest day on which one of the articles was published, changed or corrected for certain; `null` where none is known. */
export function modifiedDay(articles: Iterable<Article>): Day | null {
  let newest: Day | null = null;
  for (const { published, updated, corrections } of articles) {
    newest = later(newest, published);
    if (updated !== null) newest = later(newest, updated);
    for (const { date } of corrections) newest = later(newest, date);
  }
  return newest;
}

/** XML Schema, by which sitemaps are checked, knows no year 0. */
function later(day: Day | null, { kind, lower, approximate, uncertain }: DateValue): Day | null {
  if (kind !== "day" || approximate || uncertain || lower === null || lower < "0001") return day;
  return day === null || lower > day ? lower : day;
}
