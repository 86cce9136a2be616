import { LARGE_ARCHIVE } from "../../model/features.ts";
import type { Settings } from "../../model/settings.ts";

/**
 * Whether every term has its list as data at its stem: see `features.termExports`. Where they would be thousands of
 * files, the tables of the whole archive serve. @param articles of the archive.
 */
export function hasTermExports({ features }: Pick<Settings, "features">, articles: number): boolean {
  return features.termExports === "auto" ? articles <= LARGE_ARCHIVE : features.termExports === "on";
}
