import type { Slug } from "../../model/slug.ts";
import { sentenceAround } from "../sentences.ts";
import type { Atlas } from "./atlas.ts";
import type { LivingRecord } from "./lexicon.ts";
import { choose, type Naming } from "./naming.ts";
import type { PhraseSearch } from "./phrases.ts";

/** What speaks for one of several records that share a name. */
export interface Evidence {
  readonly tagged: ReadonlySet<LivingRecord>;
  readonly phrases: PhraseSearch;
  readonly atlas: Atlas;
}

/**
 * Settles names that only one record has, then tells apart the records that share one: by words
 * of `match.context` and by places that contain it or lie in it, first in the sentence, then in
 * the paragraph; by front matter; by the same in the whole article. What stays even is left alone.
 */
export function settle(namings: readonly Naming[], evidence: Evidence): void {
  for (const naming of namings) {
    const [only] = naming.strong;
    if (only && naming.strong.length === 1 && naming.chosen === null) settleOnly(naming, only);
  }
  // Once more: what the first round settles speaks for its neighbours.
  for (let round = 0; round < 2; round++) {
    const open = namings.filter((naming) => naming.strong.length > 1 && naming.chosen === null);
    if (open.length === 0) return;
    const surroundings = createSurroundings(namings, evidence);
    const decided = open.map((naming) => tellApart(naming, surroundings, evidence));
    open.forEach((naming, index) => {
      const decision = decided[index];
      if (decision) choose(naming, decision.record, decision.reason, decision.confidence);
    });
  }
}

function settleOnly(naming: Naming, record: LivingRecord): void {
  if (record.kind === "place") choose(naming, record, "name of one place", 0.97);
  else if (naming.form === "full") choose(naming, record, "full name", 0.99);
  else choose(naming, record, "short form that the record allows", 0.95);
}

interface Decision {
  readonly record: LivingRecord;
  readonly reason: string;
  readonly confidence: number;
}

function tellApart(naming: Naming, around: Surroundings, { tagged }: Evidence): Decision | null {
  const steps: readonly (readonly [speaks: (record: LivingRecord) => boolean, reason: string, confidence: number])[] = [
    [(record) => around.inSentence(naming, record), "told apart by its sentence", 0.95],
    [(record) => around.inBlock(naming.block, record), "told apart by its paragraph", 0.92],
    [(record) => tagged.has(record), "told apart by front matter", 0.95],
    [(record) => around.inArticle(record), "told apart by its article", 0.88],
  ];
  for (const [speaks, reason, confidence] of steps) {
    const [record, ...others] = naming.strong.filter(speaks);
    if (record && others.length === 0) return { record, reason, confidence };
  }
  return null;
}

interface Surroundings {
  inSentence(naming: Naming, record: LivingRecord): boolean;
  inBlock(block: number, record: LivingRecord): boolean;
  inArticle(record: LivingRecord): boolean;
}

function createSurroundings(namings: readonly Naming[], { phrases, atlas }: Evidence): Surroundings {
  const settled = new Map<number, Naming[]>();
  for (const naming of namings) {
    if (naming.chosen?.kind !== "place" || isAbbreviation(naming)) continue;
    const inBlock = settled.get(naming.block);
    if (inBlock) inBlock.push(naming);
    else settled.set(naming.block, [naming]);
  }
  const blocks = new Map<number, ReadonlySet<Slug>>();
  for (const [block, places] of settled) blocks.set(block, slugsOf(places));
  const everywhere = new Set([...blocks.values()].flatMap((slugs) => [...slugs]));
  const known = new Map<string, boolean>();

  /** A place that contains the record or lies in it; the record itself speaks only where it was told apart before. */
  const isNear = (record: LivingRecord, places: Iterable<Slug>): boolean => {
    if (record.kind !== "place") return false;
    for (const place of places) if (place === record.slug || atlas.related(place, record.slug)) return true;
    return false;
  };
  const once = (key: string, find: () => boolean): boolean => {
    const value = known.get(key) ?? find();
    known.set(key, value);
    return value;
  };
  return {
    inSentence({ block, reading, span }, record) {
      const range = sentenceAround(reading.text, span.start, span.end);
      if (record.match.context.some((phrase) => phrases.inBlock(block, phrase, range))) return true;
      return isNear(record, slugsOf(within(settled.get(block) ?? [], range)));
    },
    inBlock: (block, record) =>
      once(
        `${block}:${record.kind}:${record.slug}`,
        () =>
          record.match.context.some((phrase) => phrases.inBlock(block, phrase)) ||
          isNear(record, blocks.get(block) ?? []),
      ),
    inArticle: (record) =>
      once(
        `${record.kind}:${record.slug}`,
        () => record.match.context.some((phrase) => phrases.inArticle(phrase)) || isNear(record, everywhere),
      ),
  };
}

/** "The U.S. envoy" tells of a country that any report may name: no Paris is in Texas for that. */
function isAbbreviation({ reading, span }: Naming): boolean {
  return /^\p{Lu}(?:\.?\p{Lu}){1,2}\.?$/u.test(reading.text.slice(span.start, span.end));
}

/** @param namings Of one block, in reading order. */
function within(
  namings: readonly Naming[],
  range: { readonly start: number; readonly end: number },
): readonly Naming[] {
  let low = 0;
  let high = namings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((namings[middle]?.span.start ?? 0) < range.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((namings[end]?.span.start ?? Number.POSITIVE_INFINITY) < range.end) end++;
  return namings.slice(low, end);
}

function slugsOf(namings: readonly Naming[]): ReadonlySet<Slug> {
  return new Set(namings.flatMap(({ chosen }) => (chosen ? [chosen.slug] : [])));
}
