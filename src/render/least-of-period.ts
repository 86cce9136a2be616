import { LARGE_ARCHIVE } from "../model/features.ts";
import type { Settings } from "../model/settings.ts";

/** How many entries of a long list a period must have for a page of its own: see `features.shortPeriods`. */
export function leastOfPeriod({ features: { shortPeriods } }: Pick<Settings, "features">, articles: number): number {
  const hasAll = shortPeriods === "auto" ? articles <= LARGE_ARCHIVE : shortPeriods === "on";
  return hasAll ? 1 : WORTH_A_PAGE;
}

/** As many as fill a screen or two. Lists grow, so that a period that has a page keeps it. */
const WORTH_A_PAGE = 10;
