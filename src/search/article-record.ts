import { deflateRawSync } from "node:zlib";
import { ByteReader, ByteWriter } from "../../shared/search/bytes.ts";
import { foldWord } from "../../shared/search/fold-word.ts";
import { IMPACTS, PIECE, type RecordText } from "../../shared/search/format.ts";
import { groupOf } from "../../shared/search/groups.ts";
import { primaryOf, stopWords } from "../../shared/search/stop-words.ts";
import { type Stem, termsOf } from "../../shared/search/terms.ts";
import { wordsIn } from "../../shared/search/words.ts";
import type { Unversioned } from "../model/article.ts";
import type { Authority } from "../model/authority.ts";
import { sourceText } from "../model/source-text.ts";
import { stemmerFor } from "./stemmers.ts";

/** What the index needs of one article, from its own file alone: it is made where the file is read, and kept with it. */
export type RecordMaker = (article: Unversioned, blocks: RecordText) => Buffer;

/** @param authority Whose names stand for the forms that the text uses. */
export function createRecordMaker({ people, places }: Pick<Authority, "people" | "places">): RecordMaker {
  const tongues = new Map<string, Tongue>();
  const nameOf = { people, places };
  return (article, blocks) => {
    const language = primaryOf(article.language);
    const tongue = tongues.get(language) ?? createTongue(language);
    tongues.set(language, tongue);
    const terms = new Map<string, Found>();
    let position = 0;
    const add = (text: string, weight: number, grain: number) => {
      let words = 0;
      let last: readonly Found[] = [];
      let before = 0;
      position = Math.ceil((position + BREAK) / grain) * grain;
      for (const { word, start, end, gram } of wordsIn(text)) {
        position++;
        words++;
        if (tongue.stop.has(word)) continue;
        const own = tongue.terms(word, text.slice(start, end), gram);
        const group = groupOf(own[0] ?? "");
        for (const { after } of last) after[after.length - 1] = group;
        last = own.map((term) => {
          const form = word === term || gram ? "" : word;
          const found = terms.get(term) ?? { weight: 0, positions: [], before: [], after: [], form };
          terms.set(term, found);
          found.weight += weight;
          found.positions.push(position);
          found.before.push(before);
          found.after.push(0);
          return found;
        });
        before = group;
      }
      return words;
    };
    for (const { name, record, taxonomy } of article.tags) {
      add(name, WEIGHT.name, 1);
      const known =
        taxonomy === "people" || taxonomy === "places" ? nameOf[taxonomy].get(record ?? ("" as never)) : undefined;
      if (known !== undefined && known.name !== name) add(known.name, WEIGHT.name, 1);
    }
    for (const { kind, entity, count } of article.namings) {
      const known =
        kind === "date" || entity === null ? undefined : nameOf[kind === "person" ? "people" : "places"].get(entity);
      if (known !== undefined) add(known.name, WEIGHT.naming * Math.min(count, 6), 1);
    }
    add(article.title, WEIGHT.title, TEXT);
    if (article.summary !== null) add(article.summary, WEIGHT.summary, BLOCK);
    if (article.dateline !== null) add(article.dateline, WEIGHT.text, BLOCK);
    if (article.source !== null) add(sourceText(article.source), WEIGHT.text, BLOCK);
    let length = 0;
    for (const [, text] of blocks) length += add(text, WEIGHT.text, BLOCK);
    return encode(terms, coarse(length), blocks);
  };
}

/** What a word counts, by where it stands. */
const WEIGHT = { title: 4, summary: 2, name: 2, naming: 0.5, text: 1 } as const;
/** Between pieces of text, so that no phrase reaches from one into the next. */
const BREAK = 20;
/** Where pieces of text begin: at multiples of these, so that a word more or less moves no word but those of its own piece. */
const BLOCK = PIECE;
const TEXT = 4096;

interface Found {
  weight: number;
  readonly positions: number[];
  /** Groups of the words that stand before and after each, stop words left out; 0 where there is none. */
  readonly before: number[];
  readonly after: number[];
  /** The word, where it is not the term. */
  readonly form: string;
}

