import { crc32 } from "node:zlib";
import { periodOf, SLOTS } from "../../shared/search/format.ts";
import type { Article } from "../model/article.ts";
import { certainPath } from "../model/date-units.ts";

/** What the index has to know of an article besides its record. */
export type Indexed = Pick<Article, "file" | "version">;

/** An article and its number in the index. */
export interface Numbered<A extends Indexed = Article> {
  readonly article: A;
  readonly period: number;
  readonly slot: number;
  /** Period × `SLOTS` + slot: ascending with the date of publication. */
  readonly address: number;
}

export interface Numbering {
  /** Ascending by address. */
  readonly documents: readonly Numbered[];
  readonly byArticle: ReadonlyMap<Article, Numbered>;
  readonly periods: readonly Period[];
}

export interface Period {
  readonly period: number;
  readonly count: number;
  /** The slot at which each day begins: day, slot, day, slot, …; empty for what has no month. */
  readonly days: readonly number[];
}

/**
 * Numbers articles so that one that comes or goes changes few other numbers: an article's slot in its month
 * lies where its day lies in the month, in a table at least twice as large as it need be, and only those that
 * would share a slot make way for each other. So the posting lists of all others stay as they are.
 */
export function numberArticles(articles: readonly Article[]): Numbering {
  const byPeriod = new Map<number, Draft[]>();
  for (const article of articles) {
    const [year, month, day] = certainPath(article.published).map(Number);
    const period = year === undefined ? 0 : periodOf(year, month);
    const draft = { article, day: day ?? 0, share: shareOf(article, day ?? 0) };
    const inside = byPeriod.get(period);
    if (inside) inside.push(draft);
    else byPeriod.set(period, [draft]);
  }
  const documents: Numbered[] = [];
  const periods = [...byPeriod]
    .sort(([a], [b]) => a - b)
    .map(([period, drafts]) => numberPeriod(period, drafts, documents));
  return { documents, byArticle: new Map(documents.map((document) => [document.article, document])), periods };
}

interface Draft {
  readonly article: Article;
  /** 0 where only the month or the year is known. */
  readonly day: number;
  /** Where it lies in its period, 0 to 1. */
  readonly share: number;
}

/** By the day, and in it by the time where one is known, else by chance. */
function shareOf({ published, permalink }: Article, day: number): number {
  const [, hours, minutes] = /T(\d\d):(\d\d)/.exec(published.instant ?? "") ?? [];
  const inDay = hours === undefined ? chanceOf(permalink) : (Number(hours) * 60 + Number(minutes)) / 1440;
  return (day + inDay) / 32;
}

/** From 0 to 1, the same for the same text: CRC-32, whose bits MurmurHash3's finish then mixes. */
function chanceOf(text: string): number {
  let bits = crc32(text);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return ((bits ^ (bits >>> 16)) >>> 0) / 2 ** 32;
}

function numberPeriod(period: number, drafts: Draft[], documents: Numbered[]): Period {
  drafts.sort((a, b) => a.share - b.share || (a.article.permalink < b.article.permalink ? -1 : 1));
  const size = Math.max(SMALLEST, 2 ** Math.ceil(Math.log2(drafts.length * 2)));
  const days: number[] = [];
  let slot = -1;
  for (const { article, day, share } of drafts) {
    slot = Math.max(slot + 1, Math.floor(share * size));
    if (day > 0 && days.at(-2) !== day) days.push(day, slot);
    documents.push({ article, period, slot, address: period * SLOTS + slot });
  }
  return { period, count: drafts.length, days };
}

/** Slots of a period with few articles. */
const SMALLEST = 64;
