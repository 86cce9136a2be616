import type { Archive } from "../../archive/archive.ts";
import type { Article } from "../../model/article.ts";
import { placeOfDateline } from "../../model/dateline-place.ts";
import { foldName } from "../../model/fold.ts";
import { once } from "../../model/once.ts";
import type { Gazetteer, Located } from "./located.ts";

/** The places that datelines name, each with the reports that were sent from there. */
export function reportPlaces({ articles }: Archive, { all }: Gazetteer): readonly Located[] {
  const byName = placesByName(all);
  const from = new Map<Located, Article[]>();
  const placeOf = once((dateline: string): { at: Located | undefined } => ({
    at: byName.get(foldName(dateline)) ?? byName.get(foldName(placeOfDateline(dateline))),
  }));
  for (const article of articles) {
    const at = article.dateline === null ? undefined : placeOf(article.dateline).at;
    if (at === undefined) continue;
    const sent = from.get(at);
    if (sent) sent.push(article);
    else from.set(at, [article]);
  }
  return all.flatMap((located) => {
    const sent = from.get(located);
    return sent === undefined ? [] : [{ ...located, articles: sent }];
  });
}

/** A name that several places bear names none of them. */
function placesByName(all: readonly Located[]): ReadonlyMap<string, Located> {
  const bearers = new Map<string, Located[]>();
  for (const located of all) {
    const { record, name } = located.place;
    const names = record === null ? [name] : [name, ...Object.values(record.names), ...record.aliases];
    for (const folded of new Set(names.map(foldName))) bearers.set(folded, [...(bearers.get(folded) ?? []), located]);
  }
  return new Map(
    [...bearers].flatMap(([name, [first, second]]) =>
      first !== undefined && second === undefined ? [[name, first]] : [],
    ),
  );
}
