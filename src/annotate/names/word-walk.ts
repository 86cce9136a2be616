import { foldRun } from "./folded-run.ts";
import { type Forms, keyOf, MAX_WORDS, type NameEntry } from "./lexicon.ts";
import { isParticle } from "./particles.ts";
import { SCRIPT } from "./scripts.ts";
import type { Span } from "./span.ts";
import { isWrittenSo, readName } from "./spelling.ts";
import { foldedWord, type Token } from "./tokens.ts";
import { ROOT } from "./word-trie.ts";

/** A text on the way through the trie of words. */
export interface Walk {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lexicon: Forms;
  /** Whether a name may have an `s` for its genitive: "Putins Rede". */
  readonly genitive: boolean;
  /** Where what is found is put. */
  readonly found: Span[];
}

/** Finds the names that begin with one word of the text. */
export function walkFrom(walk: Walk, index: number): void {
  const { text, tokens, lexicon } = walk;
  const token = tokens[index];
  if (!token) return;
  if (token.letter === "lower" && lexicon.lowerStarts.size === 0) return;
  const key = keyOf(foldedWord(text, token), token.script);
  if (token.letter === "lower" && !lexicon.lowerStarts.has(key)) return;
  follow(walk, index, token.start, key);
  if (token.script === SCRIPT.prefixing) {
    // Arabic and Hebrew write "and", "in", "to", "like" solid with the name.
    const prefix = /^(?:[وف]?[بلك]?|[ובלמהשכ]{1,2})(?=.{4})/u.exec(key)?.[0] ?? "";
    for (let cut = 1; cut <= prefix.length; cut++) follow(walk, index, token.start + cut, key.slice(cut));
    const article = /^[وف]?(?=لل.{3})/u.exec(key)?.[0].length;
    if (article !== undefined) follow(walk, index, token.start + article, withArticle(key.slice(article)));
  }
}

function follow(walk: Walk, first: number, start: number, firstKey: string): void {
  const { text, tokens, lexicon, genitive } = walk;
  let node = ROOT;
  for (let last = first; last < tokens.length && last < first + MAX_WORDS; last++) {
    const token = tokens[last];
    if (!token || token.script === SCRIPT.run) return;
    const key = last === first ? firstKey : keyOf(foldedWord(text, token), token.script);
    const extent = { start, end: token.end, first, last };
    if (token.script === SCRIPT.hangul) followInside(walk, node, key, extent, token.start);
    if (genitive && /[^s]s$/.test(key)) {
      const entries = entriesAt(lexicon, node, key.slice(0, -1));
      if (entries) accept(walk, entries, { ...extent, end: token.end - 1 });
    }
    node = lexicon.words.next(node, key);
    if (node < 0) return;
    const entries = lexicon.words.at(node);
    if (entries) accept(walk, entries, extent);
  }
}

/** "To" swallows the first letter of the article: للقاهرة is "to" القاهرة. @param word Begins with لل. */
function withArticle(word: string): string {
  return `ا${word.slice(1)}`;
}

type Extent = Omit<Span, "entries">;

/** A Hangul word is a name and particles: 김정은은. */
function followInside(walk: Walk, node: number, word: string, extent: Extent, start: number): void {
  for (let length = Math.min(word.length - 1, LONGEST_HANGUL); length >= 2; length--) {
    const name = word.slice(0, length);
    // A title follows a person: 문재인대통령은.
    const entries = entriesAt(walk.lexicon, node, name)?.filter(({ kind }) =>
      isParticle(name, word.slice(length), kind === "person"),
    );
    if (!entries || entries.length === 0) continue;
    accept(walk, entries, { ...extent, end: foldRun(walk.text, start, extent.end).endOf(length - 1) });
  }
}

/** Syllables of the last word of a name: 프렌치폴리네시아 has eight. */
const LONGEST_HANGUL = 12;

function entriesAt({ words }: Forms, node: number, key: string): readonly NameEntry[] | undefined {
  const next = words.next(node, key);
  return next < 0 ? undefined : words.at(next);
}

/** Takes those names that are written as the text has it. */
function accept({ text, tokens, found }: Walk, entries: readonly NameEntry[], extent: Extent): void {
  const { start, end } = extent;
  // The family name inside a full name: most names of one word are inside one of two.
  const before = found[found.length - 1];
  if (before !== undefined && before.start < start && end <= before.end) return;
  const [only] = entries;
  if (only && entries.length === 1 && only.tail === "" && text.slice(start, end) === only.form) {
    found.push({ ...extent, entries });
    return;
  }
  const written = readName(text, tokens, extent);
  const fitting = entries.filter((entry) => isWrittenSo(entry, written));
  for (const tail of new Set(fitting.map((entry) => entry.tail))) {
    const closed = tail !== "" && text.startsWith(tail, end);
    // A full stop may be missing ("Mark Milley Jr"), a bracket may not.
    if (!closed && tail !== "" && tail !== ".") continue;
    const same = fitting.filter((entry) => entry.tail === tail);
    found.push({ ...extent, end: closed ? end + tail.length : end, entries: same });
  }
}
