import type { Dated, ListPart, PartLink } from "./list-parts.ts";
import { unitLabel } from "./periods.ts";
import { groupRows } from "./rows.ts";
import type { Site } from "./site.ts";
import type { Listing, Row } from "./views.ts";

export function listing<T>(
  part: ListPart<T>,
  articleOf: (entry: T) => Dated,
  rowOf: (entry: T) => Row,
  site: Site,
): Listing {
  const { years = [] } = part;
  const link = ({ permalink, unit, count }: PartLink) => {
    const [name, short] = [site.unit(unit), unitLabel(unit, site)];
    return { name, ...(short !== name && { short }), href: site.link(permalink), count };
  };
  return {
    total: part.all.length,
    groups: groupRows(part.shown, articleOf, rowOf, site),
    // Pages of years are what the bars of a chart lead to.
    parts: (part.parts.length === 0 && !site.settings.features.charts ? years : part.parts).map(link),
    ...(part.loose > 0 && { others: othersOf(part, site) }),
    pager: pagerOf(part.number, site),
  };
}

/** The numbered pages of a list that is cut begin with its second. */
function othersOf({ number, loose }: ListPart<unknown>, site: Site): Listing["others"] {
  const [, second] = number?.permalinks ?? [];
  return second === undefined
    ? undefined
    : { name: site.strings.words.otherPeriods, href: site.link(second), count: loose };
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
