import { type DatedPhrase, type DatesReading, dates, type Unit } from "../reading.ts";
import type { Refiner } from "../refiners.ts";
import type { EastAsianWords } from "./east-asian-lexicon.ts";

/**
 * Where the year comes first it holds for what follows: 2018年11月5日至12月8日, 지난해 3월과 5월.
 * Two dates with a dash or "to" between them are one range.
 */
export function joinYearFirst({ to, and }: Pick<EastAsianWords, "to" | "and">): Refiner {
  const range = new RegExp(`^\\s?(?:[-‐‑–—−~～〜∼]|${to})\\s?$`);
  const list = new RegExp(`^\\s?(?:${and}|[·,，、])\\s?$`);
  return (text, phrases) => {
    const joined: DatedPhrase[] = [];
    for (const phrase of phrases) {
      const previous = joined.at(-1);
      const gap = previous ? text.slice(previous.end, phrase.start) : "";
      const isRange = range.test(gap);
      if (!previous || !(isRange || list.test(gap))) {
        joined.push(phrase);
        continue;
      }
      const later = withYearOf(previous.reading, phrase.reading, isRange);
      const span = isRange ? spanOf(previous.reading, later) : null;
      if (span) joined[joined.length - 1] = { ...previous, end: phrase.end, reading: span };
      else joined.push({ ...phrase, reading: later });
    }
    return joined;
  };
}

function withYearOf(
  earlier: DatedPhrase["reading"],
  later: DatedPhrase["reading"],
  isRange: boolean,
): DatedPhrase["reading"] {
  if (earlier.kind !== "dates" || later.kind !== "dates") return later;
  const [from, to] = [earlier.units.at(-1), later.units[0]];
  if (later.year !== "nearest" || !from?.month || !to?.month || later.units.some(({ year }) => year !== null))
    return later;
  // From November to March it turns; lists are not always in order.
  const turns = isRange && isBefore(to, from) ? 1 : 0;
  const { year } = from;
  if (year !== null) return { ...later, units: later.units.map((unit) => ({ ...unit, year: year + turns })) };
  return typeof earlier.year === "number" ? { ...later, year: earlier.year + turns } : later;
}

function isBefore(a: Unit, b: Unit): boolean {
  return (a.month ?? 0) < (b.month ?? 0) || (a.month === b.month && (a.day ?? 0) < (b.day ?? 0));
}

/** `null` where one of them is more than a single day or month, or they are not of one kind. */
function spanOf(from: DatedPhrase["reading"], to: DatedPhrase["reading"]): DatesReading | null {
  if (from.kind !== "dates" || to.kind !== "dates" || from.joint !== "one" || to.joint !== "one") return null;
  const [first, last] = [from.units[0], to.units[0]];
  if (!first || !last || first.season !== undefined || last.season !== undefined || from.year !== to.year) return null;
  if ((first.day === null) !== (last.day === null) || (first.month === null) !== (last.month === null)) return null;
  if ((first.year === null) !== (last.year === null)) return null;
  return dates([first, last], { joint: "interval", year: from.year });
}
