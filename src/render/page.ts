import type { Archive } from "../archive/archive.ts";
import type { Permalink } from "../model/permalink.ts";
import type { Site } from "./site.ts";

/**
 * A page that will exist. Its props are made when it is drawn, so that a plan of 100,000 pages
 * is small, and all permalinks are known (for conflicts, and for links in prose) before the
 * first page is drawn.
 */
export interface Page<K extends string = string, P = unknown> {
  /** Its template is `templates/<kind>.tsx`. */
  readonly kind: K;
  readonly permalink: Permalink;
  /** Files to name when two pages want one permalink; empty for pages that no file asks for. */
  readonly files: readonly string[];
  /** What the template is given. */
  readonly props: () => P;
  /**
   * Names what the props are made of without making them: equal names, equal props. For kinds whose props
   * are large. The others, and those whose name has changed, are compared by the props themselves.
   */
  readonly madeOf?: () => string;
  /** When what it lists last changed for certain, `YYYY-MM-DD`; where it is missing, nobody knows. */
  readonly modified?: () => string | null;
  /** False for what search engines need not know. */
  readonly listed?: false;
}

/** A page kind: one file that exports one of these, and one row in `routes.ts`. */
export type Route<K extends string, P> = (archive: Archive, site: Site) => Iterable<Page<K, P>>;
