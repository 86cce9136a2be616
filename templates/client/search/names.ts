import type { NameEntry } from "../../../shared/search/format.ts";
import { wordsIn } from "../../../shared/search/words.ts";
import type { Index } from "./index.ts";
import type { Query } from "./query.ts";

/** A person, a place or another term whose name the question says. */
export interface NamedTerm {
  readonly facet: string;
  readonly slug: string;
  readonly name: string;
  readonly url: string;
  readonly count: number;
  /** The form that was asked for, where it is not the name. */
  readonly alias: string | undefined;
}

/**
 * Names that the question says whole, and names that say the whole question; those that say most of it
 * first, then those with most reports.
 */
export async function namesFor({ all }: Query, index: Index): Promise<readonly NamedTerm[]> {
  const asked = all.flatMap((atoms) =>
    atoms.flatMap(({ words, open }) => words.map((word, n) => ({ ...word, open: open && n === words.length - 1 }))),
  );
  const scores = new Map<string, { readonly entry: NameEntry; readonly met: Set<string> }>();
  await Promise.all(
    asked.map(async ({ word, open }) => {
      const { extra } = await index.words(word);
      const { names } = extra as { readonly names: readonly (readonly [string, readonly NameEntry[]])[] };
      for (const [known, entries] of names) {
        if (known !== word && !(open && word.length > 1 && known.startsWith(word))) continue;
        for (const entry of entries) {
          const key = `${entry[3]} ${entry[5] ?? ""}`;
          const score = scores.get(key) ?? { entry, met: new Set<string>() };
          scores.set(key, score);
          score.met.add(word);
        }
      }
    }),
  );
  const wanted = new Set(asked.map(({ word }) => word));
  const best = new Map<string, { readonly entry: NameEntry; readonly met: number }>();
  for (const { entry, met } of scores.values()) {
    const said = new Set(wordsIn(entry[5] ?? entry[2]).map(({ word }) => word));
    if (met.size < wanted.size && met.size < said.size) continue;
    const before = best.get(entry[3]);
    if (before === undefined || met.size > before.met) best.set(entry[3], { entry, met: met.size });
  }
  return [...best.values()]
    .sort((a, b) => b.met - a.met || b.entry[4] - a.entry[4])
    .slice(0, MOST)
    .map(({ entry: [facet, slug, name, url, count, alias] }) => ({ facet, slug, name, url, count, alias }));
}

const MOST = 6;
