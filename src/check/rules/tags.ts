import type { Article } from "../../model/article.ts";
import { type AuthorityRecord, livingRecord } from "../../model/authority.ts";
import { foldName } from "../../model/fold.ts";
import { warningAt } from "../../model/problem.ts";
import type { Slug } from "../../model/slug.ts";
import { TAXONOMIES } from "../../model/taxonomy.ts";
import type { Check } from "../finding.ts";
import type { Inspection } from "../inspection.ts";

/** A list of front matter that names one term twice. Safe to put right: the second says nothing. */
export const tagsTwice: Check = function* (site) {
  for (const { file, path, term, name } of tagsIn(site.articles)) {
    if (term.first === path[1]) continue;
    yield {
      ...warningAt({
        rule: "tag-twice",
        file,
        place: site.placeOf(file, path),
        message: `${path[0]} names this twice`,
        found: term.name === name ? name : `${name}, which is ${term.name}`,
        advice: "Remove one: dateline check --fix does",
      }),
      fix: { kind: "remove", path },
    };
  }
};

/** Tags that name a record by the name of one that was merged into it. Safe to put right: both mean the same. */
export const retiredNames: Check = function* (site) {
  for (const { file, path, name } of tagsIn(site.articles)) {
    const living = livingNameOf(path[0], name, site);
    if (living === null) continue;
    yield {
      ...warningAt({
        rule: "retired-name",
        file,
        place: site.placeOf(file, path),
        message: "this is the name of a record that was merged into another",
        found: name,
        expected: living,
        advice: "Write the name that is used now: dateline check --fix does",
        group: `${path[0]} ${name}`,
      }),
      fix: { kind: "replace", path, value: living },
    };
  }
};

/** Topics of a single article lead a reader nowhere. One matter for all of them. */
export const thinTopics: Check = function* (site) {
  if (site.archive.articles.length < WORTH_TOPICS) return;
  for (const { name, entries } of site.archive.terms.topics) {
    const [only, ...others] = entries;
    if (only === undefined || others.length > 0) continue;
    const { file, tags } = only.article;
    const index = tags
      .filter(({ taxonomy }) => taxonomy === "topics")
      .findIndex((tag) => foldName(tag.name) === foldName(name));
    yield warningAt({
      rule: "thin-tag",
      file,
      place: site.placeOf(file, ["topics", Math.max(0, index)]),
      message: "only this article has the topic",
      found: name,
      advice: "Use a topic that other articles have, or remove it",
      group: "thin-tag",
    });
  }
};

/** In fewer articles a topic may well be alone. */
const WORTH_TOPICS = 50;

interface PlacedTag {
  readonly file: string;
  readonly path: readonly [taxonomy: (typeof TAXONOMIES)[number]["name"], index: number];
  readonly name: string;
  /** How and where the list names the term first. */
  readonly term: { readonly name: string; readonly first: number };
}

function* tagsIn(articles: readonly Article[]): Iterable<PlacedTag> {
  for (const { file, tags } of articles) {
    for (const { name: taxonomy } of TAXONOMIES) {
      const seen = new Map<string, PlacedTag["term"]>();
      let index = 0;
      for (const { taxonomy: of, name, record } of tags) {
        if (of !== taxonomy) continue;
        const key = record ?? `~${foldName(name)}`;
        const term = seen.get(key) ?? { name, first: index };
        seen.set(key, term);
        yield { file, path: [taxonomy, index], name, term };
        index++;
      }
    }
  }
}

/** The name of the living record, where a tag gives the slug or the main name of a retired one, and no living one bears it. */
function livingNameOf(taxonomy: string, name: string, { authority }: Inspection): string | null {
  if (taxonomy !== "people" && taxonomy !== "places") return null;
  const all: ReadonlyMap<Slug, AuthorityRecord> = authority[taxonomy];
  const records = [...all.values()];
  const folded = foldName(name);
  const isNamed = (record: AuthorityRecord) => record.slug === name || foldName(record.name) === folded;
  const retired = records.find((one) => one.mergedInto !== null && isNamed(one));
  if (retired === undefined || records.some((one) => one.mergedInto === null && isNamed(one))) return null;
  const living = livingRecord(all, retired);
  if (living === undefined) return null;
  const bearers = records.filter((one) => one.mergedInto === null && foldName(one.name) === foldName(living.name));
  return bearers.length === 1 ? living.name : living.slug;
}
