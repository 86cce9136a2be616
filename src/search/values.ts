import type { Archive } from "../archive/archive.ts";
import { toldDates } from "../archive/calendar.ts";
import type { Term } from "../archive/term.ts";
import { unitPermalink } from "../model/calendar-unit.ts";
import { unitsOf } from "../model/date-units.ts";
import { slugify } from "../model/slug.ts";
import { TAXONOMIES } from "../model/taxonomy.ts";
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
    const slug = slugify(article.source);
    const value = bySlug.get(slug) ?? { names: new Map<string, number>(), addresses: [] as number[] };
    bySlug.set(slug, value);
    value.names.set(article.source, (value.names.get(article.source) ?? 0) + 1);
    value.addresses.push(byArticle.get(article)?.address ?? 0);
  }
  return [...bySlug].map(([term, { names, addresses }]) => {
    const [best] = [...names].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    return { term, label: [best?.[0] ?? term], addresses: ascending(addresses) };
  });
}

/** By the units of the calendar that articles tell of: `2018`, `2018-06`, `2018-06-12`. */
export function happenedOf({ articles }: Archive, { byArticle }: Numbering): readonly Value[] {
  const byUnit = new Map<string, Set<number>>();
  for (const article of articles) {
    const address = byArticle.get(article)?.address ?? 0;
    for (const { date } of toldDates(article)) {
      for (const unit of unitsOf(date)) {
        const term = unitPermalink(unit).slice(1, -1).replaceAll("/", "-");
        const addresses = byUnit.get(term);
        if (addresses) addresses.add(address);
        else byUnit.set(term, new Set([address]));
      }
    }
  }
  return [...byUnit].map(([term, addresses]) => ({ term, label: [], addresses: ascending([...addresses]) }));
}

function ascending(addresses: number[]): readonly number[] {
  return addresses.sort((a, b) => a - b);
}
