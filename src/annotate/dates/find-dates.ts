import { Chrono, type ParsedResult } from "chrono-node";
import type { DateValue } from "../../model/date.ts";
import { once } from "../../model/once.ts";
import { dateParser } from "../../model/parse-date.ts";
import type { Block, Range } from "../block.ts";
import type { DateLanguage } from "./language.ts";
import { dateLanguage } from "./languages.ts";
import { isoParser, type NumericOrder, numericParser } from "./numeric.ts";
import { REFERENCE } from "./other/stock.ts";
import { type Publication, publicationOf } from "./publication.ts";
import { DatedPhrase } from "./reading.ts";
import { longestWins } from "./refiners.ts";
import { resolve } from "./resolve.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { tenseAt } from "./tense.ts";

/** A date that a block's text names. */
export interface DateHit {
  /** UTF-16 offsets in the block's text, half-open. */
  readonly start: number;
  readonly end: number;
  readonly date: DateValue;
  /** 0 to 1. */
  readonly confidence: number;
  /** Why it was accepted, for people: "full date", "weekday before publication". */
  readonly reason: string;
}

export interface DateContext {
  /** BCP 47. */
  readonly language: string;
  readonly published: DateValue;
}

export interface DateFinder {
  /** In order, without overlaps, never inside code. As precise as the text is, never more. */
  find(block: Block, context: DateContext): readonly DateHit[];
}

export interface DateFinderOptions {
  /** Without it "03/04/2023" is no date. */
  readonly numericDates?: NumericOrder | undefined;
}

/**
 * A finder keeps one frozen chrono for each language that it has met: setting one up costs
 * more than reading an article with it.
 */
export function createDateFinder(options: DateFinderOptions = {}): DateFinder {
  const readers = new Map<string, Reader>();
  // An archive tells of the same days again and again.
  const parse = once(dateParser("UTC"));
  const readerOf = (tag: string) => {
    const language = tag.toLowerCase();
    const reader = readers.get(language) ?? createReader(language, options);
    readers.set(language, reader);
    return reader;
  };
  return {
    find: (block, { language, published }) => {
      const reader = readerOf(language);
      const publication = publicationOf(published);
      const hits: DateHit[] = [];
      for (const sentence of sentencesOf(block.text, reader.language.mayHold)) {
        for (const found of datesIn(sentence, reader, publication)) {
          const date = parse(found.edtf);
          if (date.ok && !isSilent(found, block.silent)) hits.push(hitOf(found, date.date));
        }
      }
      return hits;
    },
  };
}

interface Reader {
  readonly language: DateLanguage;
  readonly chrono: Chrono;
}

function createReader(tag: string, { numericDates }: DateFinderOptions): Reader {
  const language = dateLanguage(tag);
  const numeric = numericDates === undefined ? [] : [numericParser(numericDates)];
  const chrono = new Chrono({
    parsers: [isoParser(), ...numeric, ...language.parsers],
    refiners: [...(language.stock ? [language.stock] : []), longestWins, ...language.refiners],
  });
  return { language, chrono };
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly edtf: string;
  readonly confidence: number;
  readonly reason: string;
}

function* datesIn(sentence: Sentence, { language, chrono }: Reader, publication: Publication | null): Iterable<Found> {
  // Readings are resolved by ourselves; noon in UTC only keeps chrono from asking the machine what day it is.
  const results = chrono.parse(sentence.text, { instant: REFERENCE, timezone: 0 });
  for (const result of results) {
    const found = isDated(result) ? resolved(result, sentence, language, publication) : null;
    if (found !== null) yield found;
  }
}

function isDated(result: ParsedResult): result is DatedPhrase {
  return result instanceof DatedPhrase;
}

function resolved(
  phrase: DatedPhrase,
  sentence: Sentence,
  language: DateLanguage,
  publication: Publication | null,
): Found | null {
  const end = phrase.index + phrase.text.length;
  const shown = language.tense === null ? "unknown" : tenseAt(sentence.text, phrase.index, end, language.tense);
  const tense = shown === "unknown" ? language.unmarked : shown;
  const value = resolve(phrase.reading, publication, tense);
  return value && { ...value, start: sentence.start + phrase.index, end: sentence.start + end };
}

function isSilent({ start, end }: Found, silent: readonly Range[]): boolean {
  return silent.some((range) => start < range.end && end > range.start);
}

function hitOf({ start, end, confidence, reason }: Found, date: DateValue): DateHit {
  return { start, end, date, confidence, reason };
}
