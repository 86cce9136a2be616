import type { Head } from "../../../shared/search/format.ts";
import { type ListedTerm, type ListFile, shardOf } from "../../../shared/search/lists.ts";
import { dateLists } from "./date-lists.ts";
import type { MonthDays } from "./dates.ts";
import type { Index, Value } from "./index.ts";
import type { Lists } from "./list-files.ts";
import { createListReader, LAST, NONE } from "./list-reader.ts";
import { remembered } from "./remembered.ts";
import { union } from "./sets.ts";

/** Names of facets, and dates. */
export function valueLists(
  head: Head,
  list: Lists,
): Pick<Index, "value" | "values" | "happened" | "spans" | "bounds" | "spannedYears" | "all" | "days"> {
  const reader = createListReader(head, list);
  const { between, documents } = reader;
  const facet = (name: string) => head.facets.find((one) => one.name === name);
  const all = new Map<string, Promise<readonly Value[]>>();
  const valueAt = (file: ListFile, n: number): Value => {
    const term = file.terms[n] as ListedTerm;
    const [name = term.term, url] = (labelsOf(file)[n] ?? []) as readonly string[];
    return { term: term.term, name, url, documents: documents(file, term) };
  };
  return {
    value: async (name, term) => {
      const values = facet(name);
      if (values === undefined) return undefined;
      const file = await list(`f/${name}`, values, shardOf(values.starts, term));
      const n = file.terms.findIndex((one) => one.term === term);
      return n === -1 ? undefined : valueAt(file, n);
    },
    values: (name) =>
      remembered(all, name, async () => {
        const files = await between(`f/${name}`, facet(name) ?? NONE, "", LAST);
        return files.flatMap((file) => file.terms.map((_, n) => valueAt(file, n)));
      }),
    ...dateLists(head, reader),
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

function labelsOf({ extra }: ListFile): readonly (readonly unknown[])[] {
  return extra as readonly (readonly unknown[])[];
}
