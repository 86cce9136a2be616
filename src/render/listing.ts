import type { Dated, ListPart } from "./list-parts.ts";
import { groupRows } from "./rows.ts";
import type { Site } from "./site.ts";
import type { Listing, Row } from "./views.ts";

export function listing<T>(
  part: ListPart<T>,
  articleOf: (entry: T) => Dated,
  rowOf: (entry: T) => Row,
  site: Site,
): Listing {
  return {
    total: part.all.length,
    groups: groupRows(part.shown, articleOf, rowOf, site),
    parts: part.parts.map(({ permalink, unit, count }) => ({
      name: site.unit(unit),
      href: site.link(permalink),
      count,
    })),
    pager: pagerOf(part.number, site),
  };
}

export function pagerOf(number: ListPart<unknown>["number"], site: Site): Listing["pager"] {
  if (number === null) return null;
  const { n, permalinks } = number;
  const [previous, next] = [permalinks[n - 2], permalinks[n]];
  return {
    n,
    of: permalinks.length,
    previous: previous === undefined ? null : site.link(previous),
    next: next === undefined ? null : site.link(next),
  };
}
