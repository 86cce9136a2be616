import type { ArticleCache } from "./article-cache.ts";
import type { KeptFiles, Piece, Stretches } from "./kept-files.ts";

/** A cache that keeps what a run reads until its end, and nothing beyond it. */
export function createMemoryCache<F>(): ArticleCache<F> {
  const texts = new Map<string, Pick<KeptFiles, "bytes"> & { readonly stretches: Stretches }>();
  const textOf = (file: string, piece: Exclude<Piece, "facts">): Uint8Array => {
    const kept = texts.get(file);
    const stretch = kept?.stretches[piece];
    if (!kept || !stretch) throw new Error(`no ${piece} was kept of ${file}`);
    return new Uint8Array(kept.bytes, stretch[0], stretch[1]);
  };
  return {
    readBy: null,
    find: () => undefined,
    was: () => undefined,
    allFound: () => {},
    findOthers: () => {},
    keep: ({ rows, bytes }) => {
      for (const [file, hash, stretches] of rows) if (hash !== "") texts.set(file, { bytes, stretches });
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
