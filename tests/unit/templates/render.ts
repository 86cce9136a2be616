import type { h } from "preact";
import { renderToString } from "preact-render-to-string";
import type { PageKind, PageProps } from "../../../src/render/routes.ts";
import { Page as article } from "../../../templates/article.tsx";
import { Page as calendar } from "../../../templates/calendar.tsx";
import { Page as corrections } from "../../../templates/corrections.tsx";
import { Page as data } from "../../../templates/data.tsx";
import { Page as dates } from "../../../templates/dates.tsx";
import { Page as home } from "../../../templates/home.tsx";
import { Page as intersection } from "../../../templates/intersection.tsx";
import { Page as moved } from "../../../templates/moved.tsx";
import { Page as notFound } from "../../../templates/not-found.tsx";
import { Page as onThisDay } from "../../../templates/on-this-day.tsx";
import { Page as onThisDayIndex } from "../../../templates/on-this-day-index.tsx";
import { Page as person } from "../../../templates/person.tsx";
import { Page as place } from "../../../templates/place.tsx";
import { Page as places } from "../../../templates/places.tsx";
import { Page as search } from "../../../templates/search.tsx";
import { Page as sitePage } from "../../../templates/site-page.tsx";
import { Page as term } from "../../../templates/term.tsx";
import { Page as termIndex } from "../../../templates/term-index.tsx";
import { Page as undated } from "../../../templates/undated.tsx";
import { Page as withdrawn } from "../../../templates/withdrawn.tsx";

/** The type demands one template for each kind, with the props of that kind. */
const TEMPLATES: { readonly [K in PageKind]: (props: PageProps[K]) => ReturnType<typeof h> } = {
  home,
  article,
  withdrawn,
  person,
  place,
  term,
  intersection,
  "term-index": termIndex,
  places,
  dates,
  calendar,
  "on-this-day": onThisDay,
  "on-this-day-index": onThisDayIndex,
  undated,
  corrections,
  data,
  search,
  "site-page": sitePage,
  moved,
  "not-found": notFound,
};

export const KINDS = Object.keys(TEMPLATES) as PageKind[];

/** The page as it will be published. */
export function render<K extends PageKind>(kind: K, props: PageProps[K]): string {
  const template: (props: PageProps[K]) => ReturnType<typeof h> = TEMPLATES[kind];
  return `<!DOCTYPE html>${renderToString(template(props))}`;
}
