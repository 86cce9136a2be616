import type { Authority, AuthorityRecord, Person, PlaceKind, PlaceRecord } from "../model/authority.ts";
import { PLACE_KINDS } from "../model/authority.ts";
import type { PersonFrontMatter, PlaceFrontMatter } from "../model/front-matter.ts";
import { dateParser } from "../model/parse-date.ts";
import { externalHref, type Permalink, pagePermalink } from "../model/permalink.ts";
import { errorAt, type Problem, warningAt } from "../model/problem.ts";
import { type Slug, slugify } from "../model/slug.ts";
import type { AuthorityName } from "../model/taxonomy.ts";
import type { ParsedFile } from "../parse/parsed-file.ts";
import { oldPath } from "./old-path.ts";
import { placeIn, settleContainment } from "./place-containment.ts";
import { createDateReader, type DateParser } from "./read-date.ts";

export interface RecordFiles {
  readonly people: readonly ParsedFile<PersonFrontMatter>[];
  readonly places: readonly ParsedFile<PlaceFrontMatter>[];
}

/** The authority of a site from its record files: one record a slug, references that exist, no loops. */
export function authorityOf(
  files: RecordFiles,
  timeZone: string,
): { readonly authority: Authority; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const parse = dateParser(timeZone);
  const people = collect(files.people, problems, (file, front) => personOf(file, front, parse, problems));
  const places = collect(files.places, problems, (file, front) => placeOf(file, front, problems));
  checkMerges(people, files.people, problems);
  checkMerges(places, files.places, problems);
  settleContainment(places, files.places, problems);
  return { authority: { people, places }, problems };
}

function collect<F extends PersonFrontMatter | PlaceFrontMatter, R extends AuthorityRecord>(
  files: readonly ParsedFile<F>[],
  problems: Problem[],
  recordOf: (file: ParsedFile<F>, front: F) => R,
): Map<Slug, R> {
  const records = new Map<Slug, R>();
  for (const file of files) {
    if (file.frontMatter === null) continue;
    const record = recordOf(file, file.frontMatter);
    const other = records.get(record.slug);
    if (other) {
      problems.push(
        errorAt({
          rule: "record-twice",
          file: file.source.file,
          message: `two records have the slug "${record.slug}"`,
          found: `${other.file} and ${file.source.file}`,
          advice: "Rename one of the files",
        }),
      );
    } else records.set(record.slug, record);
  }
  return records;
}

function personOf(
  file: ParsedFile<PersonFrontMatter>,
  front: PersonFrontMatter,
  parse: DateParser,
  problems: Problem[],
): Person {
  const dates = createDateReader(file.source.file, parse, file.placeOf);
  const person: Person = {
    kind: "person",
    ...shared("people", file, front, problems),
    family: front.family ?? null,
    born: dates.read(front.born, ["born"]),
    died: dates.read(front.died, ["died"]),
    roles: front.roles.map((role, index) => ({
      title: role.title,
      from: dates.read(role.from, ["roles", index, "from"]),
      to: dates.read(role.to, ["roles", index, "to"]),
    })),
    noindex: front.noindex,
  };
  problems.push(...dates.problems);
  return person;
}

function placeOf(file: ParsedFile<PlaceFrontMatter>, front: PlaceFrontMatter, problems: Problem[]): PlaceRecord {
  const kind = front.kind?.toLowerCase() ?? null;
  if (kind !== null && !isPlaceKind(kind)) {
    problems.push(
      warningAt({
        rule: "place-kind",
        file: file.source.file,
        place: file.placeOf(["kind"]),
        message: "unknown kind of place",
        expected: `one of ${PLACE_KINDS.join(", ")}`,
        found: front.kind ?? "",
      }),
    );
  }
  return {
    kind: "place",
    ...shared("places", file, front, problems),
    placeKind: kind !== null && isPlaceKind(kind) ? kind : null,
    // Settled when all places are known.
    partOf: [],
    coordinates: front.coordinates ?? null,
  };
}

function shared(
  taxonomy: AuthorityName,
  { source, placeOf }: ParsedFile,
  front: PersonFrontMatter | PlaceFrontMatter,
  problems: Problem[],
): Omit<AuthorityRecord, "kind"> {
  const stem = source.file.slice(source.file.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  const slug = slugify(stem);
  const sound = (key: "sameAs" | "formerly", isSound: (text: string) => boolean, fault: Fault) =>
    front[key].filter((text, index) => {
      const ok = isSound(text);
      if (!ok) problems.push(warningAt({ file: source.file, place: placeOf([key, index]), found: text, ...fault }));
      return ok;
    });
  return {
    slug,
    file: source.file,
    permalink: pagePermalink(taxonomy, slug),
    name: front.name,
    names: front.names,
    // The comma of Arabic and Persian parts a name as well.
    sort: (front.sort ?? front.name).replaceAll("، ", ", "),
    aliases: front.aliases,
    bare: front.bare,
    summary: front.summary ?? null,
    sameAs: sound("sameAs", (text) => externalHref(text) !== undefined, NO_ADDRESS),
    match: front.match,
    mergedInto: front.mergedInto === undefined ? null : slugify(front.mergedInto),
    formerly: sound("formerly", (text) => oldPath(text) !== null, NO_OLD_PATH)
      .map(oldPath)
      .filter((path): path is Permalink => path !== null),
    differentFrom: front.differentFrom,
  };
}

type Fault = Pick<Problem, "rule" | "message" | "expected" | "advice">;

const NO_ADDRESS: Fault = {
  rule: "unsafe-address",
  message: "what no page can lead to was left out",
  expected: "an address such as https://www.wikidata.org/wiki/Q1",
  advice: "Correct it",
};
const NO_OLD_PATH: Fault = {
  rule: "alias",
  message: "a static site cannot answer this old URL",
  expected: "a path such as /tag/ann-lee/",
  advice: "Correct it, or remove it",
};

/**
 * `mergedInto` must lead to a record that is alive; what does not is cut, so that later rooms can follow it blindly. It is
 * told once, where it is: who was merged into a record that leads nowhere is at no fault.
 */
function checkMerges<R extends AuthorityRecord>(
  records: Map<Slug, R>,
  files: readonly ParsedFile[],
  problems: Problem[],
): void {
  for (const record of records.values()) {
    const target = record.mergedInto;
    if (target === null || (records.has(target) && !isInCircle(record, records))) continue;
    problems.push(
      errorAt({
        rule: "merged-into",
        file: record.file,
        place: placeIn(files, record.file, ["mergedInto"]),
        message: records.has(target) ? "records are merged in a circle" : "mergedInto names no record",
        found: target,
        advice: "Name the slug (file name) of the record that takes this one's place",
      }),
    );
    records.set(record.slug, { ...record, mergedInto: null });
  }
}

/** Whether one comes back to a record by following it; what only leads into a circle is not in it. */
function isInCircle(record: AuthorityRecord, records: ReadonlyMap<Slug, AuthorityRecord>): boolean {
  const seen = new Set<Slug>();
  let target = record.mergedInto;
  while (target !== null && !seen.has(target)) {
    seen.add(target);
    target = records.get(target)?.mergedInto ?? null;
  }
  return seen.has(record.slug);
}

function isPlaceKind(kind: string): kind is PlaceKind {
  return (PLACE_KINDS as readonly string[]).includes(kind);
}
