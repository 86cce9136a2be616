import type { Archive } from "../archive/archive.ts";
import type { Permalink } from "../model/permalink.ts";
import type { Site } from "./site.ts";

/** A published file that is no page: for programs, not for eyes. */
export interface DataFile {
  readonly permalink: Permalink;
  /** Names the content, as the key of a page does. */
  readonly key: string;
  /** Made when its turn comes. */
  readonly bytes: () => Uint8Array | string;
}

/** A kind of data file: one file that exports one of these, and one row in `data-files.ts`. */
export type DataRoute = (archive: Archive, site: Site) => Iterable<DataFile>;
