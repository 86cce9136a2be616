import { createNameIndex } from "../annotate/name-index.ts";
import type { Edition } from "../edition.ts";
import type { Person, PlaceRecord } from "../model/authority.ts";
import { foldName } from "../model/fold.ts";
import { type Permalink, pagePermalink } from "../model/permalink.ts";
import { Refusal } from "../model/refusal.ts";
import { type Slug, slugify } from "../model/slug.ts";
import type { TaxonomyName } from "../model/taxonomy.ts";

/** Whom or what an editor names on the command line. */
export interface NamedTerm {
  readonly taxonomy: TaxonomyName;
  readonly name: string;
  readonly record: Person | PlaceRecord | null;
  /** Of its page; `null` where it has none. */
  readonly permalink: Permalink | null;
  /** Equal for equal terms. */
  readonly key: string;
}

export interface TermFinder {
  /** By a name or a slug. `null` where nothing bears it. @throws {Refusal} (2) where several records do */
  readonly find: (taxonomy: TaxonomyName, text: string) => NamedTerm | null;
  /** The key of what a tag means; `null` for nothing, or nobody knows whom. */
  readonly means: (taxonomy: TaxonomyName, text: string) => string | null;
}

/** Finds terms as front matter does: the record of a slug, then of a name; else the tag that articles have. */
export function createTermFinder({ authority, archive, articles }: Edition): TermFinder {
  const index = createNameIndex(authority);
  const pages = new Map<string, { name: string; permalink: Permalink }>();
  for (const [taxonomy, terms] of Object.entries(archive.terms)) {
    for (const { name, record, permalink } of terms)
      if (record === null) pages.set(`${taxonomy} ~ ${foldName(name)}`, { name, permalink });
  }
  const tagged = new Map<string, string>();
  for (const { tags } of articles) {
    for (const { taxonomy, name, record } of tags)
      if (record === null && !tagged.has(`${taxonomy} ~ ${foldName(name)}`))
        tagged.set(`${taxonomy} ~ ${foldName(name)}`, name);
  }
  const bySlug = new Map(
    [...tagged].map(([key, name]) => [`${key.slice(0, key.indexOf(" "))} ~ ${slugify(name)}`, key]),
  );

  const slugsOf = (taxonomy: TaxonomyName, text: string) =>
    taxonomy === "people" || taxonomy === "places" ? index.resolve(taxonomy, text) : [];
  return {
    means: (taxonomy, text) => {
      const [only, ...others] = slugsOf(taxonomy, text);
      if (only === undefined) return `${taxonomy} ~ ${foldName(text)}`;
      return others.length === 0 ? `${taxonomy} = ${only}` : null;
    },
    find: (taxonomy, text) => {
      const slugs = slugsOf(taxonomy, text);
      if (slugs.length > 1) {
        throw new Refusal(
          `"${text}" is the name of several records: ${slugs.join(", ")}`,
          "Write the slug of the one that is meant",
          2,
        );
      }
      const record = recordOf(taxonomy, slugs[0], authority);
      if (record !== null) {
        return {
          taxonomy,
          name: record.name,
          record,
          permalink: record.permalink,
          key: `${taxonomy} = ${record.slug}`,
        };
      }
      const own = `${taxonomy} ~ ${foldName(text)}`;
      const key = tagged.has(own) ? own : bySlug.get(`${taxonomy} ~ ${text}`);
      const name = key === undefined ? undefined : tagged.get(key);
      if (key === undefined || name === undefined) return null;
      const page = pages.get(key);
      return {
        taxonomy,
        name: page?.name ?? name,
        record: null,
        permalink: page?.permalink ?? pagePermalink(taxonomy, slugify(name)),
        key,
      };
    },
  };
}

function recordOf(taxonomy: TaxonomyName, slug: Slug | undefined, { people, places }: Edition["authority"]) {
  if (slug === undefined) return null;
  return (taxonomy === "people" ? people.get(slug) : places.get(slug)) ?? null;
}
