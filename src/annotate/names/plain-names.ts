import type { Tag } from "../../model/article.ts";
import type { Authority, AuthorityRecord, Person, PlaceRecord } from "../../model/authority.ts";
import { pagePermalink } from "../../model/permalink.ts";
import { type Slug, slugify } from "../../model/slug.ts";
import type { AuthorityName } from "../../model/taxonomy.ts";

/**
 * The people and places that an editor tags and no record bears, as an authority of their own for the one article: what
 * its editor says it is about may be looked for in its text, and in no other.
 * @returns `null` where there are none, and with the records the tag that each stands for.
 */
export function plainAuthority(
  tags: readonly Tag[],
): { readonly authority: Authority; readonly tags: ReadonlyMap<string, Tag>; readonly tagged: readonly Tag[] } | null {
  const plain = tags.filter(({ taxonomy, record }) => record === null && isNamed(taxonomy));
  if (plain.length === 0) return null;
  const people = new Map<Slug, Person>();
  const places = new Map<Slug, PlaceRecord>();
  const byRecord = new Map<string, Tag>();
  for (const tag of plain) {
    const slug = slugify(tag.name);
    const isPerson = tag.taxonomy === "people";
    if (isPerson) people.set(slug, personOf(tag.name, slug));
    else places.set(slug, placeOf(tag.name, slug));
    byRecord.set(recordKey(isPerson ? "person" : "place", slug), tag);
  }
  const tagged = plain.map((tag) => ({ ...tag, record: slugify(tag.name) }));
  return { authority: { people, places }, tags: byRecord, tagged };
}

/** Of a kind and a slug. */
export function recordKey(kind: "person" | "place", slug: Slug): string {
  return `${kind} ${slug}`;
}

function isNamed(taxonomy: Tag["taxonomy"]): taxonomy is AuthorityName {
  return taxonomy === "people" || taxonomy === "places";
}

function personOf(tagged: string, slug: Slug): Person {
  const name = capitalised(tagged);
  const [family, given] = name.split(/[,،]\s*/, 2);
  const turned = given ? [`${given} ${family}`] : [];
  return {
    kind: "person",
    ...shared("people", turned[0] ?? name, slug),
    aliases: turned.length > 0 ? [name] : [],
    family: given ? (family ?? null) : lastName(name),
    born: null,
    died: null,
    roles: [],
    noindex: false,
  };
}

/** As a text would have it: some editors tag in small letters, or in capitals. */
function capitalised(name: string): string {
  const isMixed = /\p{Lu}/u.test(name) && /\p{Ll}/u.test(name);
  return isMixed ? name : name.toLowerCase().replace(/(?<![\p{L}\p{M}'’])\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** The last word of a name of several, if it may be a name by itself: it counts only where the full name stands before it. */
function lastName(name: string): string | null {
  const words = name.split(" ");
  const last = words.at(-1) ?? "";
  return words.length > 1 && /^\p{Lu}[\p{L}\p{M}'’-]{2,}$/u.test(last) && !NUMBER.test(last) ? last : null;
}

/** "Jr", "III": what follows a name. */
const NUMBER = /^(?:[IVX]+|Jun|Sen|Esq)$/;

function placeOf(name: string, slug: Slug): PlaceRecord {
  return {
    kind: "place",
    ...shared("places", capitalised(name), slug),
    placeKind: null,
    partOf: [],
    coordinates: null,
  };
}

function shared(taxonomy: AuthorityName, name: string, slug: Slug): AuthorityRecord {
  return {
    slug,
    file: "",
    permalink: pagePermalink(taxonomy, slug),
    name,
    names: {},
    sort: name,
    aliases: [],
    bare: [],
    summary: null,
    sameAs: [],
    match: { case: "normal", context: [], not: [] },
    mergedInto: null,
    differentFrom: [],
    formerly: [],
  };
}
