import type { Tag } from "../../model/article.ts";
import type { Authority, PlaceRecord } from "../../model/authority.ts";
import { foldName } from "../../model/fold.ts";
import type { Slug } from "../../model/slug.ts";
import type { Block } from "../block.ts";
import { type Atlas, atlasOf } from "./atlas.ts";
import { dropBranches } from "./branches.ts";
import { namingOf, type Silence } from "./candidates.ts";
import { readChains } from "./chains.ts";
import { mayBeWord } from "./guards.ts";
import { settle } from "./homonyms.ts";
import { type Lexicon, type LivingRecord, lexiconOf } from "./lexicon.ts";
import type { Naming } from "./naming.ts";
import { capitalsTell, type Reading } from "./neighbours.ts";
import { createPhraseSearch, type PhraseSearch } from "./phrases.ts";
import { type Regions, regionsIn } from "./regions.ts";
import { readSecondMentions } from "./second-mentions.ts";
import { spansOf } from "./spans.ts";
import { tokensOf } from "./tokens.ts";
import { COMMON_WORDS, GRAMMAR } from "./word-lists.ts";

/** Finds the people and places of an authority in prose. Built once for a site, then pure. */
export interface NameFinder {
  find(blocks: readonly Block[], article: NamedArticle): FoundNames;
}

/** What an article says about itself that bears on its names. */
export interface NamedArticle {
  readonly tags: readonly Tag[];
  /** `mentions.not` of the front matter: surface forms or slugs that are not linked here. */
  readonly notHere: readonly string[];
  /** BCP 47. */
  readonly language: string;
}

export interface FoundNames {
  /** In reading order; they do not overlap. */
  readonly hits: readonly NameHit[];
  readonly problems: readonly NameProblem[];
  /** What would have been linked, had a record not forbidden it. */
  readonly refused: readonly RefusedName[];
}

/** A name of records that their own `match` keeps from being linked here. */
export interface RefusedName {
  readonly surface: string;
  readonly block: number;
  readonly start: number;
  readonly record: LivingRecord;
  /** No word of `match.context` is in the article, or one of `match.not` is in the paragraph. */
  readonly by: "context" | "not";
}