/** A language: its stems, each made once while there are not too many. */
interface Tongue {
  readonly stop: ReadonlySet<string>;
  readonly terms: (word: string, written: string, gram: boolean) => readonly string[];
}

function createTongue(language: string): Tongue {
  const stem: Stem = stemmerFor(language);
  const known = new Map<string, readonly string[]>();
  return {
    stop: stopWords(language),
    terms: (word, written, gram) => {
      if (gram) return [word];
      const lower = written.toLowerCase();
      const before = known.get(lower);
      if (before !== undefined) return before;
      if (known.size > MOST_KNOWN) known.clear();
      const terms = termsOf(word, lower, stem, foldWord);
      known.set(lower, terms);
      return terms;
    },
  };
}

const MOST_KNOWN = 60_000;

/** BM25's saturation of what a term weighs in an article, without the part that depends on other articles. */
function impactOf(weight: number, length: number): number {
  const share = weight / (weight + K1 * (1 - B + (B * Math.max(length, SHORTEST)) / USUAL));
  return Math.max(1, Math.round(share * IMPACTS));
}

const K1 = 1.2;
const B = 0.6;
/** Words of a usual report: fixed, because the mean of an archive changes with every edit, and with it all impacts. */
const USUAL = 300;
const SHORTEST = 40;

/**
 * The four highest binary digits of a length, as Lucene keeps it (https://lucene.apache.org/core/9_12_0/core/org/apache/lucene/util/SmallFloat.html):
 * so that a sentence more does not change what every other word of the article weighs, and with it the lists of all of them.
 */
function coarse(length: number): number {
  const digits = Math.max(0, 28 - Math.clz32(length));
  return (length >>> digits) << digits;
}

function encode(terms: ReadonlyMap<string, Found>, length: number, blocks: RecordText): Buffer {
  const sorted = [...terms.keys()].sort();
  const out = new ByteWriter();
  out.text(sorted.join("\n"));
  out.text(sorted.map((term) => terms.get(term)?.form ?? "").join("\n"));
  for (const term of sorted) {
    const { weight, positions, after, before } = terms.get(term) as Found;
    out.byte(impactOf(weight, length));
    writePositions(positions, out);
    for (const group of after) out.byte(group);
    for (const group of before) out.byte(group);
  }
  const text = deflateRawSync(Buffer.from(JSON.stringify(blocks)), { level: 6, memLevel: 9, chunkSize: 4096 });
  const numbers = out.done();
  const head = new ByteWriter();
  head.varint(numbers.length);
  return Buffer.concat([head.view(), numbers, text]);
}

/** How many, their pieces, each as the distance from the last one, and their places in these. */
function writePositions(positions: readonly number[], out: ByteWriter): void {
  out.varint(positions.length);
  let before = 0;
  for (const position of positions) {
    const piece = Math.floor(position / PIECE);
    out.varint(piece - before);
    before = piece;
  }
  for (const position of positions) out.byte(position % PIECE);
}

/** The text of an article, as it is published: `RecordText` in JSON, compressed by raw DEFLATE (RFC 1951). */
export function textOfRecord(record: Uint8Array): Uint8Array {
  const reader = new ByteReader(record);
  const length = reader.varint();
  return record.subarray(reader.at + length);
}

/**
 * Calls back for each term of an article, in their order.
 * @param take told where in the record the number of its positions lies; behind it are their pieces, their places, and the groups of
 * the words after and before them.
 */
export function eachTerm(
  record: Uint8Array,
  take: (term: string, form: string, impact: number, countAt: number) => void,
): void {
  const reader = new ByteReader(record);
  reader.varint();
  const terms = reader.text().split("\n");
  const forms = reader.text().split("\n");
  if (terms.length === 1 && terms[0] === "") return;
  for (let index = 0; index < terms.length; index++) {
    const impact = reader.varint();
    const start = reader.at;
    const positions = reader.varint();
    for (let left = positions; left > 0; left--) reader.skipVarint();
    reader.at += positions * 3;
    take(terms[index] as string, forms[index] as string, impact, start);
  }
}
