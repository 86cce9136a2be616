import type { Authority } from "../model/authority.ts";
import { foldName } from "../model/fold.ts";
import { once } from "../model/once.ts";
import { plainEntity } from "../model/plain-key.ts";
import { FILE_START } from "../model/problem.ts";
import type { Settings } from "../model/settings.ts";
import type { Slug } from "../model/slug.ts";
import { type AuthorityName, TAXONOMIES, type TaxonomyName } from "../model/taxonomy.ts";
import { entityKey } from "./mark-mentions.ts";
import { createNameIndex, namesOf } from "./name-index.ts";
import { createTagReader } from "./tags.ts";

/** What editors mean by a name, in front matter or in a link, compared between two states of the records. */
export interface ChangedResolution {
  /** Whether a tag means somebody else, or something else has to be told of it. */
  readonly isOther: (taxonomy: TaxonomyName, name: string) => boolean;
  /** Attributes, as they stand in HTML, of those who were meant by links that may now mean others. */
  readonly marks: readonly string[];
}

export function changedResolution(
  before: Authority,
  now: Authority,
  unknown: Settings["tags"]["unknown"],
): ChangedResolution {
  const [asBefore, asNow] = [tagReading(before, unknown), tagReading(now, unknown)];
  const isOther = once((taxonomy: AuthorityName) =>
    once((name: string) => asBefore(taxonomy, name) !== asNow(taxonomy, name)),
  );
  return {
    isOther: (taxonomy, name) => (taxonomy === "people" || taxonomy === "places") && isOther(taxonomy)(name),
    marks: marksOf(before, now),
  };
}

/** All that a tag says, as one text. */
function tagReading(authority: Authority, unknown: Settings["tags"]["unknown"]) {
  const read = createTagReader(createNameIndex(authority), unknown);
  return (taxonomy: AuthorityName, name: string): string => {
    const front = { people: [], places: [], topics: [], organisations: [], authors: [], [taxonomy]: [name] };
    const entity = plainEntity(name, (slug) => authority[taxonomy].has(slug));
    return JSON.stringify([read(front, "", () => FILE_START), entity]);
  };
}

/** A link may name somebody by any name, and its page tells only whom it meant: all who bore a name that has come or gone. */
function marksOf(before: Authority, now: Authority): readonly string[] {
  const { resolve } = createNameIndex(before);
  const marks = new Set<string>();
  for (const { name: taxonomy, inProse: kind } of TAXONOMIES) {
    if (kind === null) continue;
    for (const slug of new Set([...before[taxonomy].keys(), ...now[taxonomy].keys()])) {
      const [old, fresh] = [keysOf(before, taxonomy, slug), keysOf(now, taxonomy, slug)];
      const changed = [...[...old].filter((key) => !fresh.has(key)), ...[...fresh].filter((key) => !old.has(key))];
      // With a space before it no name is a slug, which would come first.
      for (const entity of changed.flatMap((key) => [...resolve(taxonomy, key), ...resolve(taxonomy, ` ${key}`)])) {
        marks.add(`"${entityKey({ kind, entity, date: null, start: 0, end: 0 })}"`);
      }
    }
  }
  return [...marks];
}

/** All by which editors can name a record. */
function keysOf(authority: Authority, taxonomy: AuthorityName, slug: Slug): ReadonlySet<string> {
  const record = authority[taxonomy].get(slug);
  return new Set(record && [slug, ...namesOf(record).map(foldName)]);
}
