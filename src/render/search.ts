import type { Archive } from "../archive/archive.ts";
import { unitText } from "../model/calendar.ts";
import { type Href, pagePermalink } from "../model/permalink.ts";
import type { SearchWords } from "../model/strings/search.ts";
import type { Strings } from "../model/strings/table.ts";
import type { Route } from "./page.ts";
import { yearsHeld } from "./periods.ts";
import { hasSearch, SEARCH } from "./service-pages.ts";
import type { Site } from "./site.ts";
import type { NavLink, PageView, SearchWithin } from "./views.ts";

/** `/search/`: asked in the browser. Without JavaScript it leads to the indexes. */
export interface SearchProps extends PageView {
  readonly browser: SearchSetup;
  readonly ways: readonly NavLink[];
}

/** What the script of the page is told. Plain data. */
export interface SearchSetup {
  /** Where the files of the index lie. */
  readonly index: Href;
  /** What goes before paths in the index, without a slash at its end: empty, or `/archive`. */
  readonly base: string;
  readonly language: string;
  readonly words: SearchWords;
  /** By facet: "People". */
  readonly facets: Readonly<Record<string, string>>;
  /** The indexes. */
  readonly ways: readonly NavLink[];
  readonly published: string;
  readonly happened: string;
  readonly toParagraph: string;
  /** Examples of how a date is written, from the years of which there are reports: a year, a month. */
  readonly examples: readonly [from: string, to: string];
  /** "{n} reports", by plural category (Unicode CLDR). */
  readonly reports: Readonly<Record<string, string>>;
}

export const searchRoute: Route<"search", SearchProps> = function* (archive, site) {
  if (!hasSearch(site)) return;
  yield {
    kind: "search",
    permalink: SEARCH,
    files: [],
    // Results belong to whoever asks; search engines have the pages themselves.
    listed: false,
    props: () => ({
      browser: setupOf(archive, site),
      ways: site.indexes,
      ...site.page(SEARCH, site.strings.search.title, { description: site.strings.search.intro }),
    }),
  };
};

/** Only in sites that have a search. */
export function searchWithin(
  what: string,
  fields: SearchWithin["fields"],
  { view, strings }: Site,
): { readonly within?: SearchWithin } {
  return view.search === null ? {} : { within: { label: strings.search.within.replace("{what}", () => what), fields } };
}

function setupOf(archive: Archive, { link, strings, indexes }: Site): SearchSetup {
  const { people, places, topics, organisations, authors, source, published, happened, toParagraph } = strings.words;
  const held = yearsHeld(archive) ?? { first: ANY_YEAR, last: ANY_YEAR };
  return {
    index: link(SEARCH),
    base: link(pagePermalink()).slice(0, -1),
    language: strings.language,
    words: strings.search,
    ways: indexes,
    facets: { people, places, topics, organisations, authors, source },
    published,
    happened,
    toParagraph,
    examples: [unitText({ year: held.first }), unitText({ year: held.last, month: 6 })],
    reports: pluralsOf(strings.count.reports, strings),
  };
}

/** For an archive that holds none yet. */
const ANY_YEAR = 1984;

/** Forms with a gap for the number, where they have one: the browser has no table of its own. */
function pluralsOf(say: (n: number) => string, { number }: Strings): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(SAMPLES).map(([category, n]) => [category, say(n).replace(number(n), "{n}")]),
  );
}

/** A number of each category, in every language that has the category. */
const SAMPLES = { zero: 0, one: 1, two: 2, few: 3, many: 11, other: 100 } as const;
