import { type Slug, slugify, slugWithHash } from "../model/slug.ts";

/**
 * A slug for each name without record. Names that collide though they differ get a short hash of
 * the folded name, except the one that its slug spells out ("a b" keeps `a-b`, "a/b" does not):
 * so what a name is called never depends on the order, and seldom on the other names.
 * @param names Folded name → name as shown.
 * @param taken Slugs of records of the same taxonomy.
 */
export function plainSlugs(names: ReadonlyMap<string, string>, taken: ReadonlySet<Slug>): ReadonlyMap<string, Slug> {
  const claims = new Map<Slug, number>();
  const wanted = new Map<string, Slug>();
  for (const [key, name] of names) {
    const slug = slugify(name);
    wanted.set(key, slug);
    claims.set(slug, (claims.get(slug) ?? 0) + 1);
  }
  const slugs = new Map<string, Slug>();
  for (const [key, slug] of wanted) {
    const alone = claims.get(slug) === 1 || key.replaceAll(" ", "-") === slug;
    slugs.set(key, alone && !taken.has(slug) ? slug : slugWithHash(slug, key));
  }
  return slugs;
}
