import type { Archive } from "../archive/archive.ts";
import { ON_THIS_DAY } from "../model/day-of-year.ts";
import { pagePermalink } from "../model/permalink.ts";
import { type MonthOfDays, monthOfDays } from "./days-of-year.ts";
import type { Route } from "./page.ts";
import type { Site } from "./site.ts";
import type { NavLink, PageView } from "./views.ts";

/** `/on-this-day/`: all days of a year, as twelve small months. */
export interface OnThisDayIndexProps extends PageView {
  readonly months: readonly MonthOfDays[];
}

export const onThisDayIndexRoute: Route<"on-this-day-index", OnThisDayIndexProps> = function* (archive, site) {
  if (onThisDayLink(archive, site) === null) return;
  const { anniversaries } = archive;
  yield {
    kind: "on-this-day-index",
    permalink: ON_THIS_DAY,
    files: [],
    props: () => ({
      ...site.page(ON_THIS_DAY, site.strings.ways.onThisDay, {
        breadcrumbs: [{ label: site.strings.words.dates, href: site.link(pagePermalink("dates")) }],
      }),
      months: Array.from({ length: 12 }, (_, n) => monthOfDays(n + 1, anniversaries, site)),
    }),
  };
};

/** The way there from other pages; `null` where there is none. */
export function onThisDayLink({ anniversaries }: Archive, site: Site): NavLink | null {
  return site.settings.features.onThisDay && anniversaries.length > 0
    ? { label: site.strings.ways.onThisDay, href: site.link(ON_THIS_DAY) }
    : null;
}
