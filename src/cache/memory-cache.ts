import type { ArticleCache, Kept } from "./article-cache.ts";

/** A cache that keeps what a run reads until its end, and nothing beyond it. */
export function createMemoryCache<F>(): ArticleCache<F> {
  const texts = new Map<string, Kept>();
  const textOf = (file: string, piece: Exclude<keyof Kept, "facts">): Uint8Array => {
    const text = texts.get(file)?.[piece];
    if (!text) throw new Error(`no ${piece} was kept of ${file}`);
    return text;
  };
  return {
    find: () => undefined,
    keep: (file, _hash, _stat, kept) => {
      texts.set(file, kept);
    },
    html: (file) => Buffer.from(textOf(file, "html")).toString(),
    proofs: (file) => textOf(file, "proofs"),
    mentions: (file) => textOf(file, "mentions"),
    mentionsLength: (file) => textOf(file, "mentions").length,
    words: (file) => textOf(file, "words"),
    placeOf: () => null,
    save: () => {},
    close: () => {},
  };
}
