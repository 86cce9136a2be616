import type { Archive } from "../archive/archive.ts";
import type { Term } from "../archive/term.ts";
import { unitText } from "../model/calendar.ts";
import type { DateValue } from "../model/date.ts";
import { certainPath, exceedsItsUnits, unitsOf } from "../model/date-units.ts";
import { once } from "../model/once.ts";
import { slugify } from "../model/slug.ts";
import { TAXONOMIES } from "../model/taxonomy.ts";
import { datesTold } from "../model/told-dates.ts";
import type { Numbering } from "./numbering.ts";
import type { Value } from "./value-files.ts";

/** By what a reader can narrow a search: the names of each taxonomy, and where articles were first published. */
export function facetsOf(
  archive: Archive,
  numbering: Numbering,
): readonly (readonly [name: string, values: readonly Value[]])[] {
  const facets: (readonly [string, readonly Value[]])[] = TAXONOMIES.map(({ name }) => [
    name,
    archive.terms[name].flatMap((term) =>
      term.published && term.entries.length > 0 ? [termValue(term, numbering)] : [],
    ),
  ]);
  facets.push(["source", sources(archive, numbering)]);
  return facets.filter(([, values]) => values.length > 0);
}

/** A place also stands for what lies inside it, as on its page. */
function termValue({ slug, name, permalink, entries }: Term, { byArticle }: Numbering): Value {
  return {
    term: slug,
    label: [name, permalink],
    addresses: ascending(entries.map(({ article }) => byArticle.get(article)?.address ?? 0)),
  };
}

/** Names of sources that differ only in case, marks or spaces are one, called as it is written most often. */
function sources({ articles }: Archive, { byArticle }: Numbering): readonly Value[] {
  const bySlug = new Map<string, { readonly names: Map<string, number>; readonly addresses: number[] }>();
  for (const article of articles) {
    if (article.source === null) continue;
    const { name } = article.source;
    const slug = slugify(name);
    const value = bySlug.get(slug) ?? { names: new Map<string, number>(), addresses: [] as number[] };
    bySlug.set(slug, value);
    value.names.set(name, (value.names.get(name) ?? 0) + 1);
    value.addresses.push(byArticle.get(article)?.address ?? 0);
  }
  return [...bySlug].map(([term, { names, addresses }]) => {
    const [best] = [...names].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    return { term, label: [best?.[0] ?? term], addresses: ascending(addresses) };
  });
}

/** By the units of the calendar that articles tell of: `2018`, `2018-06`, `2018-06-12`. */
export function happenedOf({ articles }: Archive, { byArticle }: Numbering): readonly Value[] {
  return byUnits(articles.map((article) => [byArticle.get(article)?.address ?? 0, datesTold(article)]));
}

/**
 * By the units of the calendar, articles whose date of publication is no single one of them, as an interval, a set or a
 * choice: their number does not say all of when it was.
 */
export function spansOf({ articles }: Archive, { byArticle }: Numbering): readonly Value[] {
  return byUnits(
    articles
      .filter(({ published }) => SPANNING.has(published.kind))
      .filter(({ published }) => termsOfDate(published).join() !== certainPath(published).join("-"))
      .map((article) => [byArticle.get(article)?.address ?? 0, [article.published]]),
  );
}

const SPANNING: ReadonlySet<DateValue["kind"]> = new Set(["interval", "set", "choice"]);

/**
 * By first and last day, articles whose date the units of the calendar do not say in full (see `exceedsItsUnits`):
 * `p1930-01-01~1939-12-31` were published some day within, `h…` tell of some such day, `h1850-01-01/1990-12-31` of all of it.
 * An open end is left empty.
 */
export function boundsOf({ articles }: Archive, { byArticle }: Numbering): readonly Value[] {
  const byBounds = new Map<string, number[]>();
  const termOf = once(({ kind, lower, upper }: DateValue) => {
    const isWhole = kind === "interval" && lower !== null && upper !== null;
    return { published: `p${lower ?? ""}~${upper ?? ""}`, told: `h${lower ?? ""}${isWhole ? "/" : "~"}${upper ?? ""}` };
  });
  const enter = (term: string, address: number) => {
    const addresses = byBounds.get(term);
    if (addresses === undefined) byBounds.set(term, [address]);
    else if (addresses.at(-1) !== address) addresses.push(address);
  };
  for (const article of articles) {
    const address = byArticle.get(article)?.address ?? 0;
    if (exceedsItsUnits(article.published)) enter(termOf(article.published).published, address);
    for (const date of datesTold(article)) if (exceedsItsUnits(date)) enter(termOf(date).told, address);
  }
  return [...byBounds].map(([term, addresses]) => ({ term, label: [], addresses: ascending(addresses) }));
}

/** All articles, by the year of their number; its label tells for each month at which slot each day begins. */
export function yearsOf({ documents, periods }: Numbering): readonly Value[] {
  const years = new Map<string, { readonly addresses: number[]; readonly days: (readonly [number, ...number[]])[] }>();
  const at = (period: number) => {
    const year = period === 0 ? "" : String(Math.floor((period - 1) / 13)).padStart(4, "0");
    const known = years.get(year) ?? { addresses: [], days: [] };
    years.set(year, known);
    return known;
  };
  for (const { period, address } of documents) at(period).addresses.push(address);
  for (const { period, days } of periods) if (days.length > 0) at(period).days.push([period, ...days]);
  return [...years].map(([term, { addresses, days }]) => ({ term, label: days, addresses: ascending(addresses) }));
}

function byUnits(dated: readonly (readonly [address: number, dates: readonly DateValue[]])[]): readonly Value[] {
  const known = new Map<string, readonly string[]>();
  const termsOf = (date: DateValue) => {
    const terms = known.get(date.edtf) ?? termsOfDate(date);
    known.set(date.edtf, terms);
    return terms;
  };
  const byUnit = new Map<string, number[]>();
  for (const [address, dates] of dated) {
    for (const date of dates) {
      for (const term of termsOf(date)) {
        const addresses = byUnit.get(term);
        if (addresses === undefined) byUnit.set(term, [address]);
        // Several dates of one article may lie in one unit.
        else if (addresses.at(-1) !== address) addresses.push(address);
      }
    }
  }
  return [...byUnit].map(([term, addresses]) => ({ term, label: [], addresses: ascending(addresses) }));
}

function termsOfDate(date: DateValue): readonly string[] {
  return unitsOf(date).map(unitText);
}

function ascending(addresses: readonly number[]): Float64Array {
  return Float64Array.from(addresses).sort();
}
