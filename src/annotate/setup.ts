import { hash } from "node:crypto";
import type { Authority, AuthorityRecord, Person } from "../model/authority.ts";
import { GENERATOR } from "../model/generator.ts";
import type { Settings } from "../model/settings.ts";

/** In what light files are annotated: together with a file's own bytes, all that its article is made from. Plain data: it crosses to workers. */
export interface Setup {
  /** What bears on names in texts; the rest of its records is left empty, so that nothing can depend on it. */
  readonly authority: Authority;
  readonly settings: ReadingSettings;
  /** The site's base path: `/` or `/archive/`. */
  readonly base: string;
  /** Names the above, and the program: articles of equal bytes and equal set-ups are equal. */
  readonly version: string;
  /** As `version`, whatever the records. */
  readonly ground: string;
}

/** What of a site's settings bears on how its files are read; the rest is for its pages. */
export type ReadingSettings = Pick<
  Settings,
  "language" | "timeZone" | "numericDates" | "tags" | "recognition" | "images" | "hosts"
> & {
  readonly features: Pick<Settings["features"], "search" | "imageSizes">;
};

export function setupOf({ people, places }: Authority, all: Settings, base: string): Setup {
  const settings = readingSettings(all);
  const authority: Authority = {
    people: new Map([...people].map(([slug, person]) => [slug, { ...namesOf(person), ...NO_LIFE }])),
    places: new Map([...places].map(([slug, place]) => [slug, { ...namesOf(place), coordinates: null }])),
  };
  const records = [...authority.people.values(), ...authority.places.values()];
  const ground = hash("sha1", JSON.stringify([GENERATOR, base, settings]));
  return { authority, settings, base, ground, version: hash("sha1", JSON.stringify([ground, records])) };
}

function readingSettings(settings: Settings): ReadingSettings {
  const { language, timeZone, numericDates, tags, recognition, images, hosts } = settings;
  const { search, imageSizes } = settings.features;
  return { language, timeZone, numericDates, tags, recognition, images, hosts, features: { search, imageSizes } };
}

/** Who adds a summary or an address to a record need not wait until every article is annotated anew. */
function namesOf<R extends AuthorityRecord>(record: R): R {
  return { ...record, summary: null, sameAs: [], differentFrom: [], formerly: [] };
}

const NO_LIFE = { born: null, died: null, roles: [] } as const satisfies Partial<Person>;
