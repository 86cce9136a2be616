import { join } from "node:path";

/** Where a site's builds keep what they need not do again. Absolute, native; each may be deleted at any time. */
export interface CacheFolders {
  /** The compiled theme, and the folders below. */
  readonly all: string;
  readonly articles: string;
  readonly records: string;
  readonly props: string;
  readonly search: string;
  readonly pictures: string;
}

/** @param cacheFolder `ROOT/.dateline` unless `--cache` says otherwise. */
export function cacheFolders(cacheFolder: string): CacheFolders {
  const all = join(cacheFolder, "cache");
  const of = (name: string) => join(all, name);
  return {
    all,
    articles: of("articles"),
    records: of("records"),
    props: of("props"),
    search: of("search"),
    pictures: of("pictures"),
  };
}
