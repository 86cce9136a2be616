import type { Calendar } from "../archive/calendar.ts";
import type { Entry, Term } from "../archive/term.ts";
import { unitPermalink } from "../model/calendar-unit.ts";
import type { CalendarUnit } from "../model/date.ts";
import type { Href } from "../model/permalink.ts";
import type { ListPart } from "./list-parts.ts";
import { barLabel, WIDEST } from "./periods.ts";
import { groupId, groupsByMonth } from "./rows.ts";
import type { Site } from "./site.ts";
import { pagesOfTerm } from "./year-parts.ts";

/** How often a term is written of, by year or by month. */
export interface TermChart {
  readonly unit: "year" | "month";
  /** What the height of a bar counts: reports where some name only a place inside. */
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
  const { byMonth, periods, units } = spanOf(term, part, site);
  // One bar says nothing that the numbers above it do not.
  if (units.length < 2) return null;
  const hrefOf = createHrefs(term, part, site);
  const bars = units.map((unit): ChartBar => {
    const { reports, mentions, newest } = periods.get(keyOf(unit)) ?? { reports: 0, mentions: 0, newest: null };
    return {
      label: site.unit(unit),
      short: barLabel(unit, site),
      year: unit.year,
      month: unit.month ?? null,
      href: newest === null ? null : hrefOf(unit, newest),
      reports,
      mentions,
      share: shareOf(reports, unit, calendar),
    };
  });
  return { unit: byMonth ? "month" : "year", counts: isNamed(term) ? "mentions" : "reports", bars };
}

/**
 * By most of what is listed. Where a country is listed for its towns, or a person for the tags of editors, years in which
 * only these are there would look empty.
 */
function isNamed({ entries }: Term): boolean {
  const named = entries.filter(({ naming }) => naming !== null).length;
  return 2 * named > entries.length && entries.every(({ through }) => through === null);
}

/** Names what a chart says besides what the entries of the term say, and the parts of its list: the shares, and which periods have pages. */
export function chartName(term: Term, part: ListPart<Entry>, calendar: Calendar, site: Site): string {
  const { periods, units } = spanOf(term, part, site);
  if (units.length < 2) return "";
  const shares = units.map((unit) => shareOf(periods.get(keyOf(unit))?.reports ?? 0, unit, calendar));
  return [site.leastOfPeriod, ...shares].join(" ");
}

/** An entry, and of which time it is. */
interface DatedEntry {
  readonly entry: Entry;
  readonly unit: CalendarUnit;
}

/** The units of a chart, and what there is of each. */
function spanOf(term: Term, part: ListPart<Entry>, site: Site) {
  const dated: DatedEntry[] = [];
  for (const entry of term.entries) {
    const unit = site.certain(entry.article.published);
    if (unit !== null) dated.push({ entry, unit });
  }
  const byMonth = isMonthly(dated, part);
  const periods = periodsOf(dated, byMonth);
  return { byMonth, periods, units: unitsBetween([...periods.values()].map(({ unit }) => unit)) };
}

/** See `ChartBar.share`. */
function shareOf(reports: number, unit: CalendarUnit, calendar: Calendar): number | null {
  const all = calendar.pages.get(unitPermalink(unit))?.published.length ?? 0;
  return all === 0 ? null : Math.round((100 * reports) / all);
}

/** By month where the list is dense or of one year, and short enough for its months to be drawn. */
function isMonthly(dated: readonly DatedEntry[], part: ListPart<Entry>): boolean {
  const [from, to] = [dated.at(-1)?.unit, dated[0]?.unit];
  if (from === undefined || to === undefined) return false;
  const months = (to.year - from.year) * 12 + (to.month ?? 1) - (from.month ?? 1) + 1;
  if (months > MOST_MONTHS || dated.some(({ unit }) => unit.month === undefined)) return false;
  return from.year === to.year || groupsByMonth(part.all, articleOf);
}

const MOST_MONTHS = 48;

interface Period {
  readonly unit: CalendarUnit;
  reports: number;
  mentions: number;
  readonly newest: Entry;
}

/** @param dated newest first. */
function periodsOf(dated: readonly DatedEntry[], byMonth: boolean): ReadonlyMap<number, Period> {
  const periods = new Map<number, Period>();
  for (const { entry, unit } of dated) {
    const key = byMonth ? keyOf(unit) : unit.year * 12;
    const known = periods.get(key);
    const period = known ?? {
      unit: byMonth ? unit : { year: unit.year },
      reports: 0,
      mentions: 0,
      newest: entry,
    };
    if (known === undefined) periods.set(key, period);
    period.reports++;
    if (entry.through === null) period.mentions += entry.naming?.count ?? 0;
  }
  return periods;
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

/** Where the list shows a period: on its own page where that has one, else under its heading on the page that has it. */
function createHrefs(term: Term, part: ListPart<Entry>, site: Site) {
  const isCut = part.parts.length > 0 || part.number !== null;
  const pages = isCut || (part.years ?? []).length > 0 ? [...pagesOfTerm(term, site)] : [part];
  const byUnit = new Map<string, ListPart<Entry>[]>();
  for (const page of pages) {
    const inside = byUnit.get(nameOf(page.unit));
    if (inside) inside.push(page);
    else byUnit.set(nameOf(page.unit), [page]);
  }
  return (unit: CalendarUnit, newest: Entry): Href => {
    const own = byUnit.get(nameOf(unit))?.[0];
    if (own !== undefined) return site.link(own.permalink);
    const around = byUnit.get(nameOf({ year: unit.year })) ?? byUnit.get(nameOf(null)) ?? [];
    const page = around.find(({ shown }) => shown.includes(newest)) ?? part;
    return site.link(page.permalink, groupId(newest.article, groupsByMonth(page.shown, articleOf)) ?? undefined);
  };
}

function nameOf(unit: CalendarUnit | null): string {
  return unit === null ? "" : [unit.year, unit.month, unit.day].join("-");
}

function articleOf({ article }: Entry): Entry["article"] {
  return article;
}
