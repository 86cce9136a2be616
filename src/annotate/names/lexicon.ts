import { type Authority, livingRecord, type Person, type PlaceRecord } from "../../model/authority.ts";
import type { Slug } from "../../model/slug.ts";
import { stemKey } from "./cyrillic.ts";
import { joinerOf } from "./joiners.ts";
import { type FormRole, formsOf, type NameForm } from "./name-forms.ts";
import { createRunTable, type RunTable } from "./run-table.ts";
import { SCRIPT, type Script } from "./scripts.ts";
import { foldCase, foldedWord, type Token, tokensOf } from "./tokens.ts";
import { createWordTrie, type WordTrie } from "./word-trie.ts";

/** A way of writing a name, with the records that are written so. A family name may have thousands. */
export interface NameEntry {
  readonly kind: "person" | "place";
  readonly role: FormRole;
  /** A set only where there are several: nearly all names are one record's. */
  readonly records: LivingRecord | ReadonlySet<LivingRecord>;
  /** As written, folded but for case: what most mentions equal. */
  readonly form: string;
  /** Its words; one only in scripts without spaces. */
  readonly words: readonly string[];
  /** What stands between the words. */
  readonly joiners: readonly string[];
  /** What closes the name after its last word: the full stop of "U.S.". */
  readonly tail: string;
  /** `match.case`: only as written. */
  readonly exact: boolean;
  /** Whether it may be written in ALL CAPS. */
  readonly capitals: boolean;
  /** A family name that stands before the given name. */
  readonly familyFirst: boolean;
}

export function membersOf(records: NameEntry["records"]): readonly LivingRecord[] {
  return "slug" in records ? [records] : [...records];
}

export function setOf(records: NameEntry["records"]): ReadonlySet<LivingRecord> {
  return "slug" in records ? new Set([records]) : records;
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
  return {
    ...lexiconOfForms(livingForms(authority)),
    living(slug, kind) {
      const records: ReadonlyMap<Slug, LivingRecord> = kind === "person" ? authority.people : authority.places;
      const record = records.get(slug);
      return record && livingRecord(records, record);
    },
  };
}

/** A form of a name, and whom it names. */
export interface LivingForm extends NameForm {
  readonly record: LivingRecord;
}

/** What is family or full name of a retired record is so of the one that took its place. */
export function* livingForms({ people, places }: Authority): Iterable<LivingForm> {
  for (const records of [people, places]) {
    for (const record of records.values()) {
      const living = livingRecord(records, record);
      if (living === undefined) continue;
      for (const { form, role } of formsOf(record)) yield { form, role, record: living };
    }
  }
}

/** What texts are walked with. */
export type Forms = Pick<Lexicon, "words" | "runs" | "lowerStarts">;

export function lexiconOfForms(forms: Iterable<LivingForm>): Forms {
  const words = createWordTrie<NameEntry>();
  const runs = createRunTable<NameEntry>();
  const lowerStarts = new Set<string>();
  for (const { form, role, record } of forms) addForm(form, role, record);

  function addForm(form: string, role: FormRole, record: LivingRecord): void {
    const tokens = tokensOf(form);
    if (tokens.length > 0 && tokens.every((token) => token.script === SCRIPT.run)) {
      runs.change(form, (entries) => joined(entries, runEntry(form, role, record), record));
    } else if (isName(form, tokens)) {
      const entry = wordEntry(form, tokens, role, record);
      const keys = entry.words.map((word, index) => keyOf(word, tokens[index]?.script ?? SCRIPT.word));
      const first = keys[0];
      if (first !== undefined && (tokens[0]?.letter === "lower" || first === "the")) lowerStarts.add(first);
      words.change(keys, (entries) => joined(entries, entry, record));
    }
  }

  return { words, runs, lowerStarts };
}

/** The key of a word in the trie: without case; for Cyrillic, without its ending. */
export function keyOf(word: string, script: Script): string {
  const lower = word.toLowerCase();
  return script === SCRIPT.cyrillic ? stemKey(lower) : lower;
}

/** A single letter or a bare number names nobody. */
function isName(form: string, tokens: readonly Token[]): boolean {
  return tokens.length > 0 && tokens.length <= MAX_WORDS && /\p{L}.*?\p{L}/su.test(form);
}

/** Names of more words than this are no names; it also bounds the walk from each word of a text. */
export const MAX_WORDS = 16;

type Shape = Omit<NameEntry, "records">;

function wordEntry(form: string, tokens: readonly Token[], role: FormRole, record: LivingRecord): Shape {
  const words = tokens.map((token) => foldedWord(form, token));
  const exact = record.match.case === "exact";
  return {
    kind: record.kind,
    role,
    form: words.length === 1 ? (words[0] ?? "") : foldCase(form.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end)),
    words,
    joiners: tokens.slice(1).map((token, index) => joinerOf(form, tokens[index]?.end ?? 0, token.start)),
    tail: foldCase(form.slice(tokens.at(-1)?.end ?? form.length)).trim(),
    exact,
    capitals: !exact && words.reduce((letters, word) => letters + word.length, 0) > 4,
    familyFirst: role === "family" && isFamilyFirst(form, record),
  };
}

function runEntry(form: string, role: FormRole, record: LivingRecord): Shape {
  const rest = { words: [form], joiners: [], tail: "", exact: true, capitals: false, familyFirst: false };
  return { kind: record.kind, role, form, ...rest };
}

/** In another script than the record's own name nothing is known: what follows may be a given name. */
function isFamilyFirst(form: string, record: LivingRecord): boolean {
  const name = foldCase(record.name).toLowerCase();
  return name.startsWith(`${foldCase(form).toLowerCase()} `) || !/[a-z]/i.test(foldCase(form));
}

/** Records that are written alike share one entry. */
function joined(entries: readonly NameEntry[], shape: Shape, record: LivingRecord): readonly NameEntry[] {
  const twin = entries.find((entry) => isSameShape(entry, shape));
  if (twin === undefined) return [...entries, { ...shape, records: record }];
  if (twin.records instanceof Set) twin.records.add(record);
  else if (twin.records !== record) {
    const records = new Set([...membersOf(twin.records), record]);
    return entries.map((entry) => (entry === twin ? { ...twin, records } : entry));
  }
  return entries;
}

function isSameShape(a: Shape, b: Shape): boolean {
  return (
    a.role === b.role &&
    a.kind === b.kind &&
    a.form === b.form &&
    a.tail === b.tail &&
    a.exact === b.exact &&
    a.familyFirst === b.familyFirst
  );
}
