import type { Article } from "../model/article.ts";
import { epochOf } from "../model/instant.ts";
import { dateParser } from "../model/parse-date.ts";
import { modifiedDay } from "./modified.ts";

/**
 * Gives each article that states no `updated` the time at which git says that it was changed last. What
 * happened before it was published, or on the day of which it bears the date, is no news to a reader.
 *
 * @param changed Seconds since the epoch, by file.
 * @param timeZone IANA name: in which the day of a change is told.
 */
export function changedInGit(
  articles: readonly Article[],
  changed: ReadonlyMap<string, number>,
  timeZone: string,
): readonly Article[] {
  if (changed.size === 0) return articles;
  const parse = dateParser(timeZone);
  return articles.map((article) => {
    const at = changed.get(article.file);
    if (at === undefined || article.updated !== null) return article;
    const reading = parse(new Date(at * 1000).toISOString());
    if (!reading.ok || !isAfter(at * 1000, reading.date.lower ?? "", article)) return article;
    const updated = reading.date;
    return altered(article, {
      updated,
      modified: modifiedDay({ ...article, updated }),
      version: `${article.version}@${at}`,
      digest: `${article.digest}@${at}`,
    });
  });
}

/** A copy that still reads what the article itself reads when it is asked: a spread would leave that out. */
function altered(article: Article, changes: Partial<Article>): Article {
  return Object.assign(Object.create(Object.getPrototypeOf(article)), article, changes);
}

function isAfter(at: number, day: string, { published, visibility }: Article): boolean {
  if (visibility.from !== null && at <= visibility.from) return false;
  if (published.instant !== undefined) return at > epochOf(published.instant);
  return published.upper === null || day > published.upper;
}
