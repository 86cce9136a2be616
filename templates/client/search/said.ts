import { foldWord } from "../../../shared/search/fold-word.ts";
import type { ListedTerm } from "../../../shared/search/lists.ts";
import { primaryOf } from "../../../shared/search/stop-words.ts";
import { type Stem, termsOf } from "../../../shared/search/terms.ts";
import { wordsIn } from "../../../shared/search/words.ts";
import type { TermContext } from "./answering-terms.ts";
import type { AskedWord } from "./query.ts";
import { type Hits, only } from "./sets.ts";

/** Of a few articles those whose texts say a phrase, by the words as they are published. */
export async function thoseThatSay(
  hits: Hits,
  words: readonly AskedWord[],
  answers: readonly (readonly ListedTerm[])[],
  { index, stems }: TermContext,
): Promise<Hits> {
  const wanted = answers.map((terms) => new Set(terms.map(({ term }) => term)));
  const phrase = words.map(({ offset }, n) => [offset - (words[0]?.offset ?? 0), wanted[n] as Terms] as const);
  const isSaid = await Promise.all(
    [...hits.documents].map(async (address) => {
      const { meta, text } = await index.record(address);
      // Articles in the language of the interface do not name it; it is the first.
      const language = meta.language === undefined ? 0 : index.head.languages.indexOf(primaryOf(meta.language));
      const stem = stems[language] ?? ((word: string) => word);
      const blocks = (await text()).map(([, words]) => words);
      return [meta.title, meta.summary ?? "", meta.dateline ?? "", ...blocks].some((one) => says(one, phrase, stem));
    }),
  );
  return only(hits, (_, n) => isSaid[n] === true);
}

type Terms = ReadonlySet<string>;

function says(text: string, phrase: readonly (readonly [offset: number, terms: Terms])[], stem: Stem): boolean {
  const found = wordsIn(text);
  return found.some((_, at) =>
    phrase.every(([offset, wanted]) => {
      const here = found[at + offset];
      if (here === undefined) return false;
      const { word, start, end, gram } = here;
      const terms = gram ? [word] : termsOf(word, text.slice(start, end).toLowerCase(), stem, foldWord);
      return terms.some((term) => wanted.has(term));
    }),
  );
}
