import type { Naming } from "../model/article.ts";
import { endOfWireLine } from "../model/wire-line.ts";

/**
 * Whether a date is named in nothing but the line that opens a report of an agency, "PARIS, Jan 2 (Wire) - ": then it
 * says when the report was sent, and not when anything happened.
 */
export function isOfDateline({
  count,
  evidence: { sentence, start, end },
}: Pick<Naming, "count" | "evidence">): boolean {
  return count === 1 && start < FARTHEST && end <= endOfWireLine(sentence);
}

/** No line is longer; in UTF-16 units. Most dates stand behind, and need no look at the line. */
const FARTHEST = 100;
