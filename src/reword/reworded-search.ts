import type { IndexParts } from "../cache/index-parts.ts";
import type { States } from "../cache/packed-states.ts";
import type { Article } from "../model/article.ts";
import type { Crew, Effects } from "../model/effects.ts";
import { GENERATOR } from "../model/generator.ts";
import { filePermalink, outputPath } from "../model/permalink.ts";
import type { Settings } from "../model/settings.ts";
import { siteKey } from "../render/keys.ts";
import { BASIS, dataFile } from "../search/index-files.ts";
import { isBasisOf, type ResultWords, rewordedIndex } from "../search/reworded-index.ts";
import { HEAD, type IndexBasis } from "../search/search-index.ts";
import { createSegmentStore } from "../search/segment-store.ts";
import type { NotedFiles } from "../write/noted-files.ts";
import { placeOf } from "../write/target.ts";
import type { Amendment } from "../write/write-site.ts";
import type { RewordedArticles } from "./reworded-articles.ts";

export interface RewordedSearchInput {
  readonly settings: Settings;
  readonly base: string;
  /** Absolute, native. */
  readonly out: string;
  readonly there: Pick<NotedFiles, "get">;
  readonly looked: States;
  readonly parts: IndexParts;
  readonly crew: Crew;
}

/** What becomes of the files of the search index in which words stand. `null` where what they are made of besides was not kept. */
export async function rewordedSearch(
  { articles, texts }: RewordedArticles,
  { settings, base, out, there, looked, parts, crew }: RewordedSearchInput,
  { disk }: Pick<Effects, "disk">,
): Promise<Amendment | null> {
  const key = siteKey(settings, base);
  const pathOf = (name: string) => outputPath(filePermalink("search", name));
  const head = there.get(pathOf(HEAD));
  // A site without a search, or with a page of its own in its place.
  if (head === undefined) return { files: [], gone: [] };
  for (const file of looked.keys()) if (file.startsWith("public/search/")) return null;
  const basis = readBasis(parts);
  if (basis === undefined || !isBasisOf(basis, (head.key ?? "").slice(key.length + 1))) return null;
  const wanted = new Map(articles.map(({ file, before }) => [file, before]));
  const known = basis.documents.filter(([, file, version]) => wanted.get(file) === version);
  if (known.length !== articles.length) return null;
  const index = await rewordedIndex({
    basis,
    versions: new Map(articles.map(({ file, version }) => [file, version])),
    retold: new Map(articles.flatMap(({ file, quotes }) => (quotes?.isRetold ? [[file, wordsOf(quotes.now)]] : []))),
    recordOf: texts.words,
    published: (name) => disk.read(placeOf(pathOf(name), { out })),
    version: GENERATOR,
    store: createSegmentStore(parts, texts, crew),
  });
  if (index === null) return null;
  parts.note(BASIS, Buffer.from(JSON.stringify(index.basis)));
  return { files: index.files.map((file) => dataFile(file, key)), gone: index.gone.map(pathOf) };
}

function wordsOf({ title, summary }: Article): ResultWords {
  return { title, ...(summary !== null && { summary }) };
}

function readBasis(parts: IndexParts): IndexBasis | undefined {
  const note = parts.noted(BASIS);
  return note && (JSON.parse(Buffer.from(note).toString()) as IndexBasis);
}
