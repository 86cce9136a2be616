import { articleRoute } from "./article.ts";
import { calendarRoute } from "./calendar.ts";
import { correctionsRoute } from "./corrections.ts";
import { dataRoute } from "./data-page.ts";
import { datesRoute } from "./dates.ts";
import { homeRoute } from "./home.ts";
import { intersectionRoute } from "./intersection.ts";
import { movedRoute } from "./moved.ts";
import { notFoundRoute } from "./not-found.ts";
import { onThisDayRoute } from "./on-this-day.ts";
import { onThisDayIndexRoute } from "./on-this-day-index.ts";
import type { Page, Route } from "./page.ts";
import { placesRoute } from "./places.ts";
import { searchRoute } from "./search.ts";
import { sitePageRoute } from "./site-page.ts";
import { personRoute, placeRoute, termRoute } from "./term.ts";
import { termIndexRoute } from "./term-index.ts";
import { undatedRoute } from "./undated.ts";
import type { PageView } from "./views.ts";
import { withdrawnRoute } from "./withdrawn.ts";

/** Which pages exist: one row a page kind. Its template is `templates/<kind>.tsx`. */
export const ROUTES = {
  home: homeRoute,
  article: articleRoute,
  withdrawn: withdrawnRoute,
  person: personRoute,
  place: placeRoute,
  term: termRoute,
  intersection: intersectionRoute,
  "term-index": termIndexRoute,
  places: placesRoute,
  dates: datesRoute,
  calendar: calendarRoute,
  "on-this-day": onThisDayRoute,
  "on-this-day-index": onThisDayIndexRoute,
  undated: undatedRoute,
  corrections: correctionsRoute,
  data: dataRoute,
  search: searchRoute,
  "site-page": sitePageRoute,
  moved: movedRoute,
  "not-found": notFoundRoute,
} as const satisfies { readonly [K in string]: Route<K, unknown> };

export type PageKind = keyof typeof ROUTES;

/** What the template of each page kind is given. */
export type PageProps = {
  [K in PageKind]: (typeof ROUTES)[K] extends Route<K, infer P extends PageView> ? P : never;
};

export type AnyPage = { [K in PageKind]: Page<K, PageProps[K]> }[PageKind];
