import type { Archive } from "../archive/archive.ts";
import { type Href, type Permalink, pagePermalink } from "../model/permalink.ts";
import { PAGE_SIZE } from "./list-parts.ts";
import { onThisDayLink } from "./on-this-day-index.ts";
import type { Route } from "./page.ts";
import { decadeId, decadeOf, emptyPeriod, periodOf } from "./periods.ts";
import { articleRow, happenedRow } from "./rows.ts";
import type { Site } from "./site.ts";
import type { NavLink, PageView, PeriodView, Row } from "./views.ts";

/** `/dates/`: decades of years. */
export interface DatesProps extends PageView {
  /** Whether years are drawn as bars. */
  readonly charts: boolean;
  /** Newest first; each with every one of its years that the archive touches. */
  readonly decades: readonly {
    readonly label: string;
    readonly id: string;
    /** Distinct articles of its years. */
    readonly published: number;
    readonly happened: number;
    readonly years: readonly PeriodView[];
  }[];
  /** Reports on a decade or a century as a whole. */
  readonly wide: readonly {
    readonly label: string;
    /** Distinct articles of both. */
    readonly articles: number;
    readonly published: readonly Row[];
    readonly happened: readonly Row[];
  }[];
  readonly onThisDay: NavLink | null;
  readonly undated: { readonly href: Href; readonly count: number } | null;
}

export const datesRoute: Route<"dates", DatesProps> = function* (archive, site) {
  const permalink = pagePermalink("dates");
  yield { kind: "dates", permalink, files: [], props: () => datesProps(archive, permalink, site) };
};

function datesProps(archive: Archive, permalink: Permalink, site: Site): DatesProps {
  return {
    ...site.page(permalink, site.strings.words.dates),
    charts: site.settings.features.charts,
    decades: decadesOf(archive, site),
    wide: archive.calendar.wide.map(({ date, published, happened }) => ({
      label: site.date(date).text,
      articles: new Set([...published, ...happened.map(({ article }) => article)]).size,
      published: published.slice(0, PAGE_SIZE).map((article) => articleRow(article, site)),
      happened: happened.slice(0, PAGE_SIZE).map((happening) => happenedRow(happening, site)),
    })),
    onThisDay: onThisDayLink(archive, site),
    undated:
      archive.undated.length === 0
        ? null
        : { href: site.link(pagePermalink("undated")), count: archive.undated.length },
  };
}

/** Newest first; a decade shows all of its years, those without reports empty. */
function decadesOf({ calendar }: Archive, site: Site): DatesProps["decades"] {
  const byYear = new Map(calendar.years.map((page) => [page.unit.year, page]));
  const decades = [...new Set(calendar.years.map((page) => decadeOf(page.unit.year)))].sort((a, b) => b - a);
  return decades.map((decade) => {
    const pages = Array.from({ length: 10 }, (_, n) => byYear.get(decade + n));
    const years = pages.map((page, n) => (page ? periodOf(page, site) : emptyPeriod({ year: decade + n }, site)));
    return {
      label: site.strings.calendar.decade(decade),
      id: decadeId(decade),
      // An article of "1930 to 1935" stands in each of these years.
      published: new Set(pages.flatMap((page) => page?.published ?? [])).size,
      happened: new Set(pages.flatMap((page) => page?.telling ?? [])).size,
      years,
    };
  });
}
