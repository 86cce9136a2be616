import type { Visibility } from "../model/article.ts";

/** Why an article that is sound has no page. */
export type Unseen = "draft" | "not due" | "expired";

/** `null` where it is published at `now` (milliseconds since the epoch). */
export function whyUnseen({ draft, from, until }: Visibility, now: number): Unseen | null {
  if (draft) return "draft";
  if (from !== null && from > now) return "not due";
  return until !== null && until <= now ? "expired" : null;
}

/** Whether an article is published at `now` (milliseconds since the epoch). With `drafts`, everything is. */
export function isVisible(visibility: Visibility, { now, drafts }: { now: number; drafts: boolean }): boolean {
  return drafts || whyUnseen(visibility, now) === null;
}

/** The next instant after `now` at which a build would give another site; `null` if there is none. */
export function nextChange(visibilities: Iterable<Visibility>, now: number): number | null {
  let next: number | null = null;
  for (const { draft, from, until } of visibilities) {
    if (draft) continue;
    for (const instant of [from, until]) {
      if (instant !== null && instant > now && (next === null || instant < next)) next = instant;
    }
  }
  return next;
}
