import type { NameEntry } from "../../../shared/search/format.ts";
import { wordsIn } from "../../../shared/search/words.ts";
import type { Index } from "./index.ts";
import type { Atom, Query } from "./query.ts";

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
    asked.map(async ({ word, gram, open }) => {
      const { extra } = await index.words(word);
      const { names } = extra as { readonly names: readonly (readonly [string, readonly NameEntry[]])[] };
      // An ending is looked through only where no name is as it was written.
      const isNear = CYRILLIC.test(word) && !names.some(([known]) => known === word);
      for (const [known, entries] of names) {
        if (
          known !== word &&
          !(isNear && differInEnding(word, known)) &&
          !((open || asked.length === 1) && isBegun(word, gram, open) && known.startsWith(word))
        )
          continue;
        for (const entry of entries) {
          const key = `${entry[3]} ${entry[5] ?? ""}`;
          const score = scores.get(key) ?? { entry, met: new Set<string>() };
          scores.set(key, score);
          score.met.add(word);
        }
      }
    }),
  );
  const runs = all.flatMap((atoms) => atoms.map(runOf)).filter((run) => HANGUL.test(run));
  const wanted = new Set(asked.map(({ word }) => word));
  const best = new Map<string, { readonly entry: NameEntry; readonly met: number }>();
  for (const { entry, met } of scores.values()) {
    const said = new Set(wordsIn(entry[5] ?? entry[2]).map(({ word }) => word));
    if (met.size < wanted.size && met.size < said.size && !runs.some((run) => isWithParticle(run, entry))) continue;
    const before = best.get(entry[3]);
    if (before === undefined || met.size > before.met) best.set(entry[3], { entry, met: met.size });
  }
  return [...best.values()]
    .sort((a, b) => b.met - a.met || b.entry[4] - a.entry[4])
    .slice(0, MOST)
    .map(({ entry: [facet, slug, name, url, count, alias] }) => ({ facet, slug, name, url, count, alias }));
}

const MOST = 6;

const CYRILLIC = /^\p{Script=Cyrillic}{5,}$/u;

/** "Чернышевой" and "Чернышева", "Ковалева" and "Ковалев". */
function differInEnding(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same >= 5 && a.length - same <= 3 && b.length - same <= 2;
}

/** Two letters of a word that is being typed; in scripts that are cut in pairs also the first one: a family's name. */
function isBegun(word: string, gram: boolean, open: boolean): boolean {
  return gram ? [...word].length === 1 : open && word.length > 1;
}

/** What was cut into pairs, whole again. */
function runOf({ words }: Atom): string {
  const pairs = words.map(({ word, gram }) => (gram ? word : ""));
  return pairs.map((pair, n) => (n === pairs.length - 1 ? pair : ([...pair][0] ?? ""))).join("");
}

const HANGUL = /^\p{Script=Hangul}{3,}$/u;

/** "박하은의" names 박하은. */
function isWithParticle(run: string, [, , name, , , alias]: NameEntry): boolean {
  const plain = (alias ?? name).replace(/\s+/gu, "");
  return plain.length > 1 && run.startsWith(plain) && PARTICLES.has(run.slice(plain.length));
}

const PARTICLES: ReadonlySet<string> = new Set(
  "은 는 이 가 을 를 의 에 도 만 과 와 로 으로 에서 에게 께 께서 한테 까지 부터 이나 나 보다 처럼 씨 씨는 씨가".split(
    " ",
  ),
);
