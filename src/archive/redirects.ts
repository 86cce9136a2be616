import type { Article } from "../model/article.ts";
import { type Authority, type AuthorityRecord, livingRecord } from "../model/authority.ts";
import type { Permalink } from "../model/permalink.ts";
import type { Slug } from "../model/slug.ts";
import type { TaxonomyName } from "../model/taxonomy.ts";
import type { Term } from "./term.ts";

/** An old URL that is kept alive. */
export interface Redirect {
  readonly from: Permalink;
  readonly to: Permalink;
  /** What stands at `to`, for those whose browser does not follow by itself. */
  readonly title: string;
  /** The file that asks for it; `null` where none does. */
  readonly file: string | null;
  /** A page may come there again: nobody should keep in mind that it leads on. */
  readonly isTemporary?: true;
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
    const living = livingRecord(records, record) ?? record;
    const from = living === record ? record.formerly : [record.permalink, ...record.formerly];
    return from.map((path) => ({ from: path, to: living.permalink, title: living.name, file: record.file }));
  });
}

/** Those of the settings. What leads away from a term that has articles again is passed over: it was renamed back. */
export function settledRedirects(
  redirects: Readonly<Record<string, string>>,
  terms: Readonly<Record<TaxonomyName, readonly Term[]>>,
): readonly Redirect[] {
  if (Object.keys(redirects).length === 0) return [];
  const pages = new Map(Object.values(terms).flatMap((list) => list.map((term) => [term.permalink, term] as const)));
  return Object.entries(redirects).flatMap(([old, target]) => {
    const [from, to] = [withSlash(old), withSlash(target)];
    if (from === to || (pages.get(from)?.entries.length ?? 0) > 0) return [];
    return { from, to, title: pages.get(to)?.name ?? to, file: "content/site.yaml" };
  });
}

/** Unless it is a file. */
function withSlash(path: string): Permalink {
  return path.normalize("NFC").replace(/(?:\/|(\.[a-z0-9]{1,5}))?$/i, (_, extension) => extension ?? "/") as Permalink;
}
