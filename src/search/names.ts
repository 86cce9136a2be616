import type { NameEntry } from "../../shared/search/format.ts";
import { wordsIn } from "../../shared/search/words.ts";
import type { Archive } from "../archive/archive.ts";
import type { Term } from "../archive/term.ts";
import { TAXONOMIES } from "../model/taxonomy.ts";

/** The names that each word leads to, in the order of the words. */
export type NamesByWord = readonly (readonly [word: string, entries: readonly NameEntry[]])[];

/** A person, a place or another term answers to every word of its name, and of the other names that its record has. */
export function namesByWord({ terms }: Archive): NamesByWord {
  const byWord = new Map<string, Map<string, NameEntry>>();
  for (const { name: taxonomy } of TAXONOMIES) {
    for (const term of terms[taxonomy]) {
      if (!term.published || term.entries.length === 0) continue;
      for (const form of formsOf(term)) addForm(taxonomy, term, form, byWord);
    }
  }
  return [...byWord]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, entries]) => [word, [...entries.values()].sort(mostFirst).slice(0, MOST)]);
}

/** A word that is in more names than these is no help without another one. */
const MOST = 60;

function addForm(taxonomy: string, term: Term, form: string, byWord: Map<string, Map<string, NameEntry>>): void {
  const { slug, name, permalink, entries } = term;
  const facts = [taxonomy, slug, name, permalink, entries.length] as const;
  const entry: NameEntry = form === name ? facts : [...facts, form];
  for (const word of new Set([...wordsIn(form).map((one) => one.word), ...otherSpellings(form)])) {
    const known = byWord.get(word) ?? new Map<string, NameEntry>();
    byWord.set(word, known);
    known.set(`${permalink} ${form}`, entry);
  }
}

/**
 * Words as which parts of a name are asked for as well: "obrien" of O'Brien, "ilsung" of Il-sung, "jrr" of J.R.R.,
 * "schoenfeld" of Schönfeld, and 마이클리 of 마이클 리.
 */
function otherSpellings(form: string): readonly string[] {
  const parts = form.split(/\s+/u);
  const joined = parts.flatMap((part) => [part, ...part.split(HYPHENS)]).filter((part) => BOUND.test(part));
  const spelt = parts.map((part) => part.normalize("NFC").toLowerCase()).filter((part) => UMLAUTS.test(part));
  const run = form.replace(/[\s\u00b7\u30fb\u2027]+/gu, "");
  return [
    ...joined.map((part) =>
      wordsIn(part)
        .map(({ word }) => word)
        .join(""),
    ),
    ...spelt
      .flatMap((part) => wordsIn(part.replace(/[äöüøå]/gu, (letter) => DIGRAPHS[letter] ?? letter)))
      .map(({ word }) => word),
    ...(run === form ? [] : wordsIn(run).flatMap(({ word, gram }) => (gram ? word : []))),
  ];
}

const HYPHENS = /[-\u2010-\u2015]/u;
/** Letters on both sides of a sign, in scripts that write words apart. */
const BOUND =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{M}]['\u2019\u2018.\u2010-\u2015-]+[\p{Script=Latin}\p{Script=Cyrillic}]/u;
const UMLAUTS = /[äöüøå]/u;
const DIGRAPHS: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ø: "oe", å: "aa" };

function formsOf({ name, record }: Term): ReadonlySet<string> {
  return new Set([name, ...(record?.bare ?? []), ...(record?.aliases ?? []), ...Object.values(record?.names ?? {})]);
}

function mostFirst(a: NameEntry, b: NameEntry): number {
  return b[4] - a[4] || (a[3] < b[3] ? -1 : a[3] > b[3] ? 1 : (a[5] ?? "") < (b[5] ?? "") ? -1 : 1);
}
