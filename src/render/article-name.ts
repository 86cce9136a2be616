import type { Archive } from "../archive/archive.ts";
import type { Entry, Term } from "../archive/term.ts";
import type { Article } from "../model/article.ts";
import { once } from "../model/once.ts";
import { keyOf } from "./keys.ts";
import type { Site } from "./site.ts";

/**
 * Names what the page of an article is made of (see `Page.madeOf`). The dates that it tells of need not be asked for their
 * pages, which exist because of the article itself; only those on which it was changed may have none.
 * @param sortOf How an author is filed.
 */
export function createArticleNames(
  archive: Archive,
  site: Site,
  sortOf: (author: string) => string | undefined,
): (article: Article) => string {
  const nameOf = once(({ permalink, name, taxonomy, record }: Term) =>
    keyOf(
      permalink,
      name,
      taxonomy === "authors" ? `${sortOf(name)}` : "",
      record?.kind === "person" ? JSON.stringify(record.roles) : "",
    ),
  );
  const changed = (article: Article) =>
    [article.updated, ...article.corrections.map(({ date }) => date)].map((date) => date && site.date(date).href);
  return (article) => {
    const at = archive.position.get(article) ?? 0;
    const carried = archive.termsOf.get(article) ?? [];
    let name = `${site.keys.site} ${article.version}`;
    for (const near of [archive.articles[at - 1], archive.articles[at + 1]]) name += ` ${near?.digest}`;
    for (const { term } of carried) name += ` ${nameOf(term)}`;
    name += pairs(carried, site);
    if (site.settings.features.related) name += samePeople(carried) + archive.related.basisOf(article);
    for (const other of archive.translations.get(article) ?? []) name += ` ${other.digest}`;
    if (article.links.length > 0) name += JSON.stringify(article.links.map(site.hrefAttribute));
    if (article.updated !== null || article.corrections.length > 0) name += JSON.stringify(changed(article));
    return name;
  };
}

/** Those that have a page of their own. */
function pairs(carried: readonly Entry[], { intersections }: Site): string {
  let name = "";
  for (const [index, { term }] of carried.entries()) {
    for (let other = index + 1; other < carried.length; other++) {
      const pair = intersections.of(term, (carried[other] as Entry).term);
      if (pair !== undefined) name += ` ${pair.permalink}`;
    }
  }
  return name;
}

/** Before and after it among the reports of each person. */
function samePeople(carried: readonly Entry[]): string {
  let name = "";
  for (const { term, place } of carried) {
    if (term.taxonomy !== "people") continue;
    name += ` ${term.entries[place - 1]?.article.digest} ${term.entries[place + 1]?.article.digest}`;
  }
  return name;
}
