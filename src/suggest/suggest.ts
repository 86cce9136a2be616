import type { Block, Range } from "../annotate/block.ts";
import { createDateFinder } from "../annotate/dates/find-dates.ts";
import { createNameFinder } from "../annotate/names/name-finder.ts";
import { capitalsTell } from "../annotate/names/neighbours.ts";
import { tokensOf } from "../annotate/names/tokens.ts";
import type { Authority } from "../model/authority.ts";
import { isEnglish } from "../model/is-english.ts";
import type { Settings } from "../model/settings.ts";
import type { Slug } from "../model/slug.ts";
import { createCapitalReader } from "./capitals.ts";
import { createEnglishReader, type NameReader } from "./english/read-names.ts";
import type { TextFile } from "./read-text.ts";

/** What of a file bears on the names in it. */
export type TextToRead = Pick<TextFile, "blocks" | "language" | "published" | "notHere">;

/** What a stretch of text seems to name. */
export interface Suggestion {
  readonly kind: "person" | "place" | "organisation" | "date" | "unknown";
  readonly surface: string;
  /** UTF-16 offsets in the plain text: of an article the texts of its blocks with a line feed between each two. */
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
export async function createSuggester(
  authority: Authority,
  { numericDates }: Settings,
  languages: readonly string[],
): Promise<Suggester> {
  const known = createNameFinder(authority, { people: true, places: true });
  const dates = createDateFinder({ numericDates });
  const english: NameReader | null = languages.some(isEnglish) ? await loadEnglishReader() : null;

  return ({ blocks, language, published, notHere }) => {
    const readNames = english !== null && isEnglish(language) ? english : createCapitalReader(language);
    // One byte a code unit: a block of a hundred thousand names takes no longer than a hundred of a thousand.
    const taken = blocks.map(({ text }) => new Uint8Array(text.length));
    const suggestions: Suggestion[] = [];
    const suggest = (
      block: number,
      { start, end }: Range,
      what: Pick<Suggestion, "kind" | "entity" | "edtf" | "confidence">,
    ) => {
      const at = blocks[block]?.offset ?? 0;
      const surface = blocks[block]?.text.slice(start, end) ?? "";
      if (taken[block]?.subarray(start, end).includes(1)) return;
      taken[block]?.fill(1, start, end);
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
      suggest(name.block, name, { kind: name.kind, entity: null, edtf: null, confidence: name.confidence });
    }
    return suggestions.sort((a, b) => a.start - b.start);
  };
}

async function loadEnglishReader(): Promise<NameReader> {
  const { packages } = await import("./english/packages.ts");
  return createEnglishReader(packages);
}

function toRead({ text, silent }: Block, language: string) {
  return { text, silent, capitalsTell: capitalsTell(text, tokensOf(text), language) };
}
