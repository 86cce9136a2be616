import type { Settings } from "../../model/settings.ts";

/** Whether every term has its list as data at its stem: see `features.termExports`. @param articles of the archive. */
export function hasTermExports({ features }: Pick<Settings, "features">, articles: number): boolean {
  return features.termExports === "auto" ? articles <= MOST_ARTICLES : features.termExports === "on";
}

/** In a larger archive they would be thousands of files, which hosts count; there the tables of the whole archive serve. */
const MOST_ARTICLES = 5000;
