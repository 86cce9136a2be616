import { dayFrom, FIRST_DAY, isWithin, LAST_DAY, publishedBetween } from "./dates.ts";
import type { Index } from "./index.ts";
import type { Request } from "./request.ts";
import { isOneOf, union } from "./sets.ts";

/** What a range of dates leaves of the articles. */
export interface DateRange {
  /** Lies within, as far as its date is known. */
  readonly has: (address: number) => boolean;
  /** Also those that may lie within, or not: more is not known than a month, a year, a decade that reaches into the range. */
  readonly mayHave: (address: number) => boolean;
  /** All of these, and maybe others. */
  readonly all: () => Promise<Float64Array>;
}

/** When articles were published; `null` where it is not asked. */
export async function publishedRange(asked: Request["published"], index: Index): Promise<DateRange | null> {
  const ends = endsOf(asked);
  if (ends === null) return null;
  const [stretches, spans, spanned, bounds] = await Promise.all([
    publishedBetween(index.head, ...ends, index.days),
    index.spans(...ends),
    index.spannedYears(),
    index.bounds("p"),
  ]);
  const bound = sorted(bounds, ends);
  const certain = union([...spans.within, ...bound.within]);
  const perhaps = union([...spans.partly, ...bound.partly]);
  const [isCertain, isPerhaps] = [isOneOf(certain), isOneOf(perhaps)];
  const [isIn, isPartly] = [isWithin(stretches.within), isWithin(stretches.partly)];
  // Of these more is known than their number says.
  const isBetterKnown = isOneOf(union([...spanned.values(), ...bounds.map(({ documents }) => documents)]));
  const has = (address: number) => isIn(address) || isCertain(address);
  return {
    has,
    mayHave: (address) => has(address) || isPerhaps(address) || (isPartly(address) && !isBetterKnown(address)),
    all: async () => union([await index.all([yearOf(ends[0]), yearOf(ends[1])]), certain, perhaps]),
  };
}

/** When what they tell of happened. */
export async function toldRange(asked: Request["happened"], index: Index): Promise<DateRange | null> {
  const ends = endsOf(asked);
  if (ends === null) return null;
  const [units, bounds] = await Promise.all([index.happened(...ends), index.bounds("h")]);
  const bound = sorted(bounds, ends);
  const certain = union([...units.within, ...bound.within]);
  const all = union([certain, ...units.partly, ...bound.partly]);
  return { has: isOneOf(certain), mayHave: isOneOf(all), all: async () => all };
}

type Ends = readonly [from: string, to: string];

function endsOf([from, to]: Request["published"]): Ends | null {
  const [first, last] = [dayFrom(from, false), dayFrom(to, true)];
  return first === null && last === null ? null : [first ?? FIRST_DAY, last ?? LAST_DAY];
}

function sorted(bounds: Awaited<ReturnType<Index["bounds"]>>, [first, last]: Ends) {
  const meeting = bounds.filter(({ from, to }) => from <= last && to >= first);
  const isInside = ({ from, to, isWhole }: (typeof bounds)[number]) => isWhole || (from >= first && to <= last);
  return {
    within: meeting.filter(isInside).map(({ documents }) => documents),
    partly: meeting.filter((one) => !isInside(one)).map(({ documents }) => documents),
  };
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
