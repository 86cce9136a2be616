import type { Term } from "../archive/term.ts";
import { foldName } from "../model/fold.ts";
import type { Place } from "../model/problem.ts";
import type { Inspection } from "./inspection.ts";

/** Where a term is stated: in its record, else where the first article is tagged with it. */
export function placeOfTerm(
  { record, entries, taxonomy, name }: Term,
  site: Inspection,
): { readonly file: string; readonly place?: Place } {
  if (record !== null) return { file: record.file, place: site.placeOf(record.file, ["name"]) };
  const article = entries.at(-1)?.article;
  if (article === undefined) return { file: "content/site.yaml" };
  const index = article.tags
    .filter((tag) => tag.taxonomy === taxonomy)
    .findIndex((tag) => foldName(tag.name) === foldName(name));
  return { file: article.file, place: site.placeOf(article.file, [taxonomy, Math.max(0, index)]) };
}
