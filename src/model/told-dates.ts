import type { Article } from "./article.ts";
import type { DateValue } from "./date.ts";

/**
 * Every date that an article tells of: those of front matter first, then those that its text names; but not when it was
 * sent.
 */
export function datesTold({ happened, namings }: Pick<Article, "happened" | "namings">): readonly DateValue[] {
  const dates: DateValue[] = [];
  for (const { date } of happened) dates.push(date);
  for (const { date, sent } of namings) if (date !== null && sent === undefined) dates.push(date);
  return dates;
}
