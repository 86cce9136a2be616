import type { ArticleText } from "../model/article.ts";
import type { ArticleCache } from "./article-cache.ts";

/** A cache that keeps what a run reads until its end, and nothing beyond it. */
export function createMemoryCache<F>(): ArticleCache<F> {
  const texts = new Map<string, Uint8Array | null>();
  return {
    find: () => undefined,
    keep: (file, _hash, _stat, { text }) => {
      texts.set(file, text);
    },
    textOf: (file) => {
      const text = texts.get(file);
      if (!text) throw new Error(`no text was kept of ${file}`);
      return JSON.parse(Buffer.from(text).toString()) as ArticleText;
    },
    save: () => {},
    close: () => {},
  };
}
