import type { CalendarPage } from "../archive/calendar.ts";
import type { Article } from "../model/article.ts";
import type { CalendarUnit, DateValue } from "../model/date.ts";
import { unitsOf } from "../model/date-units.ts";
import { unitLabel } from "./periods.ts";
import { DENSE } from "./rows.ts";
import type { Site } from "./site.ts";
import type { Row, RowGroup, TermLink } from "./views.ts";

/**
 * Rows of a year under its months, of a month under its days, newest first; what is no more precise than the page comes
 * before them.
 * @param isPlain each row says its date itself: where they are few, headings would only say it again.
 */
export function groupsInside<T>(
  page: CalendarPage,
  items: readonly T[],
  dateOf: (item: T) => DateValue | null,
  rowOf: (item: T) => Row,
  isPlain: boolean,
  site: Site,
): readonly RowGroup[] {
  const groups = new Map<string, Row[]>();
  for (const item of items) {
    const date = dateOf(item);
    const segment = (date === null ? null : segmentInside(page, date)) ?? "";
    const rows = groups.get(segment);
    if (rows) rows.push(rowOf(item));
    else groups.set(segment, [rowOf(item)]);
  }
  const sorted = [...groups].sort(([a], [b]) => Number(a !== "") - Number(b !== "") || (a < b ? 1 : -1));
  if (isPlain && items.length > 0 && items.length <= DENSE * groups.size)
    return [{ label: "", href: null, rows: sorted.flatMap(([, rows]) => rows) }];
  return sorted.map(([segment, rows]) => ({
    label: segment === "" ? "" : site.unit(unitInside(page, segment)),
    href: null,
    rows,
  }));
}

/** The finer pages, newest first. */
export function partsInside(
  page: CalendarPage,
  countOf: (inside: CalendarPage) => number,
  site: Site,
): readonly TermLink[] {
  return page.inside
    .filter((inside) => countOf(inside) > 0)
    .map((inside) => ({
      name: site.unit(inside.unit),
      short: unitLabel(inside.unit, site),
      href: site.link(inside.permalink),
      count: countOf(inside),
    }))
    .reverse();
}

/** For `splitList`: tells those that stand on a finer page as well. */
export function isFiner(page: CalendarPage, listOf: (inside: CalendarPage) => readonly Article[]) {
  let finer: ReadonlySet<Article> | undefined;
  return (article: Article) => {
    finer ??= new Set(page.inside.flatMap(listOf));
    return finer.has(article) ? "" : null;
  };
}

/** The finer page on which a date stands as well. */
function segmentInside(page: CalendarPage, date: DateValue): string | null {
  if (page.kind === "day") return null;
  for (const { year, month, day } of unitsOf(date)) {
    if (year !== page.unit.year) continue;
    if (page.kind === "year" && month !== undefined) return twoDigits(month);
    if (page.kind === "month" && month === page.unit.month && day !== undefined) return twoDigits(day);
  }
  return null;
}

function unitInside({ unit, kind }: CalendarPage, segment: string): CalendarUnit {
  return kind === "year" ? { ...unit, month: Number(segment) } : { ...unit, day: Number(segment) };
}

function twoDigits(n: number): string {
  return String(n).padStart(2, "0");
}
