import type { DateValue } from "../../model/date.ts";
import { once } from "../../model/once.ts";
import { dateParser } from "../../model/parse-date.ts";
import { westernDigits } from "../../model/western-digits.ts";
import type { Block } from "../block.ts";
import { overlapsAny } from "../ranges.ts";
import type { DateLanguage } from "./language.ts";
import { dateLanguage } from "./languages.ts";
import { isoParser, type NumericOrder, numericParser } from "./numeric.ts";
import { createPhraseReader, type PhraseReader } from "./phrase-reader.ts";
import { type Publication, publicationOf } from "./publication.ts";
import type { DatedPhrase } from "./reading.ts";
import { resolve } from "./resolve.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import { tellsOfOther } from "./tells-of-other.ts";
import { type Told, tenseAt } from "./tense.ts";

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

/** A finder keeps one reader for each language that it has met. */
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
      const own = publicationOf(published);
      const [rubric] = reader.language.lookBack?.exec(block.text) ?? [];
      // What follows was printed before, on a day of its own.
      const from = rubric?.length ?? Number.POSITIVE_INFINITY;
      const hits: DateHit[] = [];
      for (const sentence of sentencesOf(westernDigits(block.text), reader.language.mayHold)) {
        const phrases = reader.read(sentence.text);
        for (const [at, phrase] of phrases.entries()) {
          const publication = sentence.start + phrase.start < from ? own : null;
          const found = resolved(phrase, sentence, reader.language, publication);
          if (found === null || overlapsAny(found, block.silent)) continue;
          if (own && tellsOfOther(phrase, phrases.slice(0, at), found.edtf, own)) continue;
          const date = parse(found.edtf);
          if (date.ok) hits.push(hitOf(found, date.date));
        }
      }
      return hits;
    },
  };
}

interface Reader {
  readonly language: DateLanguage;
  readonly read: PhraseReader;
}

function createReader(tag: string, { numericDates }: DateFinderOptions): Reader {
  const language = dateLanguage(tag);
  const numeric = numericDates === undefined ? [] : [numericParser(numericDates)];
  return { language, read: createPhraseReader([isoParser(), ...numeric, ...language.parsers], language) };
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly edtf: string;
  readonly confidence: number;
  readonly reason: string;
}

function resolved(
  { start, end, reading }: DatedPhrase,
  sentence: Sentence,
  language: DateLanguage,
  publication: Publication | null,
): Found | null {
  let open = false;
  const value = resolve(reading, publication, () => {
    if (language.tense === null) return { tense: language.unmarked, certainty: "guessed" };
    const { tense, certainty } = tenseAt(sentence.text, start, end, language.tense);
    open = tense === "either";
    if (tense === "either") return { tense: "past", certainty: "guessed" };
    return { tense: tense === "unknown" ? language.unmarked : tense, certainty };
  });
  // Where it may lie on either side, both have to be the same.
  const ahead: Told = { tense: "future", certainty: "guessed" };
  if (value === null || (open && resolve(reading, publication, () => ahead)?.edtf !== value.edtf)) return null;
  const { edtf, confidence, reason } = value;
  return { start: sentence.start + start, end: sentence.start + end, edtf, confidence, reason };
}

function hitOf({ start, end, confidence, reason }: Found, date: DateValue): DateHit {
  return { start, end, date, confidence, reason };
}
