import { join } from "node:path";
import type { Setup } from "../annotate/setup.ts";
import type { ArticleCache, KeptBefore } from "../cache/article-cache.ts";
import type { Kept } from "../cache/kept-files.ts";
import { type ArticleFacts, type ArticleReader, createArticleReader } from "../content/article-reader.ts";
import type { OpenCache } from "../content/read-content.ts";
import type { Effects } from "../model/effects.ts";
import { kindOf } from "../read/find-files.ts";
import { isTangled, reworded, type Tangled } from "./reworded-articles.ts";

/** The texts of an edition that stays in memory: those of single articles can be exchanged for what their files say now. */
export interface LiveTexts {
  /** For whoever composes the edition: its texts are then the ones that can be exchanged. */
  readonly openCache: OpenCache;
  /**
   * Reads files anew and takes their words into the edition.
   * @param files relative to the root, forward slashes.
   * @returns false where more than words has changed: nothing was exchanged then. See `reword`.
   */
  readonly reword: (files: readonly string[], tangled: Tangled) => boolean;
}

/** @param root absolute, native. */
export function createLiveTexts(root: string, openCache: OpenCache, effects: Effects): LiveTexts {
  const exchanged = new Map<string, Kept>();
  let opened: { readonly setup: Setup; readonly cache: ArticleCache<ArticleFacts> } | undefined;
  let read: ArticleReader | undefined;
  const before = (file: string): KeptBefore<ArticleFacts> | undefined => {
    const kept = exchanged.get(file);
    return kept === undefined ? opened?.cache.was(file) : asBefore(kept);
  };
  return {
    openCache: (setup) => {
      const cache = openCache(setup);
      opened = { setup, cache };
      return withExchanged(cache, exchanged);
    },
    reword: (files, tangled) => {
      if (opened === undefined) return false;
      if (files.some((file) => kindOf(file) !== "article" || !isFile(join(root, file), effects))) return false;
      read ??= createArticleReader(root, opened.setup, effects);
      const readings: Kept[] = [];
      for (const file of files) {
        const [was, now] = [before(file), read({ file, kind: "article" })];
        const article = was && reworded(file, was, now);
        // Who composed the edition has what it quotes in hand already.
        if (article === undefined || article.quotes !== null || isTangled(article, tangled)) return false;
        readings.push(now);
      }
      for (const reading of readings) exchanged.set(reading.file, reading);
      return true;
    },
  };
}

function isFile(path: string, { disk }: Effects): boolean {
  return disk.stat(path)?.kind === "file";
}

const NONE = new Uint8Array();

function asBefore({ facts, proofs, html, mentions }: Kept): KeptBefore<ArticleFacts> {
  const kept = JSON.parse(Buffer.from(facts).toString()) as ArticleFacts;
  return { facts: kept, proofs: proofs ?? NONE, html: html ?? NONE, mentions: mentions ?? NONE };
}

/** What was exchanged lies in no file, so it has no place there. */
function withExchanged<F>(cache: ArticleCache<F>, exchanged: ReadonlyMap<string, Kept>): ArticleCache<F> {
  return {
    ...cache,
    html: (file) => {
      const html = exchanged.get(file)?.html;
      return html ? Buffer.from(html).toString() : cache.html(file);
    },
    words: (file) => exchanged.get(file)?.words ?? cache.words(file),
    placeOf: (file, piece) => (exchanged.has(file) ? null : cache.placeOf(file, piece)),
  };
}
