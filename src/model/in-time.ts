import type { Article } from "./article.ts";

/**
 * The other, if it can be called earlier or later: of both it is known when they were published. What has no date is
 * neither, though a list has to put it somewhere.
 */
export function inTime(article: Article, other: Article | undefined): Article | null {
  return other !== undefined && [article, other].every(({ published }) => published.kind !== "unknown") ? other : null;
}
