import type { Head, Shards } from "../../../shared/search/format.ts";
import { type ListedTerm, type ListFile, readPostings, shardOf } from "../../../shared/search/lists.ts";
import { firstDay, lastDay, type MonthDays } from "./dates.ts";
import type { Index, Value } from "./index.ts";
import type { Lists } from "./list-files.ts";
import { union } from "./sets.ts";

/** Names of facets, and dates. */
export function valueLists(
  head: Head,
  list: Lists,
): Pick<Index, "value" | "values" | "happened" | "spans" | "spannedYears" | "all" | "days"> {
  const facet = (name: string) => head.facets.find((one) => one.name === name);
  const documents = (file: ListFile, term: ListedTerm) =>
    readPostings(file.lists.subarray(term.list.at, term.list.at + term.list.length), term.count, head.base, false)
      .documents;
  const valueAt = (file: ListFile, n: number): Value => {
    const term = file.terms[n] as ListedTerm;
    const [name = term.term, url] = (labelsOf(file)[n] ?? []) as readonly string[];
    return { term: term.term, name, url, documents: documents(file, term) };
  };
  const between = (folder: string, shards: Shards, from: string, to: string) => {
    const first = shardOf(shards.starts, from);
    const count = shards.starts.length === 0 ? 0 : shardOf(shards.starts, to) - first + 1;
    return Promise.all(Array.from({ length: count }, (_, n) => list(folder, shards, first + n)));
  };
  const within = async (folder: string, shards: Shards, from: string, to: string) => {
    const files = await between(folder, shards, from.slice(0, 4), to);
    const lists: Float64Array[] = [];
    for (const file of files) {
      for (const term of file.terms) if (isWithin(term.term, from, to)) lists.push(documents(file, term));
    }
    return lists;
  };
  return {
    value: async (name, term) => {
      const values = facet(name);
      if (values === undefined) return undefined;
      const file = await list(`f/${name}`, values, shardOf(values.starts, term));
      const n = file.terms.findIndex((one) => one.term === term);
      return n === -1 ? undefined : valueAt(file, n);
    },
    values: async (name) => {
      const files = await between(`f/${name}`, facet(name) ?? NONE, "", LAST);
      return files.flatMap((file) => file.terms.map((_, n) => valueAt(file, n)));
    },
    happened: (from, to) => within("h", head.happened, from, to),
    spans: (from, to) => within("y", head.spans, from, to),
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
    all: async (years) => {
      const [from, to] = years?.map((year) => String(year).padStart(4, "0")) ?? ["", LAST];
      const files = await between("a", head.all, from as string, to as string);
      return union(
        files.flatMap((file) =>
          file.terms
            .filter(({ term }) => term >= (from as string) && term <= (to as string))
            .map((term) => documents(file, term)),
        ),
      );
    },
    days: async (year): Promise<MonthDays> => {
      const term = String(year).padStart(4, "0");
      const [file] = await between("a", head.all, term, term);
      const n = file?.terms.findIndex((one) => one.term === term) ?? -1;
      const rows = (file && labelsOf(file)[n]) ?? [];
      return new Map((rows as readonly (readonly number[])[]).map(([period = 0, ...days]) => [period, days]));
    },
  };
}

/** A unit of the calendar, all of whose days are. */
function isWithin(unit: string, from: string, to: string): boolean {
  // Most lie far from the ends.
  if (unit.slice(0, 4) > from.slice(0, 4) && unit.slice(0, 4) < to.slice(0, 4)) return true;
  return firstDay(unit) >= from && lastDay(unit) <= to;
}

/** After every term. */
const LAST = "\uffff";
const NONE: Shards = { starts: [], stamps: [] };

function labelsOf({ extra }: ListFile): readonly (readonly unknown[])[] {
  return extra as readonly (readonly unknown[])[];
}
