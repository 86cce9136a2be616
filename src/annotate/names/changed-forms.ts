import type { Authority } from "../../model/authority.ts";
import type { Slug } from "../../model/slug.ts";
import { type LivingForm, type LivingRecord, livingForms } from "./lexicon.ts";

/** What of the names of two authorities differs, for whoever knows what a text said in the light of the first. */
export interface ChangedForms {
  /** In a text that holds none of these the finder of either finds the same. */
  readonly forms: readonly LivingForm[];
  /** `person kim-jong-un`: of whom more is said otherwise than names. */
  readonly records: ReadonlySet<string>;
  /** Countries and their parts whose names have changed, with these names. */
  readonly regions: readonly string[];
}

/**
 * @returns `null` where records bear on each other in another way than before (one lies in another place, or was merged): then
 * texts that hold none of the changed names may mean something else.
 */
export function changedForms(before: Authority, now: Authority): ChangedForms | null {
  if (tiesOf(before) !== tiesOf(now)) return null;
  const [old, fresh] = [bearersOf(before), bearersOf(now)];
  const forms: LivingForm[] = [];
  const records = new Set<string>();
  const regions: string[] = [];
  for (const key of new Set([...old.keys(), ...fresh.keys()])) {
    const [was, is] = [old.get(key), fresh.get(key)];
    const differing = [...formsBesides(was, is), ...formsBesides(is, was)];
    forms.push(...differing);
    if (isRegion(was) || isRegion(is)) regions.push(...differing.map(({ form }) => form));
    if (was !== undefined && is !== undefined && isSameBut(was, is, differing)) continue;
    records.add(key);
    // Where it is named nothing else has to be named for it to be meant, or not to be.
    forms.push(...[was, is].flatMap((one) => one?.forms.filter(({ role }) => role !== "family") ?? []));
  }
  return { forms, records, regions };
}

/** Of a record and a kind: as it stands in `ChangedForms`. */
export function bearerKey({ kind, slug }: Pick<LivingRecord, "kind" | "slug">): string {
  return `${kind} ${slug}`;
}

/** A living record with its names, and those of all that were merged into it. */
interface Bearer {
  readonly record: LivingRecord;
  readonly forms: readonly LivingForm[];
}

function bearersOf(authority: Authority): ReadonlyMap<string, Bearer> {
  const bearers = new Map<string, { readonly record: LivingRecord; readonly forms: LivingForm[] }>();
  for (const form of livingForms(authority)) {
    const key = bearerKey(form.record);
    const known = bearers.get(key);
    if (known) known.forms.push(form);
    else bearers.set(key, { record: form.record, forms: [form] });
  }
  return bearers;
}

function formsBesides(some: Bearer | undefined, others: Bearer | undefined): readonly LivingForm[] {
  const known = new Set(others?.forms.map(shapeOf));
  return some?.forms.filter((form) => !known.has(shapeOf(form))) ?? [];
}

/** All that bears on where a form is found: see `NameEntry`. */
function shapeOf({ form, role, record }: LivingForm): string {
  return JSON.stringify([form, role, record.match.case, role === "family" ? record.name : ""]);
}

/** Whether two states of a record differ in names alone, and its names bear on nothing but where they stand. */
function isSameBut(was: Bearer, is: Bearer, differing: readonly LivingForm[]): boolean {
  // A veto that holds one of the record's own names is none.
  const bears = differing.length > 0 && (was.record.match.not.length > 0 || is.record.match.not.length > 0);
  return !bears && restOf(was.record) === restOf(is.record);
}

function restOf(record: LivingRecord): string {
  return JSON.stringify({ ...record, aliases: [], names: {}, bare: [] });
}

function isRegion(bearer: Bearer | undefined): boolean {
  const record = bearer?.record;
  return record?.kind === "place" && REGIONS.has(record.placeKind ?? "");
}

const REGIONS = new Set(["country", "state", "province"]);

/**
 * Who was merged into whom, and what lies in what kind of place, as far as there are records of both: which country a place is
 * in bears on texts that do not name the country.
 */
function tiesOf({ people, places }: Authority): string {
  const kindOf = (slug: Slug) => [slug, places.has(slug), places.get(slug)?.placeKind ?? null];
  const merged = [people, places].map((records) =>
    [...records.values()].flatMap(({ slug, mergedInto }) =>
      mergedInto === null ? [] : [[slug, records.has(mergedInto), kindOf(mergedInto)]],
    ),
  );
  const lying = [...places.values()].flatMap(({ slug, partOf }) =>
    partOf.length === 0 ? [] : [[slug, partOf.map(kindOf)]],
  );
  return JSON.stringify([merged, lying]);
}
