import type { Article } from "../model/article.ts";
import type { Authority, AuthorityRecord } from "../model/authority.ts";
import type { Permalink } from "../model/permalink.ts";
import type { Slug } from "../model/slug.ts";

/** An old URL that is kept alive. */
export interface Redirect {
  readonly from: Permalink;
  readonly to: Permalink;
  /** What stands at `to`, for those whose browser does not follow by itself. */
  readonly title: string;
  /** The file that asks for it. */
  readonly file: string;
}

export function redirectsOf(articles: readonly Article[], authority: Authority): readonly Redirect[] {
  return [
    ...articles.flatMap(({ aliases, permalink, title, file }) =>
      [...new Set(aliases)].map((from) => ({ from, to: permalink, title, file })),
    ),
    ...recordRedirects(authority.people),
    ...recordRedirects(authority.places),
  ];
}

function recordRedirects(records: ReadonlyMap<Slug, AuthorityRecord>): readonly Redirect[] {
  return [...records.values()].flatMap((record) => {
    const alive = aliveRecord(records, record);
    const from = alive === record ? record.formerly : [record.permalink, ...record.formerly];
    return from.map((path) => ({ from: path, to: alive.permalink, title: alive.name, file: record.file }));
  });
}

function aliveRecord(records: ReadonlyMap<Slug, AuthorityRecord>, record: AuthorityRecord): AuthorityRecord {
  let current = record;
  while (current.mergedInto !== null) {
    const next = records.get(current.mergedInto);
    if (!next) break;
    current = next;
  }
  return current;
}
