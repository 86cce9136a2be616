import type { Calendar } from "../archive/calendar.ts";
import type { Entry, Term } from "../archive/term.ts";
import { unitPermalink } from "../model/calendar-unit.ts";
import type { CalendarUnit } from "../model/date.ts";
import { certainPath } from "../model/date-units.ts";
import type { Href } from "../model/permalink.ts";
import { type ListPart, PAGE_SIZE } from "./list-parts.ts";
import { barLabel, WIDEST } from "./periods.ts";
import { groupId, groupsByMonth } from "./rows.ts";
import type { Site } from "./site.ts";

/** How often a term is written of, by year or by month. */
export interface TermChart {
  readonly unit: "year" | "month";
  /** What the height of a bar counts. */
  readonly counts: "mentions" | "reports";
  /** From the first to the latest, none left out; of many more than a drawing can show, those with reports. */
  readonly bars: readonly ChartBar[];
}

export interface ChartBar {
  /** "June 2018". */
  readonly label: string;
  /** "2018", "June", as short as it may stand under a bar. */
  readonly short: string;
  readonly year: number;
  /** 1 to 12, in a chart of months. */
  readonly month: number | null;
  /** This term's articles of that time, in the list. */
  readonly href: Href | null;
  readonly reports: number;
  readonly mentions: number;
  /**
   * Of all reports that the archive has of that time, in per cent, rounded; 0 is none or less than half of one. `null` where
   * the archive has none at all: a gap in the archive, and not in what happened. A share, and not the number of all: that
   * would change the page of every term with every new report.
   */
  readonly share: number | null;
}

/** @param part the whole list; parts of it have no chart. */
export function termChart(term: Term, part: ListPart<Entry>, calendar: Calendar, site: Site): TermChart | null {
  const dated = term.entries.filter(({ article }) => certainPath(article.published).length > 0);
  const byMonth = isMonthly(dated, part);
  const periods = periodsOf(dated, byMonth);
  const units = unitsBetween([...periods.values()].map(({ unit }) => unit));
  if (units.length === 0) return null;
  const bars = units.map((unit): ChartBar => {
    const { reports, mentions, newest } = periods.get(keyOf(unit)) ?? { reports: 0, mentions: 0, newest: null };
    const all = calendar.pages.get(unitPermalink(unit))?.published.length ?? 0;
    return {
      label: site.unit(unit),
      short: barLabel(unit, site),
      year: unit.year,
      month: unit.month ?? null,
      href: newest === null ? null : hrefOf(unit, newest, dated, part, site),
      reports,
      mentions,
      share: all === 0 ? null : Math.round((100 * reports) / all),
    };
  });
  return { unit: byMonth ? "month" : "year", counts: term.mentions > 0 ? "mentions" : "reports", bars };
}

/** By month where the list is dense, and short enough for its months to be drawn. */
function isMonthly(dated: readonly Entry[], part: ListPart<Entry>): boolean {
  const [newest, oldest] = [dated[0], dated.at(-1)];
  if (newest === undefined || oldest === undefined) return false;
  if (dated.some(({ article }) => certainPath(article.published).length < 2)) return false;
  const [from, to] = [unitOf(oldest, true), unitOf(newest, true)];
  const months = (to.year - from.year) * 12 + (to.month ?? 1) - (from.month ?? 1) + 1;
  return months <= MOST_MONTHS && groupsByMonth(part.all, articleOf);
}

const MOST_MONTHS = 48;

interface Period {
  readonly unit: CalendarUnit;
  reports: number;
  mentions: number;
  readonly newest: Entry;
}

/** @param dated newest first. */
function periodsOf(dated: readonly Entry[], byMonth: boolean): ReadonlyMap<number, Period> {
  const periods = new Map<number, Period>();
  for (const entry of dated) {
    const unit = unitOf(entry, byMonth);
    const period = periods.get(keyOf(unit)) ?? { unit, reports: 0, mentions: 0, newest: entry };
    period.reports++;
    if (entry.through === null) period.mentions += entry.naming?.count ?? 0;
    periods.set(keyOf(unit), period);
  }
  return periods;
}

function unitOf({ article }: Entry, byMonth: boolean): CalendarUnit {
  const [year = 0, month = 1] = certainPath(article.published).map(Number);
  return byMonth ? { year, month } : { year };
}

function keyOf({ year, month = 0 }: CalendarUnit): number {
  return year * 12 + Math.max(0, month - 1);
}

/** Every unit from the first to the last. */
function unitsBetween(units: readonly CalendarUnit[]): readonly CalendarUnit[] {
  const sorted = [...units].sort((a, b) => keyOf(a) - keyOf(b));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (first.month !== undefined) {
    return Array.from({ length: keyOf(last) - keyOf(first) + 1 }, (_, n) => {
      const month = keyOf(first) + n;
      return { year: Math.floor(month / 12), month: (month % 12) + 1 };
    });
  }
  const years = last.year - first.year;
  return years > WIDEST ? sorted : Array.from({ length: years + 1 }, (_, n) => ({ year: first.year + n }));
}

/** Where the list shows the period: on its own page where that has one, else under its heading on this one. */
function hrefOf(unit: CalendarUnit, newest: Entry, dated: readonly Entry[], part: ListPart<Entry>, site: Site): Href {
  const yearPart = [...part.parts, ...(part.years ?? [])].find((other) => other.unit.year === unit.year);
  if (yearPart === undefined) {
    const heading = groupId(newest.article, groupsByMonth(part.shown, articleOf));
    return site.link(part.permalink, heading ?? undefined);
  }
  if (unit.month === undefined) return site.link(yearPart.permalink);
  const ofYear = dated.filter((entry) => unitOf(entry, false).year === unit.year);
  if (ofYear.length > PAGE_SIZE) {
    const month = String(unit.month).padStart(2, "0");
    return site.link(`${yearPart.permalink}${month}/` as typeof yearPart.permalink);
  }
  return site.link(yearPart.permalink, groupId(newest.article, groupsByMonth(ofYear, articleOf)) ?? undefined);
}

function articleOf({ article }: Entry): Entry["article"] {
  return article;
}
