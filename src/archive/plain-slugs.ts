import { type Slug, slugify, slugWithHash } from "../model/slug.ts";

/**
 * A slug for each name without record. Names that collide though they differ get a short hash of
 * the folded name, except the one that its slug spells out best (of "a-b", "a b" and "a/b" the
 * first keeps `a-b`): so what a name is called never depends on the order, and seldom on the other names.
 * @param names Folded name → name as shown.
 * @param taken Slugs of records of the same taxonomy.
 */
export function plainSlugs(names: ReadonlyMap<string, string>, taken: ReadonlySet<Slug>): ReadonlyMap<string, Slug> {
  const wanted = new Map<string, Slug>();
  const owners = new Map<Slug, string | null>();
  for (const [key, name] of names) {
    const slug = slugify(name);
    wanted.set(key, slug);
    const rival = owners.get(slug);
    owners.set(slug, rival === undefined ? key : closer(slug, rival, key));
  }
  const slugs = new Map<string, Slug>();
  for (const [key, slug] of wanted) {
    slugs.set(key, owners.get(slug) === key && !taken.has(slug) ? slug : slugWithHash(slug, key));
  }
  return slugs;
}

/** Which of the names is spelt as the slug is, but for spaces; `null` where neither is. */
function closer(slug: Slug, rival: string | null, key: string): string | null {
  const [first] = [rival, key]
    .filter((name) => name !== null && name.replaceAll(" ", "-") === slug)
    // A hyphen is nearer to a hyphen than a space is.
    .sort((a, b) => ((a ?? "").replaceAll(" ", "~") < (b ?? "").replaceAll(" ", "~") ? -1 : 1));
  return first ?? null;
}
