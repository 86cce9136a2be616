import type { Visibility } from "../model/article.ts";

/** Whether an article is published at `now` (milliseconds since the epoch). With `drafts`, everything is. */
export function isVisible(
  { draft, from, until }: Visibility,
  { now, drafts }: { now: number; drafts: boolean },
): boolean {
  return drafts || (!draft && (from === null || from <= now) && (until === null || now < until));
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
