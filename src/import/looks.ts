import type { TextBlock } from "../suggest/text-blocks.ts";

/** What the first lines of a text look like. They stay in the text: only an editor can tell. */
export interface Looks {
  readonly headline: string | null;
  /** A line that is nothing but an ISO date. */
  readonly dateLine: string | null;
  /** The place of "SEOUL, June 12 — ". */
  readonly dateline: string | null;
}

/** In UTF-16 code units. */
const LONGEST_HEADLINE = 120;

export function looksOf(blocks: readonly TextBlock[]): Looks {
  const lines = blocks.slice(0, 4).map(({ text }) => text.trim().replace(/\s+/gu, " "));
  const [first = "", second] = lines;
  const isDate = /^\d{4}-\d{2}-\d{2}(?:[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/;
  const headline =
    second !== undefined && first.length <= LONGEST_HEADLINE && !/[.。:;,!]["”’]?$/u.test(first) && !isDate.test(first);
  const opening = lines.slice(0, 3).flatMap((line) => DATELINE.exec(line)?.[1] ?? []);
  return {
    headline: headline ? first : null,
    dateLine: lines.slice(0, 3).find((line) => isDate.test(line)) ?? null,
    dateline: opening[0] ?? null,
  };
}

/** "PARIS, June 12 — Ministers met." → "Ministers met." */
export function withoutDateline(text: string): string {
  const dateline = DATELINE.exec(text)?.[0].length ?? 0;
  return text.slice(dateline).trim() === "" ? text : text.slice(dateline).trimStart();
}

/** ALL CAPS or with a date or an agency behind it, then a dash: "PARIS, June 12 (AP) —". */
const DATELINE =
  /^(\p{Lu}[\p{Lu}\p{M} .'’-]{2,40}(?:, \p{Lu}[\p{L}.]{1,20})?)(?:,? \p{Lu}\p{L}{2,8}\.? \d{1,2})?(?: \([^)]{1,20}\))? ?(?:[—–]|--? )/u;
