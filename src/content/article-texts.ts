import type { ArticleCache } from "../cache/article-cache.ts";
import type { ArticleTexts } from "../model/article-texts.ts";

/** The texts of articles, where they are kept. */
export function textsIn<F>(cache: ArticleCache<F>): ArticleTexts {
  return {
    html: ({ file }) => cache.html(file),
    placeOf: ({ file }) => cache.placeOf(file, "html"),
    mentions: ({ file }) => cache.mentions(file),
    mentionsLength: ({ file }) => cache.mentionsLength(file),
    words: ({ file }) => cache.words(file),
    wordsAt: ({ file }) => cache.placeOf(file, "words"),
  };
}
