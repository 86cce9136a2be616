import type { Article } from "../model/article.ts";
import type { DateValue, Day } from "../model/date.ts";

/** The newest day on which it was published, changed or corrected for certain; `null` where none is known. */
export function modifiedDay({
  published,
  updated,
  corrections,
}: Pick<Article, "published" | "updated" | "corrections">): Day | null {
  const dates = [published, ...(updated === null ? [] : [updated]), ...corrections.map(({ date }) => date)];
  return dates.reduce<Day | null>(later, null);
}

/** XML Schema, by which sitemaps are checked, knows no year 0. */
function later(day: Day | null, { kind, lower, approximate, uncertain }: DateValue): Day | null {
  if (kind !== "day" || approximate || uncertain || lower === null || lower < "0001") return day;
  return day === null || lower > day ? lower : day;
}
