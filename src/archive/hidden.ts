import type { Article } from "../model/article.ts";
import type { Problem } from "../model/problem.ts";

/** Why a file that is there has no page. */
export type Hidden = "faulty" | "draft" | "not due" | "expired";

/**
 * Files that are there and not published, so that what leads to them is not told that they are missing.
 * @param now Milliseconds since the epoch.
 */
export function hiddenFiles(
  articles: readonly Article[],
  problems: readonly Problem[],
  now: number,
): ReadonlyMap<string, Hidden> {
  const hidden = new Map<string, Hidden>();
  for (const { file, visibility } of articles) {
    if (visibility.draft) hidden.set(file, "draft");
    else if (visibility.from !== null && visibility.from > now) hidden.set(file, "not due");
    else if (visibility.until !== null && visibility.until <= now) hidden.set(file, "expired");
  }
  for (const { file, severity } of problems) if (severity === "error") hidden.set(file, "faulty");
  return hidden;
}
