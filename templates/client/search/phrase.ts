import type { ListedTerm } from "../../../shared/search/lists.ts";
import type { TermContext } from "./answering-terms.ts";
import type { AskedWord } from "./query.ts";
import { thoseThatSay } from "./said.ts";
import { both, type Hits, NO_HITS } from "./sets.ts";
import { neighbourOf, positionsOf, type Standing, standTogether, startsIn } from "./standing.ts";

/**
 * Articles in which the words of a phrase stand side by side. Of a long one the rarest words are looked for first: mostly few
 * articles are left by then, or none, and of these the texts, which are to be shown, say the rest with fewer bytes than lists would.
 * @param answers the terms that each word means.
 * @param hitsOf the articles that have any of some terms.
 */
export async function sideBySide(
  words: readonly AskedWord[],
  answers: readonly (readonly ListedTerm[])[],
  context: TermContext,
  hitsOf: (terms: readonly ListedTerm[]) => Promise<Hits>,
): Promise<Hits> {
  if (answers.some(({ length }) => length === 0)) return NO_HITS;
  const termsAt = (n: number) => answers[n] as readonly ListedTerm[];
  const rarest = words.map((_, n) => n).sort((a, b) => bytesOf(termsAt(a)) - bytesOf(termsAt(b)));
  let standing: Standing | null = null;
  let areTextsRead = false;
  for (let asked = 0; asked < rarest.length; ) {
    const some = rarest.slice(asked, Math.max(FIRST, asked * 2));
    asked += some.length;
    standing = await narrowed(standing, words, some, termsAt, context, hitsOf);
    const { documents } = standing.hits;
    if (documents.length === 0) return standing.hits;
    const left = rarest.slice(asked).reduce((sum, n) => sum + bytesOf(termsAt(n)), 0);
    if (left < HEAVY || documents.length > FEW || areTextsRead) continue;
    areTextsRead = true;
    const said = await thoseThatSay(standing.hits, words, answers, context);
    // Where none does, it may be a name or a source, which stands in no text.
    if (said.documents.length > 0) return said;
  }
  return standing?.hits ?? NO_HITS;
}

/** Words that are looked for at once. */
const FIRST = 3;
/** Articles: those of a first screen, whose texts are read anyway. */
const FEW = 10;
/** Bytes of lists. */
const HEAVY = 10_000;

function bytesOf(terms: readonly ListedTerm[]): number {
  return terms.reduce((sum, { list }) => sum + list.length, 0);
}

/** Of articles that may have the phrase those in which some more of its words stand where they should. */
async function narrowed(
  before: Standing | null,
  words: readonly AskedWord[],
  some: readonly number[],
  termsAt: (n: number) => readonly ListedTerm[],
  { index, stems }: TermContext,
  hitsOf: (terms: readonly ListedTerm[]) => Promise<Hits>,
): Promise<Standing> {
  const lists = await Promise.all(some.map((n) => hitsOf(termsAt(n))));
  const hits = (before === null ? lists : [before.hits, ...lists]).reduce(both);
  if (hits.documents.length === 0) return { hits, starts: startsIn(before, hits) };
  const parts = await Promise.all(
    some.map(async (n) => ({
      positions: await positionsOf(termsAt(n), hits.documents, index, neighbourOf(words, n, stems)),
      offset: words[n]?.offset ?? 0,
    })),
  );
  return standTogether(hits, before === null ? parts : [{ positions: startsIn(before, hits), offset: 0 }, ...parts]);
}
