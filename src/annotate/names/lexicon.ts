import type { Authority, AuthorityRecord, Person, PlaceRecord } from "../../model/authority.ts";
import type { Slug } from "../../model/slug.ts";
import { stemKey } from "./cyrillic.ts";
import { joinerOf } from "./joiners.ts";
import { type FormRole, formsOf } from "./name-forms.ts";
import { createRunTable, type RunTable } from "./run-table.ts";
import { SCRIPT, type Script } from "./scripts.ts";
import { foldCase, foldedWord, type Token, tokensOf } from "./tokens.ts";
import { createWordTrie, type WordTrie } from "./word-trie.ts";

/** One way of writing one record's name. */
export interface NameEntry {
  readonly record: LivingRecord;
  readonly role: FormRole;
  /** Folded but for case; one only in scripts without spaces. */
  readonly words: readonly string[];
  /** What stands between the words. */
  readonly joiners: readonly string[];
  /** What closes the name after its last word: the full stop of "U.S.". */
  readonly tail: string;
  /** Whether it may be written in ALL CAPS. */
  readonly capitals: boolean;
}

/** A record that is not retired, with what the names of those merged into it add. */
export type LivingRecord = Person | PlaceRecord;

export interface Lexicon {
  readonly words: WordTrie<NameEntry>;
  readonly runs: RunTable<NameEntry>;
  /** Keys of names that begin in lower case: "el-Sisi". */
  readonly lowerStarts: ReadonlySet<string>;
  /** Follows `mergedInto`. */
  living(slug: Slug, kind: "person" | "place"): LivingRecord | undefined;
}

/** All names of all records, ready to be looked up. Depends on the records, not on their order. */
export function lexiconOf(authority: Authority): Lexicon {
  const words = createWordTrie<NameEntry>();
  const runs = createRunTable<NameEntry>();
  const lowerStarts = new Set<string>();

  for (const records of [authority.people, authority.places]) {
    for (const record of records.values()) {
      const living = follow(records, record);
      if (living === undefined) continue;
      for (const { form, role } of formsOf(record)) {
        // What is family or full name of a retired record is so of the one that took its place.
        addForm(form, { record: living, role });
      }
    }
  }

  function addForm(form: string, { record, role }: Pick<NameEntry, "record" | "role">): void {
    const tokens = tokensOf(form);
    const runsOnly = tokens.length > 0 && tokens.every((token) => token.script === SCRIPT.run);
    if (runsOnly) runs.add(form, { record, role, words: [form], joiners: [], tail: "", capitals: false });
    else if (isName(form, tokens)) {
      const entry = entryOf(form, tokens, record, role);
      const keys = entry.words.map((word, index) => keyOf(word, tokens[index]?.script ?? SCRIPT.word));
      const first = keys[0];
      if (first !== undefined && (tokens[0]?.letter === "lower" || first === "the")) lowerStarts.add(first);
      words.add(keys, entry);
    }
  }

  return {
    words,
    runs,
    lowerStarts,
    living(slug, kind) {
      const records: ReadonlyMap<Slug, LivingRecord> = kind === "person" ? authority.people : authority.places;
      const record = records.get(slug);
      return record && follow(records, record);
    },
  };
}

/** The key of a word in the trie: without case; for Cyrillic, without its ending. */
export function keyOf(word: string, script: Script): string {
  const lower = word.toLowerCase();
  return script === SCRIPT.cyrillic ? stemKey(lower) : lower;
}

/** A single letter or a bare number names nobody. */
function isName(form: string, tokens: readonly Token[]): boolean {
  return tokens.length > 0 && [...form.matchAll(/\p{L}/gu)].length >= 2 && tokens.length <= MAX_WORDS;
}

/** Names of more words than this are no names; it also bounds the walk from each word of a text. */
export const MAX_WORDS = 16;

function entryOf(form: string, tokens: readonly Token[], record: LivingRecord, role: FormRole): NameEntry {
  const words = tokens.map((token) => foldedWord(form, token));
  const joiners = tokens.slice(1).map((token, index) => joinerOf(form, tokens[index]?.end ?? 0, token.start));
  const tail = foldCase(form.slice(tokens.at(-1)?.end ?? form.length)).trim();
  const letters = words.join("").length;
  const capitals = record.match.case !== "exact" && letters > 4;
  return { record, role, words, joiners, tail, capitals };
}

function follow<R extends AuthorityRecord>(records: ReadonlyMap<Slug, R>, record: R): R | undefined {
  const seen = new Set<Slug>();
  let living: R | undefined = record;
  while (living?.mergedInto != null && !seen.has(living.slug)) {
    seen.add(living.slug);
    living = records.get(living.mergedInto);
  }
  return living?.mergedInto == null ? living : undefined;
}
