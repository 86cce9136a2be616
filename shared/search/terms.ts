/** Cuts a word to its stem. */
export interface Stem {
  (word: string): string;
  /** What it is indexed under besides, where its stem may be that of another word: all cases of Иванов, which are cut as those of Иван. */
  readonly closer?: (word: string) => string | null;
}

/**
 * What a word is indexed under, and asked for: its stem. A stemmer that knows the marks of its language
 * reads the word with them, another time without: readers type either.
 * @param word folded.
 * @param written lower case, with its marks.
 */
export function termsOf(word: string, written: string, stem: Stem, fold: (word: string) => string): readonly string[] {
  const plain = safely(stem, word);
  const terms = [plain];
  const marked = word === written ? plain : fold(safely(stem, written));
  if (marked !== plain) terms.push(marked);
  const closer = closerTerm(word, stem);
  if (closer !== null && !terms.includes(closer)) terms.push(closer);
  return terms;
}

/** The last of a word's terms, where it says more of the word than its stem. */
export function closerTerm(word: string, stem: Stem): string | null {
  return word.length > LONGEST_STEM ? null : (stem.closer?.(word) ?? null);
}

/** Numbers, and what is too long to be a word of a language, stay as they are. */
function safely(stem: Stem, word: string): string {
  if (word.length > LONGEST_STEM || /\p{N}/u.test(word)) return cut(word);
  try {
    return stem(word) || word;
  } catch {
    // @orama/stemmers 3.1: the one of Bulgarian throws at "зелен" and most other words with this end.
    return word;
  }
}

/** Never within a surrogate pair: half of one is no text in UTF-8, and so no term of the index. */
function cut(word: string): string {
  return word.length <= LONGEST ? word : word.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, "");
}

/** In UTF-16 code units, as the next: what is longer is no word of a language. */
const LONGEST_STEM = 40;
/** What is longer is cut, at build as in the question. */
const LONGEST = 64;
