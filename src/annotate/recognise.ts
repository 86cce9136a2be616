import type { Mention, Tag } from "../model/article.ts";
import type { Authority } from "../model/authority.ts";
import type { DateValue } from "../model/date.ts";
import { foldName } from "../model/fold.ts";
import { type Problem, warningAt } from "../model/problem.ts";
import type { Settings } from "../model/settings.ts";
import type { Range } from "./block.ts";
import { type BlockInTree, placeInBlock } from "./blocks.ts";
import { createDateFinder } from "./dates/find-dates.ts";
import { datesInOrder } from "./dates/sent-on.ts";
import type { Marked } from "./mark-mentions.ts";
import { createNameFinder, type FoundNames, type NameProblem, regionsByLanguage } from "./names/name-finder.ts";
import { plainAuthority, recordKey } from "./names/plain-names.ts";
import { inOrder, overlapsAny } from "./ranges.ts";

/** A stretch of a block that names someone, some place or some time. */
export interface Recognised extends Marked {
  readonly source: Mention["source"];
  readonly reason: string;
  readonly confidence: number;
}

export interface ProseContext {
  readonly language: string;
  readonly published: DateValue | null;
  readonly tags: readonly Tag[];
  /** Surface forms or slugs that must not be recognised here. */
  readonly notHere: readonly string[];
}

export interface Recognition {
  /** One list a block, ascending, without overlaps among themselves or with what the editor linked. */
  readonly found: readonly (readonly Recognised[])[];
  readonly problems: readonly Problem[];
}

/**
 * Finds names and dates in prose, as far as the site has recognition on. What the editor
 * linked by hand wins over names, and names win over dates ("June Carter").
 */
export function createRecogniser(
  authority: Authority,
  { recognition, numericDates }: Pick<Settings, "recognition" | "numericDates">,
) {
  const names = recognition.people || recognition.places ? createNameFinder(authority, recognition) : null;
  const plain = names && createPlainFinder(recognition);
  const dates = recognition.dates ? createDateFinder({ numericDates }) : null;

  return (
    blocks: readonly BlockInTree[],
    byHand: readonly (readonly Range[])[],
    file: string,
    context: ProseContext,
  ): Recognition => {
    const named = names?.find(blocks, context) ?? NOTHING_NAMED;
    const found: Recognised[][] = blocks.map(() => []);
    const byEditor = blocks.map((_, index) => inOrder(byHand[index] ?? []));
    for (const { block, start, end, kind, entity, reason, confidence } of named.hits) {
      const mark: Recognised = { start, end, kind, entity, date: null, source: "authority", reason, confidence };
      if (!overlapsAny(mark, byEditor[block])) found[block]?.push(mark);
    }
    const known = found.map(inOrder);
    for (const [block, mark] of plain?.(blocks, context) ?? []) {
      if (!overlapsAny(mark, byEditor[block]) && !overlapsAny(mark, known[block])) found[block]?.push(mark);
    }
    for (const marks of found) marks.sort((a, b) => a.start - b.start);
    const { language, published } = context;
    if (dates !== null && published !== null) {
      const notHere = new Set(context.notHere.map(foldName));
      const datesOf = datesInOrder(dates, { language, published });
      for (const [index, block] of blocks.entries()) {
        const taken = inOrder([...(byEditor[index] ?? []), ...(found[index] ?? [])]);
        for (const { start, end, date, reason, confidence } of datesOf(block)) {
          const mark: Recognised = { start, end, kind: "date", entity: null, date, source: "date", reason, confidence };
          if (!overlapsAny(mark, taken) && !notHere.has(foldName(block.text.slice(start, end))))
            found[index]?.push(mark);
        }
        found[index]?.sort((a, b) => a.start - b.start);
      }
    }
    return { found, problems: named.problems.map((problem) => tie(problem, blocks, file)) };
  };
}

/** Finds the names that an article's editor tagged and no record bears; each with the number of its block. */
function createPlainFinder(recognition: Settings["recognition"]) {
  const regions = regionsByLanguage();
  return (blocks: readonly BlockInTree[], context: ProseContext): readonly (readonly [number, Recognised])[] => {
    const own = plainAuthority(context.tags);
    if (own === null) return [];
    const { hits } = createNameFinder(own.authority, recognition, regions).find(blocks, {
      ...context,
      tags: own.tagged,
    });
    return hits.flatMap(({ block, start, end, kind, entity, reason, confidence }) => {
      const plain = own.tags.get(recordKey(kind, entity))?.name;
      if (plain === undefined) return [];
      const why = { source: "frontmatter" as const, reason, confidence };
      return [[block, { start, end, kind, entity: null, date: null, plain, ...why }] as const];
    });
  };
}

const NOTHING_NAMED: Pick<FoundNames, "hits" | "problems"> = { hits: [], problems: [] };

function tie({ surface, block, start, records }: NameProblem, blocks: readonly BlockInTree[], file: string): Problem {
  return warningAt({
    rule: "name-tie",
    file,
    place: placeInBlock(blocks[block], start),
    message: "several records bear this name, and nothing here tells them apart; it is not linked",
    found: `${surface}: ${records.join(", ")}`,
    advice: `Tag the one that is meant in front matter, link it by hand, or give the records match: {context: [...]}`,
    group: `${foldName(surface)} ${records.join(" ")}`,
  });
}
