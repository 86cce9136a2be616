import type { Article } from "../../model/article.ts";
import type { AuthorityRecord } from "../../model/authority.ts";
import { foldName } from "../../model/fold.ts";
import { warningAt } from "../../model/problem.ts";
import { AUTHORITY_OF } from "../../model/taxonomy.ts";
import type { Check } from "../finding.ts";
import type { Inspection } from "../inspection.ts";

/** Records that no article names, not even one that is not due yet, and that hold nothing which is used. */
export const unusedRecords: Check = function* ({ authority, articles, surveys, faulty, faultyText }) {
  const used = usedBy(articles, surveys);
  const unsettled = new Set(
    articles.flatMap(({ tags }) => tags.flatMap(({ name, record }) => (record === null ? foldName(name) : []))),
  );
  // What is told of the file in which a name stands, or of the name itself, is not told of its record as well.
  const isTold = (record: AuthorityRecord) =>
    faulty.has(record.file) ||
    [record.slug, ...namesIn(record)].some((name) => {
      const folded = foldName(name);
      return unsettled.has(folded) || (folded !== "" && faultyText.includes(folded));
    });
  for (const taxonomy of ["people", "places"] as const)
    for (const record of authority[taxonomy].values()) if (isTold(record)) used.add(`${taxonomy} ${record.slug}`);
  const bylines = new Set(
    articles.flatMap(({ tags }) =>
      tags.flatMap(({ taxonomy, name }) => (taxonomy === "authors" ? foldName(name) : [])),
    ),
  );
  const inside = usedPlaces(authority.places, used);
  for (const taxonomy of ["people", "places"] as const) {
    for (const record of authority[taxonomy].values()) {
      if (record.mergedInto !== null || used.has(`${taxonomy} ${record.slug}`) || isTarget(record, authority[taxonomy]))
        continue;
      const isByline = taxonomy === "people" && namesIn(record).some((name) => bylines.has(foldName(name)));
      if (isByline || (taxonomy === "places" && inside.has(record.slug))) continue;
      yield warningAt({
        rule: "unused-record",
        file: record.file,
        message: "no article names this record",
        found: record.name,
        advice: "Add the spelling that the articles use to its aliases, or remove the record",
      });
    }
  }
};

/** Also by a name that is not linked, because it may mean another or the record forbids it: that is told by itself. */
function usedBy(articles: readonly Article[], surveys: Inspection["surveys"]): Set<string> {
  const used = new Set<string>();
  for (const { file, tags, namings } of articles) {
    const { tied = [], refused = [] } = surveys.get(file) ?? {};
    for (const slug of [...tied, ...refused.map(({ record }) => record)])
      used.add(`people ${slug}`).add(`places ${slug}`);
    for (const { taxonomy, record } of tags) if (record !== null) used.add(`${taxonomy} ${record}`);
    for (const { kind, entity } of namings)
      if (kind !== "date" && entity !== null) used.add(`${AUTHORITY_OF[kind]} ${entity}`);
  }
  return used;
}

/** A place around a used one is used. */
function usedPlaces(
  places: ReadonlyMap<string, AuthorityRecord & { readonly partOf: readonly string[] }>,
  used: ReadonlySet<string>,
): ReadonlySet<string> {
  const around = new Set<string>();
  const open = [...places.values()].filter(({ slug }) => used.has(`places ${slug}`));
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    for (const slug of place.partOf) {
      const outer = places.get(slug);
      if (outer === undefined || around.has(slug)) continue;
      around.add(slug);
      open.push(outer);
    }
  }
  return around;
}

/** Old addresses lead to it. */
function isTarget({ slug, formerly }: AuthorityRecord, records: ReadonlyMap<string, AuthorityRecord>): boolean {
  return formerly.length > 0 || [...records.values()].some(({ mergedInto }) => mergedInto === slug);
}

function namesIn({ name, names, aliases }: AuthorityRecord): readonly string[] {
  return [name, ...Object.values(names), ...aliases];
}
