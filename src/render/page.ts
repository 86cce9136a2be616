import type { Archive } from "../archive/archive.ts";
import type { Permalink } from "../model/permalink.ts";
import type { ArticleProps } from "./article.ts";
import type { CalendarProps } from "./calendar.ts";
import type { DatesProps } from "./dates.ts";
import type { HomeProps } from "./home.ts";
import type { MovedProps } from "./moved.ts";
import type { NotFoundProps } from "./not-found.ts";
import type { PlacesProps } from "./places.ts";
import type { Site } from "./site.ts";
import type { SitePageProps } from "./site-page.ts";
import type { PersonProps, PlaceProps, TermProps } from "./term.ts";
import type { IndexProps } from "./term-index.ts";
import type { UndatedProps } from "./undated.ts";

/** What each template is given. One template file a row: `templates/<kind>.tsx`, which exports `Page`. */
export interface PageProps {
  home: HomeProps;
  article: ArticleProps;
  person: PersonProps;
  place: PlaceProps;
  term: TermProps;
  /** Index of people, topics, organisations or authors. */
  "term-index": IndexProps;
  places: PlacesProps;
  dates: DatesProps;
  /** A year, a month or a day. */
  calendar: CalendarProps;
  undated: UndatedProps;
  "site-page": SitePageProps;
  moved: MovedProps;
  "not-found": NotFoundProps;
}

export type PageKind = keyof PageProps;

/**
 * A page that will exist. Its props are made when it is drawn, so that a plan of 100,000 pages
 * is small, and all permalinks are known (for conflicts, and for links in prose) before the
 * first page is drawn.
 */
export interface Page<K extends PageKind = PageKind> {
  readonly kind: K;
  readonly permalink: Permalink;
  /** Files to name when two pages want one permalink; empty for pages that no file asks for. */
  readonly files: readonly string[];
  readonly props: () => PageProps[K];
}

/** A page kind: one file that exports one of these, and one row in `routes.ts`. */
export type Route<K extends PageKind> = (archive: Archive, site: Site) => Iterable<Page<K>>;
