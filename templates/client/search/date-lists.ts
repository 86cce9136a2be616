import type { Head, Shards } from "../../../shared/search/format.ts";
import { FIRST_DAY, firstDay, LAST_DAY, lastDay } from "./dates.ts";
import type { Bounds, Index, Units } from "./index.ts";
import { LAST, type ListReader, NONE } from "./list-reader.ts";
import { union } from "./sets.ts";

/** What happened when, and when what was published whose number does not say it. */
export function dateLists(
  head: Head,
  { documents, between }: ListReader,
): Pick<Index, "happened" | "spans" | "bounds" | "spannedYears"> {
  const units = async (folder: string, shards: Shards, from: string, to: string): Promise<Units> => {
    const files = await between(folder, shards, from.slice(0, 4), to);
    const found = { within: [] as Float64Array[], partly: [] as Float64Array[] };
    for (const file of files) {
      for (const term of file.terms) {
        if (isWithin(term.term, from, to)) found.within.push(documents(file, term));
        else if (firstDay(term.term) <= to && lastDay(term.term) >= from) found.partly.push(documents(file, term));
      }
    }
    return found;
  };
  return {
    happened: (from, to) => units("h", head.happened, from, to),
    spans: (from, to) => units("y", head.spans, from, to),
    bounds: async (which) => {
      const files = await between("b", head.bounds ?? NONE, which, which + LAST);
      return files.flatMap((file) =>
        file.terms
          .filter(({ term }) => term.startsWith(which))
          .map((term) => ({ ...boundsOf(term.term), documents: documents(file, term) })),
      );
    },
    spannedYears: async () => {
      const byYear = new Map<number, Float64Array[]>();
      for (const file of await between("y", head.spans, "", LAST)) {
        for (const term of file.terms) {
          const year = Number(term.term.slice(0, 4));
          byYear.set(year, [...(byYear.get(year) ?? []), documents(file, term)]);
        }
      }
      return new Map([...byYear].map(([year, all]) => [year, union(all)]));
    },
  };
}

/** A unit of the calendar, all of whose days are. */
function isWithin(unit: string, from: string, to: string): boolean {
  // Most lie far from the ends.
  if (unit.slice(0, 4) > from.slice(0, 4) && unit.slice(0, 4) < to.slice(0, 4)) return true;
  return firstDay(unit) >= from && lastDay(unit) <= to;
}

/** `p1930-01-01~1939-12-31`, with nothing where an end is open. */
function boundsOf(term: string): Omit<Bounds, "documents"> {
  const [from = "", to = ""] = term.slice(1).split(/[/~]/);
  return { from: from || FIRST_DAY, to: to || LAST_DAY, isWhole: term.includes("/") };
}
