import type { DatedPhrase, DatesReading } from "./reading.ts";
import { BETWEEN } from "./series.ts";

/** Makes fewer phrases of those that were found in a sentence, in their order. */
export type Refiner = (text: string, phrases: readonly DatedPhrase[]) => readonly DatedPhrase[];

/** Two dates with a dash or "to" between them are one range: "3 June to 5 July 1989". */
export function joinRanges(to: string, between: string, and: string, flags: string): Refiner {
  const plain = new RegExp(`^\\s?[-‐‑–—−]\\s?$|^\\s(?:${to})\\s(?:the\\s)?$`, flags);
  const opening = new RegExp(`(?:^|[\\s(])((?:${between})\\s(?:the\\s)?)$`, `${flags}u`);
  const conjunction = new RegExp(`^\\s(?:${and})\\s(?:the\\s)?$`, flags);
  return (text, phrases) => {
    if (phrases.length < 2) return phrases;
    const joined: DatedPhrase[] = [];
    for (const phrase of phrases) {
      const previous = joined.at(-1);
      const range = previous && rangeOf(previous, phrase);
      if (!range) {
        joined.push(phrase);
        continue;
      }
      const gap = text.slice(previous.end, phrase.start);
      const lead = opening.exec(text.slice(Math.max(0, previous.start - 20), previous.start))?.[1];
      const isBetween = lead !== undefined && BETWEEN.test(lead);
      if (!(plain.test(gap) || (isBetween && conjunction.test(gap)))) joined.push(phrase);
      else {
        joined.pop();
        joined.push({ start: previous.start - (lead?.length ?? 0), end: phrase.end, reading: range });
      }
    }
    return joined;
  };
}

/** Single dates whose year, if it is written once, stands at the end. Seasons and weekdays make no range of days. */
function rangeOf(from: DatedPhrase, to: DatedPhrase): DatesReading | null {
  const [a, b] = [from.reading, to.reading];
  if (a.kind !== "dates" || b.kind !== "dates" || a.joint !== "one" || b.joint !== "one") return null;
  const [first, last] = [a.units[0], b.units[0]];
  if (!first || !last || first.season !== undefined || last.season !== undefined) return null;
  if ((first.day === null) !== (last.day === null) || (first.year !== null && last.year === null)) return null;
  if (a.year !== b.year && last.year === null) return null;
  return { ...b, joint: "interval", units: [first, last], weekday: null, approximate: a.approximate || b.approximate };
}

/** Of phrases that overlap, the longest; of equally long ones the first, ours before chrono's own. */
export const longestWins: Refiner = (_text, phrases) => {
  if (phrases.length < 2) return phrases;
  const kept: DatedPhrase[] = [];
  for (const phrase of [...phrases].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const previous = kept.at(-1);
    if (!previous || phrase.start >= previous.end) kept.push(phrase);
    else if (lengthOf(phrase) > lengthOf(previous)) kept[kept.length - 1] = phrase;
  }
  return kept;
};

function lengthOf({ start, end }: DatedPhrase): number {
  return end - start;
}
