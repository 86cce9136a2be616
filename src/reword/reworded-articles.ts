import { setupOf } from "../annotate/setup.ts";
import { type KeptBefore, openArticleCache } from "../cache/article-cache.ts";
import { type Kept, packKept } from "../cache/kept-files.ts";
import type { States } from "../cache/packed-states.ts";
import { openRecordCache } from "../cache/record-cache.ts";
import type { CacheFolders } from "../cache-folders.ts";
import { type ArticleFacts, createArticleReader } from "../content/article-reader.ts";
import { textsIn } from "../content/article-texts.ts";
import { type KeptRecords, readRecords } from "../content/read-records.ts";
import type { ArticleTexts } from "../model/article-texts.ts";
import type { Effects } from "../model/effects.ts";
import type { Permalink } from "../model/permalink.ts";
import type { Settings } from "../model/settings.ts";
import { type FoundFile, kindOf } from "../read/find-files.ts";
import { type Requoted, requoted } from "./requoted.ts";
import type { RequotedLines } from "./requoted-mentions.ts";

/** An article that says the same of everybody in other words. */
export interface Reworded {
  readonly file: string;
  readonly permalink: Permalink;
  readonly language: string;
  /** Of what was kept of it before, and of what is kept now: see `Article.version`. */
  readonly before: string;
  readonly version: string;
  /** With its gaps. */
  readonly html: string;
  /** `null` where all words are the same that are shown elsewhere. */
  readonly quotes: Quotes | null;
}

export interface Quotes extends Requoted {
  /** Of the article, in the file of mentions. */
  readonly lines: RequotedLines;
}

export interface RewordedArticles {
  readonly articles: readonly Reworded[];
  /** Of all articles, as they are now; to be read until they are closed. */
  readonly texts: ArticleTexts;
  readonly close: () => void;
}

export interface RewordedInput {
  /** Absolute, native. */
  readonly root: string;
  readonly settings: Settings;
  readonly base: string;
  readonly folders: Pick<CacheFolders, "articles" | "records">;
  /** States of all files of the site. */
  readonly looked: States;
}

/**
 * Reads articles anew that have changed, and keeps what they say now.
 * @param files in any order.
 * @returns `null` where a file is no article, or one says something else than before: of somebody, of itself, or in what has to be told to
 * its editor.
 */
export function rewordedArticles(
  files: readonly string[],
  { root, settings, base, folders, looked }: RewordedInput,
  effects: Effects,
): RewordedArticles | null {
  if (files.some((file) => kindOf(file) !== "article")) return null;
  const found = filesBesides(looked);
  const records = openRecordCache<KeptRecords>(folders.records, effects);
  const { authority } = readRecords(found, { root, settings, base, looked }, records, effects);
  const setup = setupOf(authority, settings, base);
  const cache = openArticleCache<ArticleFacts>(folders.articles, setup, effects);
  if (cache.readBy !== null) return null;
  const read = createArticleReader(root, setup, effects);
  const readings = files.map((file) => ({ file, before: cache.was(file), now: read({ file, kind: "article" }) }));
  const articles = readings.map(({ file, before, now }) => before && reworded(file, before, now));
  if (!articles.every((article) => article !== undefined)) return null;
  cache.findOthers(new Set(files), looked.get);
  cache.keep(packKept(readings.map(({ now }) => now)), looked.get);
  cache.save();
  return { articles, texts: textsIn(cache), close: cache.close };
}

/** All files of content but the articles, in their order. */
function filesBesides(looked: States): readonly FoundFile[] {
  const found: FoundFile[] = [];
  for (const file of looked.keys()) {
    // Nearly all are such.
    if (file.startsWith("content/articles/")) continue;
    const kind = kindOf(file);
    if (kind !== null) found.push({ file, kind });
  }
  return found.sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** `undefined` where anything else than words has changed. */
export function reworded(file: string, before: KeptBefore<ArticleFacts>, now: Kept): Reworded | undefined {
  const facts = JSON.parse(Buffer.from(now.facts).toString()) as ArticleFacts;
  const { article } = facts;
  const was = before.facts.article;
  if (article === null || was === null || now.hash === "") return undefined;
  if (worded(before.facts) !== worded(facts)) return undefined;
  const [proofs, mentions] = [now.proofs ?? NONE, now.mentions ?? NONE];
  const isSame =
    was.title === article.title &&
    Buffer.compare(before.proofs, proofs) === 0 &&
    Buffer.compare(before.mentions, mentions) === 0;
  const other = isSame ? null : requoted({ facts: was, proofs: before.proofs }, { facts: article, proofs });
  if (other === undefined) return undefined;
  return {
    file,
    permalink: article.permalink,
    language: article.language,
    before: was.version,
    version: article.version,
    html: Buffer.from(now.html ?? NONE).toString(),
    quotes: other && { ...other, lines: { permalink: article.permalink, before: before.mentions, now: mentions } },
  };
}

/** On what of an article other things depend than its own page. */
export interface Tangled {
  /** See `Plan.aimedAt`. */
  readonly aimedAt: readonly Permalink[];
  /** Files of which something is told. */
  readonly told: ReadonlySet<string>;
}

/**
 * Whether a heading or a paragraph is still there decides how a link to it is printed on another page; and what is told of a dead link names
 * its line.
 */
export function isTangled({ permalink, file }: Reworded, { aimedAt, told }: Tangled): boolean {
  return aimedAt.includes(permalink) || told.has(file);
}

const NONE = new Uint8Array();

/** All that is kept of a file, whatever its words, its headline, how long they are, and where among them its links stand. */
function worded({ article, ...rest }: ArticleFacts): string {
  const links = article?.links?.map(({ place: _, ...link }) => link);
  const named = article?.named.map((value, n) => (n % 4 === 3 ? 0 : value));
  return JSON.stringify([rest, { ...article, version: "", digest: "", title: "", told: 0, named, links }]);
}
