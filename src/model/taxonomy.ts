/**
 * A way of sorting articles by names: one row a taxonomy. Everything that treats taxonomies
 * alike (front matter, indexes, pages) walks over these rows; a new taxonomy is a new row.
 * Dates are no taxonomy: they are the calendar, a hierarchy of its own.
 */
export const TAXONOMIES = [
  { name: "people", one: "person", records: true, inProse: "person" },
  { name: "places", one: "place", records: true, inProse: "place" },
  { name: "topics", one: "topic", records: false, inProse: null },
  { name: "organisations", one: "organisation", records: false, inProse: null },
  { name: "authors", one: "author", records: false, inProse: null },
] as const satisfies readonly Taxonomy[];

export interface Taxonomy {
  /** The key in front matter and the first part of the URL. */
  readonly name: string;
  /** What `rename` and `merge` call one of its terms. */
  readonly one: string;
  /** Whether `content/<name>/<slug>.md` holds authority records. */
  readonly records: boolean;
  /** The scheme of a hand-made link, and the kind of mention, where prose can name a term. */
  readonly inProse: "person" | "place" | null;
}

export type TaxonomyName = (typeof TAXONOMIES)[number]["name"];
/** The taxonomies that have authority records. */
export type AuthorityName = "people" | "places";

export const AUTHORITY_OF = { person: "people", place: "places" } as const satisfies Record<
  "person" | "place",
  AuthorityName
>;
