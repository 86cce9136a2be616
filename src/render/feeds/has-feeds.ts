import type { Term } from "../../archive/term.ts";
import { LARGE_ARCHIVE } from "../../model/features.ts";
import type { Settings } from "../../model/settings.ts";

/** Whether there are feeds; none where they are switched off or have no address. */
export function hasFeeds({ url, features }: Pick<Settings, "url" | "features">): boolean {
  return url !== undefined && features.feeds;
}

/** Whether a term has feeds of its own: see `features.termFeeds`. @param articles of the archive. */
export function hasTermFeeds(
  { entries }: Pick<Term, "entries">,
  settings: Pick<Settings, "url" | "features">,
  articles: number,
): boolean {
  const { termFeeds } = settings.features;
  if (!hasFeeds(settings) || termFeeds === "off") return false;
  return termFeeds === "on" || articles <= LARGE_ARCHIVE || entries.length >= FOLLOWED;
}

/** As many as a list shows before it is cut. Archives grow, so that a name that has feeds keeps them. */
const FOLLOWED = 100;
