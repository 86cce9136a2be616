import type { ParsingResult, Refiner } from "chrono-node";
import { DatedPhrase, type DatesReading } from "./reading.ts";
import { BETWEEN } from "./series.ts";

/** Two dates with a dash or "to" between them are one range: "3 June to 5 July 1989". */
export function joinRanges(to: string, between: string, and: string, flags: string): Refiner {
  const plain = new RegExp(`^\\s?[-‐‑–—−]\\s?$|^\\s(?:${to})\\s(?:the\\s)?$`, flags);
  const opening = new RegExp(`(?:^|[\\s(])((?:${between})\\s(?:the\\s)?)$`, `${flags}u`);
  const conjunction = new RegExp(`^\\s(?:${and})\\s(?:the\\s)?$`, flags);
  return {
    refine: (context, results) => {
      const joined: ParsingResult[] = [];
      for (const result of results) {
        const previous = joined.at(-1);
        const range = previous && rangeOf(previous, result);
        if (!range) {
          joined.push(result);
          continue;
        }
        const gap = context.text.slice(endOf(previous), result.index);
        const lead = opening.exec(context.text.slice(Math.max(0, previous.index - 20), previous.index))?.[1];
        const isBetween = lead !== undefined && BETWEEN.test(lead);
        if (!(plain.test(gap) || (isBetween && conjunction.test(gap)))) joined.push(result);
        else {
          joined.pop();
          joined.push(new DatedPhrase(context, previous.index - (lead?.length ?? 0), endOf(result), range));
        }
      }
      return joined;
    },
  };
}

/** Single dates whose year, if it is written once, stands at the end. Seasons and weekdays make no range of days. */
function rangeOf(from: ParsingResult, to: ParsingResult): DatesReading | null {
  if (!(from instanceof DatedPhrase) || !(to instanceof DatedPhrase)) return null;
  const [a, b] = [from.reading, to.reading];
  if (a.kind !== "dates" || b.kind !== "dates" || a.joint !== "one" || b.joint !== "one") return null;
  const [first, last] = [a.units[0], b.units[0]];
  if (!first || !last || first.season !== undefined || last.season !== undefined) return null;
  if ((first.day === null) !== (last.day === null) || (first.year !== null && last.year === null)) return null;
  if (a.year !== b.year && last.year === null) return null;
  return { ...b, joint: "interval", units: [first, last], weekday: null, approximate: a.approximate || b.approximate };
}

/** Of phrases that overlap, the longest; of equally long ones the surer, ours before chrono's own. */
export const longestWins: Refiner = {
  refine: (_context, results) => {
    const kept: ParsingResult[] = [];
    for (const result of [...results].sort((a, b) => a.index - b.index || endOf(b) - endOf(a))) {
      const previous = kept.at(-1);
      if (!previous || result.index >= endOf(previous)) kept.push(result);
      else if (rank(result) > rank(previous)) kept[kept.length - 1] = result;
    }
    return kept;
  },
};

function rank(result: ParsingResult): number {
  return result.text.length + (result instanceof DatedPhrase ? 0.5 : 0);
}

export function endOf(result: ParsingResult): number {
  return result.index + result.text.length;
}
