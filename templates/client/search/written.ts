import { articleOf } from "../../../shared/search/arabic-article.ts";
import type { NameEntry } from "../../../shared/search/format.ts";
import type { ListedTerm, ListFile } from "../../../shared/search/lists.ts";
import { wordsIn } from "../../../shared/search/words.ts";
import type { Index } from "./index.ts";

/** A word as the index has it, folded, and where it stands. */
export interface IndexedWord {
  readonly word: string;
  /** Articles. */
  readonly count: number;
  /** `null` of words that are known from names alone. */
  readonly term: ListedTerm | null;
}

/**
 * The word with its capitals and its marks, as the newest articles or the names that have it write it: folded, مدينة is
 * مدينه, which nobody writes. As it is where none of these has it as a word.
 */
export async function asWritten({ word, term }: IndexedWord, index: Index): Promise<string> {
  const inTexts = term === null ? null : mostFrequent(word, await newestTexts(term, index));
  if (inTexts !== null) return inTexts;
  const [, names = []] = namesIn(await index.words(word)).find(([one]) => one === word) ?? [];
  return (
    mostFrequent(
      word,
      names.map(([, , name, , , alias]) => alias ?? name),
    ) ?? word
  );
}

/** The names that each word of a file leads to. */
export function namesIn({ extra }: ListFile): readonly (readonly [word: string, entries: readonly NameEntry[]])[] {
  return (extra as { readonly names: readonly (readonly [string, readonly NameEntry[]])[] }).names;
}

async function newestTexts(term: ListedTerm, index: Index): Promise<readonly string[]> {
  const [postings] = await index.postings([term]);
  const newest = [...(postings?.documents ?? [])].slice(-MOST);
  const texts = await Promise.all(
    newest.map(async (address) => {
      const { meta, text } = await index.record(address);
      return [meta.title, ...(await text()).map(([, words]) => words)];
    }),
  );
  return texts.flat();
}

/** Articles: stems bring some together that have other forms of a word. */
const MOST = 3;

/** Of forms that are equally frequent the one without capitals: a sentence may begin with any word. */
function mostFrequent(word: string, texts: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const found of wordsIn(text)) {
      const form = formOf(word, found.word, text.slice(found.start, found.end));
      if (form !== null) counts.set(form, (counts.get(form) ?? 0) + 1);
    }
  }
  const [best] = [...counts].sort(([a, m], [b, n]) => n - m || Number(isLower(b)) - Number(isLower(a)));
  return best?.[0] ?? null;
}

/** Arabic is indexed without its article as well. */
function formOf(word: string, folded: string, written: string): string | null {
  if (folded === word) return written;
  const article = articleOf(folded);
  return article !== "" && article + word === folded ? withoutLetters(written, article.length) : null;
}

/** Without so many letters at the beginning, and their marks. */
function withoutLetters(text: string, letters: number): string {
  return text.replace(new RegExp(`^(?:\\p{L}[\\p{M}\\u0640]*){${letters}}`, "u"), "");
}

function isLower(text: string): boolean {
  return text === text.toLowerCase();
}
