import type { Block, Range } from "../annotate/block.ts";
import { createDateFinder } from "../annotate/dates/find-dates.ts";
import { capitalsTell } from "../annotate/names/neighbours.ts";
import { createNameFinder } from "../annotate/names/name-finder.ts";
import { tokensOf } from "../annotate/names/tokens.ts";
import type { Authority } from "../model/authority.ts";
import type { DateValue } from "../model/date.ts";
import type { Settings } from "../model/settings.ts";
import type { Slug } from "../model/slug.ts";
import { createCapitalReader } from "./capitals.ts";
import { createEnglishReader, type FoundName, type NameReader } from "./english/read-names.ts";
import { loadPackages } from "./english/packages.ts";

/** A text whose names are asked for. */
export interface TextToRead {
  readonly blocks: readonly Block[];
  /** BCP 47. */
  readonly language: string;
  /** Makes relative dates mean something; `unknown` where nobody says. */
  readonly published: DateValue;
  /** Surface forms or slugs that the editor does not want. */
  readonly notHere: readonly string[];
}

/** What a stretch of text seems to name. */
export interface Suggestion {
  readonly kind: "person" | "place" | "organisation" | "date" | "unknown";
  readonly surface: string;
  /** UTF-16 offsets in the plain text: the blocks' texts with a line feed between each two. */
  readonly start: number;
  readonly end: number;
  /** The record that bears this name; `null` for a name that no record covers, and for dates. */
  readonly entity: Slug | null;
  readonly edtf: string | null;
  /** 0 to 1. */
  readonly confidence: number;
}

/** In reading order, without overlaps. */
export type Suggester = (text: TextToRead) => readonly Suggestion[];

/**
 * Sets up what reads names: known ones as a build would, dates as a build would, and what is
 * left by its looks. Loads some 25 MB of lists and models when the first English text comes.
 */
export async function createSuggester(authority: Authority, { numericDates }: Settings, languages: readonly string[]): Promise<Suggester> {
  const known = createNameFinder(authority, { people: true, places: true });
  const dates = createDateFinder({ numericDates });
  const english: NameReader | null = languages.some(isEnglish) ? createEnglishReader(await loadPackages()) : null;

  return ({ blocks, language, published, notHere }) => {
    const readNames = english !== null && isEnglish(language) ? english : createCapitalReader(language);
    const offsets = offsetsOf(blocks);
    const taken: Range[][] = blocks.map(() => []);
    const suggestions: Suggestion[] = [];
    const suggest = (block: number, { start, end }: Range, what: Pick<Suggestion, "kind" | "entity" | "edtf" | "confidence">) => {
      const at = offsets[block] ?? 0;
      const surface = blocks[block]?.text.slice(start, end) ?? "";
      if (taken[block]?.some((range) => start < range.end && end > range.start)) return;
      taken[block]?.push({ start, end });
      suggestions.push({ ...what, surface, start: at + start, end: at + end });
    };

    for (const hit of known.find(blocks, { tags: [], notHere, language }).hits) {
      suggest(hit.block, hit, { kind: hit.kind, entity: hit.entity, edtf: null, confidence: hit.confidence });
    }
    for (const [index, block] of blocks.entries()) {
      for (const hit of dates.find(block, { language, published })) {
        suggest(index, hit, { kind: "date", entity: null, edtf: hit.date.edtf, confidence: hit.confidence });
      }
    }
    for (const name of readNames(blocks.map((block) => toRead(block, language)))) {
      suggest(name.block, name, { kind: kindOf(name), entity: null, edtf: null, confidence: name.confidence });
    }
    return suggestions.sort((a, b) => a.start - b.start);
  };
}

export function isEnglish(language: string): boolean {
  return /^en\b/i.test(language);
}

/** The text that offsets count in: that of the blocks, with a line feed between each two. */
export function plainText(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join("\n");
}

function offsetsOf(blocks: readonly Block[]): readonly number[] {
  let at = 0;
  return blocks.map(({ text }) => {
    const start = at;
    at += text.length + 1;
    return start;
  });
}

function toRead({ text, silent }: Block, language: string) {
  return { text, silent, capitalsTell: capitalsTell(text, tokensOf(text), language) };
}

function kindOf({ kind }: FoundName): Suggestion["kind"] {
  return kind;
}
