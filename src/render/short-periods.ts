import type { Archive } from "../archive/archive.ts";
import type { Redirect } from "../archive/redirects.ts";
import type { Article } from "../model/article.ts";
import type { Permalink } from "../model/permalink.ts";
import type { Intersections } from "./intersections.ts";
import { listParts, PAGE_SIZE } from "./list-parts.ts";

/**
 * From the address of each period that is too short for a page to the nearest page of the same list that holds it:
 * it had a page if the list, or the archive, was shorter once.
 */
export function shortPeriods(
  { terms }: Pick<Archive, "terms">,
  intersections: Intersections,
  least: number,
): Redirect[] {
  if (least === 1) return [];
  return [
    ...Object.values(terms)
      .flat()
      .filter(({ published }) => published)
      .flatMap(({ entries, permalink, name, record }) =>
        ledOn(entries, ({ article }) => article, permalink, { name, file: record?.file ?? null, least }),
      ),
    ...intersections.all
      .filter(({ owner, other }) => Math.min(owner.entries.length, other.entries.length) > PAGE_SIZE)
      .flatMap(({ owner: { name, record }, permalink, entries }) =>
        ledOn(entries(), ({ owner }) => owner.article, permalink, { name, file: record?.file ?? null, least }),
      ),
  ];
}

function ledOn<T>(
  entries: readonly T[],
  articleOf: (entry: T) => Article,
  stem: Permalink,
  { name, file, least }: { readonly name: string; readonly file: string | null; readonly least: number },
): Redirect[] {
  if (entries.length <= PAGE_SIZE) return [];
  const pages = new Set(Array.from(listParts(entries, articleOf, stem, least), ({ permalink }) => permalink));
  return Array.from(listParts(entries, articleOf, stem), ({ permalink }) => permalink).flatMap((from) =>
    pages.has(from) ? [] : { from, to: nearest(from, pages), title: name, file, isTemporary: true as const },
  );
}

/** Cut anywhere, an address leads to the list around it. */
function nearest(address: Permalink, pages: ReadonlySet<Permalink>): Permalink {
  const around = address.replace(/[^/]+\/$/, "") as Permalink;
  return pages.has(around) || around === "/" ? around : nearest(around, pages);
}
