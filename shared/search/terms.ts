/** Cuts a word to its stem. */
export type Stem = (word: string) => string;

/**
 * What a word is indexed under, and asked for: its stem. A stemmer that knows the marks of its language
 * reads the word with them, another time without: readers type either.
 * @param word folded.
 * @param written lower case, with its marks.
 */
export function termsOf(word: string, written: string, stem: Stem, fold: (word: string) => string): readonly string[] {
  const plain = safely(stem, word);
  if (word === written) return [plain];
  const marked = fold(safely(stem, written));
  return marked === plain ? [plain] : [plain, marked];
}

/** Numbers, and what is too long to be a word of a language, stay as they are. */
function safely(stem: Stem, word: string): string {
  if (word.length > 40 || /\p{N}/u.test(word)) return word.slice(0, LONGEST);
  try {
    return stem(word) || word;
  } catch {
    // @orama/stemmers 3.1: the one of Bulgarian throws at "зелен" and most other words with this end.
    return word;
  }
}

/** In UTF-16 code units: what is longer is cut, at build as in the question. */
const LONGEST = 64;
