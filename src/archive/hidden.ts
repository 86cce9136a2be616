import type { Article } from "../model/article.ts";
import type { Problem } from "../model/problem.ts";
import { type Unseen, whyUnseen } from "./visibility.ts";

/** Why a file that is there has no page. */
export type Hidden = "faulty" | Unseen;

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
    const why = whyUnseen(visibility, now);
    if (why !== null) hidden.set(file, why);
  }
  for (const { file, severity } of problems) if (severity === "error") hidden.set(file, "faulty");
  return hidden;
}
