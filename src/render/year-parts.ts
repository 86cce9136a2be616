import type { Entry, Term } from "../archive/term.ts";
import { segmentsOf } from "../model/calendar.ts";
import { certainSegment } from "../model/date-units.ts";
import { type ListPart, listParts, yearPermalink } from "./list-parts.ts";
import type { Site } from "./site.ts";

/** The pages of a term's list: as any list is cut; a short one is whole, and has pages of single years besides. */
export function* pagesOfTerm(
  term: Term,
  site: Pick<Site, "intersections" | "leastOfPeriod">,
): Iterable<ListPart<Entry>> {
  const [whole, ...cut] = listParts(term.entries, ({ article }) => article, term.permalink, site.leastOfPeriod);
  if (whole === undefined) return;
  if (whole.parts.length > 0 || whole.number !== null) {
    yield whole;
    yield* cut;
    return;
  }
  const years = [...site.intersections.yearsOf(term)].sort((a, b) => b - a).map((year) => yearPart(term, year));
  yield { ...whole, years: years.map(({ permalink, unit, all }) => ({ permalink, unit, count: all.length })) };
  yield* years;
}

/** What the same year of a longer list would be. */
function yearPart({ entries, permalink }: Term, year: number) {
  const [segment = ""] = segmentsOf({ year });
  const all = entries.filter(({ article }) => certainSegment(article.published, 0) === segment);
  return {
    permalink: yearPermalink(permalink, year),
    unit: { year },
    all,
    shown: all,
    parts: [],
    number: null,
    loose: 0,
  };
}
