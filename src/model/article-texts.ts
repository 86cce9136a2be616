import type { Article } from "./article.ts";

/** The long texts of articles, which stay on the disk until a page needs them. */
export interface ArticleTexts {
  /** HTML of the body, with a `GAP` where the `href` of each of the article's `links` belongs, in their order. */
  readonly html: (article: Pick<Article, "file">) => string;
  /** Where that lies, for other threads; `null` where it is in this one's memory only. */
  readonly placeOf: (article: Article) => TextPlace | null;
  /** The article's lines of `data/mentions.jsonl`, in UTF-8: to be used up before others are asked for. */
  readonly mentions: (article: Article) => Uint8Array;
  /** In bytes, without reading them. */
  readonly mentionsLength: (article: Article) => number;
  /** What the search index needs of it, used up in the same way: see `src/search/article-record.ts`. Only where the site has search. */
  readonly words: (article: Pick<Article, "file">) => Uint8Array;
  /** As `placeOf`, of these. */
  readonly wordsAt: (article: Pick<Article, "file">) => TextPlace | null;
}

/** A stretch of a file: absolute path, and where it begins, how long it is, and its CRC-32; lengths in bytes. */
export type TextPlace = readonly [path: string, at: number, length: number, crc: number];

/** Stands for an attribute in stored HTML: NUL, which no HTML may hold. */
export const GAP = "\0";

/** @param attributes one for each gap: ` href="…"`, or nothing. */
export function fillGaps(html: string, attributes: readonly string[]): string {
  if (attributes.length === 0) return html;
  return html
    .split(GAP)
    .map((part, index) => part + (attributes[index] ?? ""))
    .join("");
}
