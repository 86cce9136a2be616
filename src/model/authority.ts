import type { DateValue } from "./date.ts";
import type { Permalink } from "./permalink.ts";
import type { Slug } from "./slug.ts";

/** The authority records of a site: who and what it knows by name. After the library practice of authority control. */
export interface Authority {
  readonly people: ReadonlyMap<Slug, Person>;
  readonly places: ReadonlyMap<Slug, PlaceRecord>;
}

/** What records of people and places share. The text stands apart (`RecordIntroduction`): naming does not need it. */
export interface AuthorityRecord {
  readonly slug: Slug;
  readonly file: string;
  readonly permalink: Permalink;
  readonly name: string;
  /** The name in other languages: BCP 47 tag → name. */
  readonly names: Readonly<Record<string, string>>;
  /** How it is filed in an index: "Kim Jong-un", "Rudenko, Andrei". */
  readonly sort: string;
  readonly aliases: readonly string[];
  /** Short forms that need no full name before them: "Trump". */
  readonly bare: readonly string[];
  readonly summary: string | null;
  readonly sameAs: readonly string[];
  readonly match: MatchRules;
  /** A retired record: its URL redirects and its articles move. */
  readonly mergedInto: Slug | null;
  /** Slugs and names that the editor says mean another. */
  readonly differentFrom: readonly string[];
  /** Old paths that lead here. */
  readonly formerly: readonly Permalink[];
}

/**
 * The record that has taken the place of a retired one; a living one itself. `undefined` where none has: in an authority that
 * `authorityOf` made, which cuts what leads to no record or in a circle, there is no such.
 */
export function livingRecord<R extends AuthorityRecord>(records: ReadonlyMap<Slug, R>, record: R): R | undefined {
  const seen = new Set<Slug>();
  let living: R | undefined = record;
  while (living !== undefined && living.mergedInto !== null && !seen.has(living.slug)) {
    seen.add(living.slug);
    living = records.get(living.mergedInto);
  }
  return living?.mergedInto === null ? living : undefined;
}

/** An editor's fine tuning of recognition in prose. */
export interface MatchRules {
  /** `exact`: only as written, no ALL CAPS. */
  readonly case: "normal" | "exact";
  /** Words of which one must stand in the article for the name to mean this record. */
  readonly context: readonly string[];
  /** Phrases in which the name means something else: "Washington Post". */
  readonly not: readonly string[];
}

export interface Person extends AuthorityRecord {
  readonly kind: "person";
  readonly family: string | null;
  readonly born: DateValue | null;
  readonly died: DateValue | null;
  readonly roles: readonly Role[];
  /** Taken down: the page stays for who has its address, and nothing else leads to the person. */
  readonly noindex: boolean;
}

export interface Role {
  readonly title: string;
  readonly from: DateValue | null;
  readonly to: DateValue | null;
}

export interface PlaceRecord extends AuthorityRecord {
  readonly kind: "place";
  readonly placeKind: PlaceKind | null;
  /** Places that contain this one. No loops. */
  readonly partOf: readonly Slug[];
  /** WGS 84, degrees. */
  readonly coordinates: { readonly lat: number; readonly lon: number } | null;
}

export const PLACE_KINDS = [
  "continent",
  "region",
  "country",
  "state",
  "province",
  "county",
  "district",
  "city",
  "town",
  "village",
  "building",
  "feature",
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];
