import { foldName } from "./fold.ts";
import { type Slug, slugify, slugWithHash } from "./slug.ts";
import type { TaxonomyName } from "./taxonomy.ts";

/** Names a term without record: spellings that differ only by case, spaces or accents are one. */
export function plainKey(taxonomy: TaxonomyName, name: string): string {
  return `${taxonomy} ~ ${foldName(name)}`;
}

/**
 * The slug that a name without record has unless another such name has it: the same for all its spellings.
 * @param isTaken by a record of the same taxonomy.
 */
export function plainEntity(name: string, isTaken: (slug: Slug) => boolean): Slug {
  const key = foldName(name);
  const slug = slugify(key);
  return isTaken(slug) ? slugWithHash(slug, key) : slug;
}