export interface NameHit {
  /** Index of the block. */
  readonly block: number;
  /** UTF-16 offsets in the block's text; without possessive or particle. */
  readonly start: number;
  readonly end: number;
  readonly kind: "person" | "place";
  /** A record that is alive: the names of a retired one mean the one that took its place. */
  readonly entity: Slug;
  readonly reason: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** A name that several records share and nothing tells apart: it is not linked. */
export interface NameProblem {
  readonly kind: "tie";
  readonly surface: string;
  readonly block: number;
  readonly start: number;
  /** In alphabetical order. */
  readonly records: readonly Slug[];
}

/** Which kinds of names are recognised; the others still keep what lies inside them from being linked. */
export interface NameFinderOptions {
  readonly people: boolean;
  readonly places: boolean;
}

/** @param regions names of countries, for whoever makes several finders. */
export function createNameFinder(
  authority: Authority,
  options: NameFinderOptions,
  regions: RegionsOf = regionsByLanguage(),
): NameFinder {
  const lexicon = lexiconOf(authority);
  const atlas = atlasOf(lexicon);
  return {
    find(blocks, article) {
      const readings = blocks.map((block) => read(block, lexicon, article.language));
      const namings = namingsOf(readings, article, regions(article.language), lexicon);
      const found = understand(namings, readings, article, { lexicon, atlas, regions: regions(article.language) });
      return { ...found, hits: found.hits.filter(({ kind }) => (kind === "person" ? options.people : options.places)) };
    },
  };
}

function read(block: Block, lexicon: Lexicon, language: string): Reading {
  const { text } = block;
  const tokens = tokensOf(text);
  const spans = spansOf(text, tokens, lexicon, block.silent, language);
  return {
    text,
    tokens,
    spans,
    language,
    capitalsTell: capitalsTell(text, tokens, language),
  };
}

function namingsOf(
  readings: readonly Reading[],
  article: NamedArticle,
  regions: Regions,
  lexicon: Lexicon,
): readonly Naming[] {
  const isSilenced = createSilence(article.notHere, lexicon);
  const namings: Naming[] = [];
  readings.forEach((reading, block) => {
    for (const span of reading.spans) {
      const naming = namingOf(block, reading, span, regions, isSilenced);
      if (naming !== null) namings.push(naming);
    }
  });
  return namings;
}

function understand(
  namings: readonly Naming[],
  readings: readonly Reading[],
  article: NamedArticle,
  { lexicon, atlas, regions }: { readonly lexicon: Lexicon; readonly atlas: Atlas; readonly regions: Regions },
): FoundNames {
  const tagged = taggedRecords(article.tags, lexicon);
  const phrases = createPhraseSearch(readings);
  const refusals = new Map<Naming, Refusal>();
  for (const naming of namings) {
    naming.strong = naming.strong.filter((record) => {
      const by = whyNotHere(naming, record, phrases, tagged);
      if (by === "context" || by === "not") refusals.set(naming, { record, by });
      return by === null;
    });
  }
  readChains(namings, atlas, regions);
  settle(namings, { tagged, phrases, atlas });
  const ties = namings.flatMap((naming) => (naming.strong.length > 1 && naming.chosen === null ? [tieOf(naming)] : []));
  dropCommonWords(namings, tagged);
  dropBranches(namings, readings, regions);
  readSecondMentions(namings, tagged);
  const refused = [...refusals].flatMap(([naming, refusal]) =>
    naming.chosen === null && naming.strong.length === 0 ? refusedOf(naming, refusal) : [],
  );
  return { hits: namings.flatMap((naming) => hitOf(naming)), problems: ties, refused };
}

type Refusal = Pick<RefusedName, "record" | "by">;

/** `match.context` asks for one of its words in the article; a single word of `match.not` must not stand in the paragraph. */
function whyNotHere(
  naming: Naming,
  record: LivingRecord,
  phrases: PhraseSearch,
  tagged: ReadonlySet<LivingRecord>,
): Refusal["by"] | "namesake" | null {
  if (record.kind === "place" && isLargerNamesake(naming, record)) return "namesake";
  const { context, not } = record.match;
  if (context.length > 0 && !tagged.has(record) && !context.some((phrase) => phrases.inArticle(phrase)))
    return "context";
  if (not.length === 0) return null;
  const family = record.kind === "person" && record.family !== null ? [record.family] : [];
  const names = [record.name, ...Object.values(record.names), ...record.aliases, ...record.bare, ...family].map(
    foldName,
  );
  const isVetoed = not.some((phrase) => {
    const folded = foldName(phrase);
    return !names.some((name) => folded.includes(name)) && phrases.inBlock(naming.block, phrase);
  });
  return isVetoed ? "not" : null;
}

/** "Washington state", "Kyoto prefecture", and "Eastern Washington" where a state has that name too: not the city. */
function isLargerNamesake({ reading, span, strong }: Naming, { placeKind }: PlaceRecord): boolean {
  if (placeKind !== "city" && placeKind !== "town") return false;
  const hasState = strong.some(
    (one) => one.kind === "place" && (one.placeKind === "state" || one.placeKind === "province"),
  );
  if (hasState && /(?:North|South|East|West)ern $/i.test(reading.text.slice(Math.max(0, span.start - 9), span.start)))
    return true;
  return /^ (?:state|province|prefecture|governorate|voivodeship)\b/.test(reading.text.slice(span.end, span.end + 16));
}

/** A name that opens a sentence as an ordinary word ("Nice weather") counts only before a verb, and where the article names it elsewhere too. */
function dropCommonWords(namings: readonly Naming[], tagged: ReadonlySet<LivingRecord>): void {
  const doubtful = new Set(
    namings.filter(
      ({ reading, span, chosen, confidence }) =>
        chosen !== null &&
        confidence < 0.98 &&
        !tagged.has(chosen) &&
        mayBeWord(reading, span, chosen.kind === "place" ? COMMON_WORDS : GRAMMAR),
    ),
  );
  if (doubtful.size === 0) return;
  const sure = new Set(namings.flatMap((naming) => (naming.chosen && !doubtful.has(naming) ? [naming.chosen] : [])));
  for (const naming of doubtful) {
    const isSubject = /^ (?:is|was|has|had|will|would|said|says|can|could|must|may|and|, )\b/.test(
      naming.reading.text.slice(naming.span.end, naming.span.end + 8),
    );
    if (naming.chosen && !(isSubject && sure.has(naming.chosen))) naming.chosen = null;
  }
}

function hitOf({ block, span, chosen, reason, confidence }: Naming): readonly NameHit[] {
  if (chosen === null) return [];
  return [{ block, start: span.start, end: span.end, kind: chosen.kind, entity: chosen.slug, reason, confidence }];
}

function tieOf({ block, reading, span, strong }: Naming): NameProblem {
  const surface = reading.text.slice(span.start, span.end);
  return { kind: "tie", surface, block, start: span.start, records: strong.map(({ slug }) => slug) };
}

function refusedOf({ block, reading, span }: Naming, { record, by }: Refusal): RefusedName {
  return { surface: reading.text.slice(span.start, span.end), block, start: span.start, record, by };
}

/** By slug (of a retired record too), by the name as printed, or by the name that an inflected form stands for. */
function createSilence(notHere: readonly string[], lexicon: Lexicon): Silence | null {
  if (notHere.length === 0) return null;
  const forms = new Set(notHere.map(foldName));
  const records = new Set<LivingRecord>();
  for (const text of notHere) {
    for (const kind of ["person", "place"] as const) {
      const record = lexicon.living(text as Slug, kind);
      if (record) records.add(record);
    }
  }
  return (entry, record, surface) =>
    records.has(record) || forms.has(foldName(surface)) || forms.has(foldName(entry.form + entry.tail));
}

function taggedRecords(tags: readonly Tag[], lexicon: Lexicon): ReadonlySet<LivingRecord> {
  const records = tags.flatMap(({ taxonomy, record }) => {
    if (record === null) return [];
    const living = lexicon.living(record, taxonomy === "places" ? "place" : "person");
    return living ? [living] : [];
  });
  return new Set(records);
}

/** The names of countries in a language. */
export type RegionsOf = (language: string) => Regions;

/** They are read once for each language of the archive. */
export function regionsByLanguage(): RegionsOf {
  const known = new Map<string, Regions>();
  return (language) => {
    const regions = known.get(language) ?? regionsIn(language);
    known.set(language, regions);
    return regions;
  };
}
