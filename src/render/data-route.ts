import type { Archive } from "../archive/archive.ts";
import type { Permalink } from "../model/permalink.ts";
import type { DataFile } from "./data-file.ts";
import type { Page } from "./page.ts";
import type { Site } from "./site.ts";

/** What data files may depend on besides the archive. */
export interface Planned {
  /** Every page, in the order of the routes. */
  readonly pages: readonly Page[];
  /** Whether `public/` has a file for the permalink, which goes before ours. */
  readonly isTaken: (permalink: Permalink) => boolean;
  /** Milliseconds since the epoch, for the news sitemap alone. */
  readonly now: number;
}

/** A kind of data file: one file that exports one of these, and one row in `data-files.ts`. */
export type DataRoute = (archive: Archive, site: Site, planned: Planned) => Iterable<DataFile>;
