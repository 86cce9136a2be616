import { inBatches } from "../model/batches.ts";
import { segmentsOf } from "../model/calendar.ts";
import type { CalendarUnit, DateValue } from "../model/date.ts";
import { certainSegment } from "../model/date-units.ts";
import type { Permalink } from "../model/permalink.ts";

/** Entries on one page of a list before it is split. */
export const PAGE_SIZE = 100;

/** What lists are cut by: an article, or what else has a date. */
export interface Dated {
  readonly published: DateValue;
}

/** One page of a list that is split by period. */
export interface ListPart<T> {
  readonly permalink: Permalink;
  /** The period of the part; `null` for the list as a whole. */
  readonly unit: CalendarUnit | null;
  /** Entries of the whole period, newest first, and those that this page shows. */
  readonly all: readonly T[];
  readonly shown: readonly T[];
  /** Finer periods, newest first; empty where the page shows all. */
  readonly parts: readonly PartLink[];
  /** Years that have a page though the list is not cut. */
  readonly years?: readonly PartLink[];
  /** Where entries are numbered on, because no finer period tells them apart, or none with a page. */
  readonly number: { readonly n: number; readonly permalinks: readonly Permalink[] } | null;
  /** Of a list that is cut: those that stand in no part, on the numbered pages. */
  readonly loose: number;
}

export interface PartLink {
  readonly permalink: Permalink;
  readonly unit: CalendarUnit;
  readonly count: number;
}

/**
 * The pages of a list: one where it is short; else the newest entries, and parts by year, by month
 * and by day as far as each is long itself. Only what no finer period tells apart, or none that has a page, is
 * numbered, so a new article changes the parts of its own period and no others.
 * @param entries Newest first.
 * @param least How many entries of a period a page of it takes: see `leastOfPeriod`.
 */
export function* listParts<T>(
  entries: readonly T[],
  articleOf: (entry: T) => Dated,
  stem: Permalink,
  least = 1,
): Iterable<ListPart<T>> {
  yield* partsOf(entries, { articleOf, least }, stem, null, 0);
}

interface Cutting<T> {
  readonly articleOf: (entry: T) => Dated;
  readonly least: number;
}

function* partsOf<T>(
  entries: readonly T[],
  cutting: Cutting<T>,
  permalink: Permalink,
  unit: CalendarUnit | null,
  depth: number,
): Iterable<ListPart<T>> {
  const { pages, finer, loose } = splitList(
    entries,
    PAGE_SIZE,
    (entry) => certainSegment(cutting.articleOf(entry).published, depth),
    { least: cutting.least },
  );
  const parts = [...finer].map(([segment, inside]) => ({
    permalink: `${permalink}${segment}/` as Permalink,
    unit: finerUnit(unit, segment),
    inside,
  }));
  const links = parts.map((part) => ({ permalink: part.permalink, unit: part.unit, count: part.inside.length }));
  yield* numbered(pages, permalink).map(({ shown, number, permalink: at }) => ({
    permalink: at,
    unit,
    all: entries,
    shown,
    parts: links,
    number,
    loose: finer.size === 0 ? 0 : loose.length,
  }));
  for (const part of parts) yield* partsOf(part.inside, cutting, part.permalink, part.unit, depth + 1);
}

/** Gives each chunk of a list its number and permalink: the stem itself, then `page-2/`, `page-3/`, … */
export function numbered<T>(pages: readonly (readonly T[])[], stem: Permalink) {
  const permalinks = pages.map((_, index) => (index === 0 ? stem : (`${stem}page-${index + 1}/` as Permalink)));
  return pages.map((shown, index) => ({
    shown,
    permalink: permalinks[index] ?? stem,
    number: pages.length > 1 ? { n: index + 1, permalinks } : null,
  }));
}

/**
 * What the pages at one level show, and what is left to finer periods. A page that leads to these shows only the
 * newest of what stands there, because it has charts and calendars besides.
 * @param size How many entries a page may show.
 * @param segmentOf The finer period of an entry, as a part of a permalink; `null` where it has none.
 * @param later How many entries each page after the first may show.
 * @param least How many entries a finer period must have.
 */
export function splitList<T>(
  entries: readonly T[],
  size: number,
  segmentOf: (entry: T) => string | null,
  { later = size, least = 1 }: { readonly later?: number; readonly least?: number } = {},
) {
  const finer = new Map<string, T[]>();
  const insides = entries.length > size ? entries.map((entry) => putInside(finer, segmentOf(entry), entry)) : [];
  for (const [segment, { length }] of finer) if (length < least) finer.delete(segment);
  const loose = insides.length > 0 ? entries.filter((_, n) => (insides[n]?.length ?? 0) < least) : [];
  const pages: (readonly T[])[] =
    finer.size > 0
      ? [entries.slice(0, size / 2), ...inBatches(loose, later)]
      : [entries.slice(0, size), ...inBatches(entries.slice(size), later)];
  return { pages: pages.length > 0 ? pages : [[]], finer, loose };
}

function putInside<T>(finer: Map<string, T[]>, segment: string | null, entry: T): readonly T[] | undefined {
  if (segment === null) return undefined;
  const inside = finer.get(segment);
  if (inside === undefined) {
    const first = [entry];
    finer.set(segment, first);
    return first;
  }
  inside.push(entry);
  return inside;
}

/** Of the part of a list that holds one year. */
export function yearPermalink(stem: Permalink, year: number): Permalink {
  return `${stem}${segmentsOf({ year })[0]}/` as Permalink;
}

function finerUnit(unit: CalendarUnit | null, segment: string): CalendarUnit {
  if (unit === null) return { year: Number(segment) };
  return unit.month === undefined ? { ...unit, month: Number(segment) } : { ...unit, day: Number(segment) };
}
