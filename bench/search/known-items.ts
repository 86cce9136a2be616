import { stopWords } from "../../shared/search/stop-words.ts";
import { wordsIn } from "../../shared/search/words.ts";
import { createDice } from "./dice.ts";

export interface KnownItem {
  /** Three words of the article's text. */
  readonly words: string;
  readonly url: string;
}

/** The same seed gives the same questions. */
export function knownItems(
  articles: readonly { readonly url: string; readonly text: string; readonly language?: string }[],
  count: number,
  seed: number,
): readonly KnownItem[] {
  const below = createDice(seed);
  const items: KnownItem[] = [];
  for (let tries = 0; items.length < count && tries < count * 20; tries++) {
    const article = articles[below(articles.length)];
    if (article === undefined || article.language !== undefined) continue;
    const stop = stopWords("en");
    const words = [...new Set(wordsIn(article.text).map(({ word }) => word))].filter(
      (word) => word.length > 3 && !stop.has(word) && !/\d/.test(word),
    );
    if (words.length < 12) continue;
    const chosen = Array.from({ length: 3 }, () => words[below(words.length)] ?? "");
    if (new Set(chosen).size === 3) items.push({ words: chosen.join(" "), url: article.url });
  }
  return items;
}
