import { wordsIn } from "../../../shared/search/words.ts";

/** A word of a question. */
export interface AskedWord {
  /** Folded, not stemmed. */
  readonly word: string;
  /** As typed, in lower case. */
  readonly written: string;
  readonly gram: boolean;
  /** Where it stands in its phrase. */
  readonly offset: number;
}

/** Words that belong together: a word, a name with a hyphen, a phrase. */
export interface Atom {
  readonly words: readonly AskedWord[];
  /** The words stand side by side, in this order. */
  readonly phrase: boolean;
  /** The last word may go on. */
  readonly open: boolean;
}

export interface Query {
  /** Each is met by any of its atoms; all are to be met. */
  readonly all: readonly (readonly Atom[])[];
  readonly none: readonly Atom[];
}

/**
 * Reads a question: words, "phrases", `-not`, `OR`, `begin*`. Nothing in it is an error: signs that mean
 * nothing are passed over.
 * @param typing its last word may not be finished.
 */
export function readQuery(text: string, typing: boolean): Query {
  const all: Atom[][] = [];
  const none: Atom[] = [];
  let joins = false;
  const tokens = [...text.normalize("NFC").slice(0, LONGEST).matchAll(TOKEN)];
  for (const [index, match] of tokens.slice(0, MOST_TOKENS).entries()) {
    const { not, quoted, bare } = match.groups ?? {};
    if (not === undefined && (bare === "OR" || bare === "|")) {
      joins = all.length > 0;
      continue;
    }
    const isLast = index === tokens.length - 1 && !/\s$/u.test(text);
    const atom = atomOf(quoted ?? bare ?? "", quoted !== undefined, bare?.endsWith("*") === true || (typing && isLast));
    if (atom === null) continue;
    if (not !== undefined) none.push({ ...atom, open: false });
    else if (joins) all.at(-1)?.push(atom);
    else all.push([atom]);
    joins = false;
  }
  return { all, none };
}

/** In UTF-16 code units; what comes after is not read. */
const LONGEST = 1000;
const MOST_TOKENS = 32;
/** Of one of these: a run of signs without spaces has many. */
const MOST_WORDS = 48;
const TOKEN =
  /(?<not>(?<=^|\s)[-\u2212])?(?:["\u201c\u201d\u201e\u00ab\u300c](?<quoted>[^"\u201c\u201d\u201e\u00bb\u300d]*)["\u201c\u201d\u00bb\u300d]?|(?<bare>[^\s"\u201c\u201d\u201e\u00ab\u300c]+))/gu;

function atomOf(text: string, quoted: boolean, open: boolean): Atom | null {
  const found = wordsIn(text).slice(0, MOST_WORDS);
  const words = found
    .map(({ word, start, end, gram }, offset) => ({
      word,
      written: text.slice(start, end).toLowerCase(),
      gram,
      offset,
    }))
    // The last letter of a run by itself says no more than the pair before it.
    .filter(
      ({ gram, written }, index) =>
        !gram ||
        [...written].length > 1 ||
        found[index - 1]?.gram !== true ||
        found[index - 1]?.end !== found[index]?.end,
    );
  if (words.length === 0) return null;
  return { words, phrase: quoted && words.length > 1, open: open && !quoted };
}
