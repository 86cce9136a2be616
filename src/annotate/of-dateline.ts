import type { Naming } from "../model/article.ts";
import { endOfWireLine } from "../model/wire-line.ts";
import type { Range } from "./block.ts";

/**
 * Whether a date is named in nothing but the line that opens a report of an agency, "PARIS, Jan 2 (Wire) - ": then it
 * says when the report was sent, and not when anything happened.
 */
export function isOfDateline({ count, evidence }: Pick<Naming, "count" | "evidence">): boolean {
  return count === 1 && isInWireLine(evidence, evidence.sentence);
}

/** Whether what stands in a text stands in the line that opens it. */
export function isInWireLine({ start, end }: Range, text: string): boolean {
  return start < FARTHEST && end <= endOfWireLine(text);
}

/** No line is longer; in UTF-16 units. Most dates stand behind, and need no look at the line. */
const FARTHEST = 100;
