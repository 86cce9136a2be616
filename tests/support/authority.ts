import type { Authority, Person, PlaceKind, PlaceRecord } from "../../src/model/authority.ts";
import { pagePermalink } from "../../src/model/permalink.ts";
import { type Slug, slugify } from "../../src/model/slug.ts";

/** The facts about a person or place that recognition reads; what is left out is empty. */
export interface RecordFacts {
  readonly name: string;
  readonly slug?: string;
  readonly names?: Readonly<Record<string, string>>;
  readonly sort?: string;
  readonly aliases?: readonly string[];
  readonly bare?: readonly string[];
  readonly match?: Partial<Person["match"]>;
  readonly mergedInto?: string;
}

export interface PersonFacts extends RecordFacts {
  readonly family?: string;
}

export interface PlaceFacts extends RecordFacts {
  readonly kind?: PlaceKind;
  readonly partOf?: readonly string[];
}

/** An authority from facts, as the record files of a site would make it. */
export function authorityOf(people: readonly PersonFacts[], places: readonly PlaceFacts[]): Authority {
  return {
    people: new Map(people.map((facts) => entry(personOf(facts)))),
    places: new Map(places.map((facts) => entry(placeOf(facts)))),
  };
}

function personOf(facts: PersonFacts): Person {
  return {
    kind: "person",
    ...shared("people", facts),
    family: facts.family ?? null,
    born: null,
    died: null,
    roles: [],
    noindex: false,
  };
}

function placeOf(facts: PlaceFacts): PlaceRecord {
  const partOf = (facts.partOf ?? []).map((slug) => slug as Slug);
  return { kind: "place", ...shared("places", facts), placeKind: facts.kind ?? null, partOf, coordinates: null };
}

function shared(taxonomy: string, facts: RecordFacts) {
  const slug = slugify(facts.slug ?? facts.name);
  return {
    slug,
    file: `content/${taxonomy}/${slug}.md`,
    permalink: pagePermalink(taxonomy, slug),
    name: facts.name,
    names: facts.names ?? {},
    sort: facts.sort ?? facts.name,
    aliases: facts.aliases ?? [],
    bare: facts.bare ?? [],
    summary: null,
    sameAs: [],
    match: { case: "normal" as const, context: [], not: [], ...facts.match },
    mergedInto: facts.mergedInto === undefined ? null : (facts.mergedInto as Slug),
    differentFrom: [],
    formerly: [],
  };
}

function entry<R extends { readonly slug: Slug }>(record: R): readonly [Slug, R] {
  return [record.slug, record];
}
