import { type Authority, type AuthorityRecord, livingRecord } from "../model/authority.ts";
import { foldName } from "../model/fold.ts";
import type { Slug } from "../model/slug.ts";
import type { AuthorityName } from "../model/taxonomy.ts";

/** Finds the record that an editor means by a name, an alias or a slug. */
export interface NameIndex {
  /** Slugs of the records that bear the name, retired ones replaced by their targets; more than one is a tie. */
  readonly resolve: (taxonomy: AuthorityName, name: string) => readonly Slug[];
  /** Every name of a taxonomy as written, for a did-you-mean. */
  readonly names: (taxonomy: AuthorityName) => Iterable<string>;
}

export function createNameIndex(authority: Authority): NameIndex {
  const byName = { people: indexOf(authority.people), places: indexOf(authority.places) };
  return {
    resolve: (taxonomy, name) => {
      const records: ReadonlyMap<Slug, AuthorityRecord> = authority[taxonomy];
      const bySlug = records.get(name as Slug);
      if (bySlug) return [livingSlug(records, bySlug)];
      return byName[taxonomy].get(foldName(name)) ?? [];
    },
    names: (taxonomy) => [...authority[taxonomy].values()].flatMap(namesOf),
  };
}

/** All names under which a record is known, as written. */
export function namesOf(record: AuthorityRecord): readonly string[] {
  return [record.name, ...Object.values(record.names), ...record.aliases, ...record.bare];
}

function indexOf(records: ReadonlyMap<Slug, AuthorityRecord>): ReadonlyMap<string, readonly Slug[]> {
  const index = new Map<string, Slug[]>();
  for (const record of records.values()) {
    const slug = livingSlug(records, record);
    for (const key of new Set(namesOf(record).map(foldName))) {
      const slugs = index.get(key);
      if (!slugs) index.set(key, [slug]);
      else if (!slugs.includes(slug)) slugs.push(slug);
    }
  }
  return index;
}

function livingSlug(records: ReadonlyMap<Slug, AuthorityRecord>, record: AuthorityRecord): Slug {
  return (livingRecord(records, record) ?? record).slug;
}
