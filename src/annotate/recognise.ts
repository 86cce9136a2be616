import type { Mention, Tag } from "../model/article.ts";
import type { Authority } from "../model/authority.ts";
import type { DateValue } from "../model/date.ts";
import { foldName } from "../model/fold.ts";
import { type Problem, warningAt } from "../model/problem.ts";
import type { Settings } from "../model/settings.ts";
import type { Range } from "./block.ts";
import { type BlockInTree, placeInBlock } from "./blocks.ts";
import { createDateFinder } from "./dates/find-dates.ts";
import type { Marked } from "./mark-mentions.ts";
import { createNameFinder, type FoundNames, type NameProblem } from "./names/name-finder.ts";

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
export function createRecogniser(authority: Authority, { recognition, numericDates }: Settings) {
  const names = recognition.people || recognition.places ? createNameFinder(authority, recognition) : null;
  const dates = recognition.dates ? createDateFinder({ numericDates }) : null;

  return (
    blocks: readonly BlockInTree[],
    byHand: readonly (readonly Range[])[],
    file: string,
    context: ProseContext,
  ): Recognition => {
    const named = names?.find(blocks, context) ?? NOTHING_NAMED;
    const found: Recognised[][] = blocks.map(() => []);
    for (const { block, start, end, kind, entity, reason, confidence } of named.hits) {
      const mark: Recognised = { start, end, kind, entity, date: null, source: "authority", reason, confidence };
      if (isFree(mark, byHand[block])) found[block]?.push(mark);
    }
    const { language, published } = context;
    if (dates !== null && published !== null) {
      const notHere = new Set(context.notHere.map(foldName));
      for (const [index, block] of blocks.entries()) {
        const taken = [...(byHand[index] ?? []), ...(found[index] ?? [])];
        for (const { start, end, date, reason, confidence } of dates.find(block, { language, published })) {
          const mark: Recognised = { start, end, kind: "date", entity: null, date, source: "date", reason, confidence };
          if (isFree(mark, taken) && !notHere.has(foldName(block.text.slice(start, end)))) found[index]?.push(mark);
        }
        found[index]?.sort((a, b) => a.start - b.start);
      }
    }
    return { found, problems: named.problems.map((problem) => tie(problem, blocks, file)) };
  };
}

const NOTHING_NAMED: Pick<FoundNames, "hits" | "problems"> = { hits: [], problems: [] };

function isFree({ start, end }: Range, taken: readonly Range[] | undefined): boolean {
  return taken === undefined || !taken.some((range) => range.start < end && range.end > start);
}

function tie({ surface, block, start, records }: NameProblem, blocks: readonly BlockInTree[], file: string): Problem {
  return warningAt({
    rule: "name-tie",
    file,
    place: placeInBlock(blocks[block], start),
    message: "several records bear this name, and nothing here tells them apart; it is not linked",
    found: `${surface}: ${records.join(", ")}`,
    advice: `Tag the one that is meant in front matter, link it by hand, or give the records match: {context: [...]}`,
    group: `${surface} ${records.join(" ")}`,
  });
}
