import { foldName } from "./fold.ts";
import type { TaxonomyName } from "./taxonomy.ts";

/** Names a term without record: spellings that differ only by case, spaces or accents are one. */
export function plainKey(taxonomy: TaxonomyName, name: string): string {
  return `${taxonomy} ~ ${foldName(name)}`;
}
