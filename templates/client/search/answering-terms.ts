import { articleOf } from "../../../shared/search/arabic-article.ts";
import { foldWord } from "../../../shared/search/fold-word.ts";
import type { ListedTerm } from "../../../shared/search/lists.ts";
import { closerTerm, type Stem, termsOf } from "../../../shared/search/terms.ts";
import type { Index } from "./index.ts";
import type { AskedWord } from "./query.ts";

/** The terms that a word means: by each language of the archive; of an unfinished word all that begin so. */
export async function answersTo(asked: AskedWord, open: boolean, context: TermContext): Promise<readonly ListedTerm[]> {
  const { word, written, gram } = asked;
  const wanted = new Set(gram ? [word] : context.stems.flatMap((stem) => termsOf(word, written, stem, foldWord)));
  for (const stem of gram ? [] : context.stems) {
    const closer = closerTerm(word, stem);
    if (closer !== null && wanted.size > 1) context.closer.add(closer);
  }
  const exact = (await Promise.all([...wanted].map((term) => find(term, context.index)))).flat();
  const single = gram && [...word].length === 1;
  const begun = (open && word.length >= SHORTEST_BEGINNING) || single || (exact.length === 0 && open);
  const answers = begun ? merge(exact, await beginning(word, context)) : exact;
  if (answers.length === 0) context.unknown.push(asked);
  for (const { term } of answers) context.terms.add(term);
  return answers;
}

const SHORTEST_BEGINNING = 3;

async function find(term: string, index: Index): Promise<ListedTerm | readonly ListedTerm[]> {
  const { terms } = await index.words(term);
  return search(terms, term) ?? [];
}

function search(terms: readonly ListedTerm[], wanted: string): ListedTerm | undefined {
  let low = 0;
  let high = terms.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const term = terms[middle] as ListedTerm;
    if (term.term === wanted) return term;
    if (term.term < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/**
 * The most frequent terms that begin so, or have a word that does. Words of Arabic stand under what follows their article, so
 * one of which no more is typed may be any.
 */
async function beginning(prefix: string, { index, begun }: TermContext): Promise<readonly ListedTerm[]> {
  const bare = prefix.slice(articleOf(prefix).length) || prefix;
  const files = await Promise.all([...new Set([prefix, bare])].map((begun) => index.wordsFrom(begun, 2)));
  const isArabic = ARABIC.test(prefix);
  const goesOn = (word: string) =>
    word.startsWith(prefix) || (isArabic && word.slice(articleOf(word).length).startsWith(bare));
  const isBegun = ({ term, forms }: ListedTerm) => goesOn(term) || forms.some(goesOn);
  let bytes = 0;
  return [...new Set(files.flat())]
    .flatMap(({ terms }) => terms.filter(isBegun))
    .sort((a, b) => b.count - a.count)
    .slice(0, begun.terms)
    .filter(({ list }, n) => {
      bytes += list.length;
      return n === 0 || bytes <= begun.bytes;
    });
}

const ARABIC = /^\p{Script=Arabic}/u;

function merge(a: readonly ListedTerm[], b: readonly ListedTerm[]): readonly ListedTerm[] {
  const known = new Set(a);
  return [...a, ...b.filter((term) => !known.has(term))];
}

/** What is put together while a question is answered. */
export interface TermContext {
  readonly index: Index;
  readonly stems: readonly Stem[];
  /** What a beginning may stand for, and how many bytes the lists of it may have: less where there are several. */
  readonly begun: { readonly terms: number; readonly bytes: number };
  readonly terms: Set<string>;
  /** Of the terms those that say more of a word than its stem, and so come first. */
  readonly closer: Set<string>;
  readonly unknown: AskedWord[];
}
