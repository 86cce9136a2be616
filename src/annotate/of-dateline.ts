import type { Naming } from "../model/article.ts";
import { foreignLine } from "../model/wire-line.ts";

/**
 * Whether a date is named in nothing but the line that opens a report of an agency, "PARIS, Jan 2 (Wire) - ": then it
 * says when the report was sent, and not when anything happened.
 */
export function isOfDateline({
  count,
  evidence: { sentence, start, end },
}: Pick<Naming, "count" | "evidence">): boolean {
  if (count > 1 || start > LONGEST) return false;
  const line = foreignLine(sentence)?.[0].length;
  if (line !== undefined) return end <= line;
  return BEFORE.test(sentence.slice(0, start)) && AFTER.test(sentence.slice(end, end + LONGEST));
}

/** In UTF-16 units, of the place and of the agency. */
const LONGEST = 60;
/** "PARIS, ", "NEW YORK, N.Y., " */
const BEFORE = /^\s*\p{Lu}[\p{Lu}\p{M} .,'’/-]+,\s*$/u;
/** " (Wire) - ", " —" */
const AFTER = /^,?\s*(?:\([^()]{1,40}\)\s*)?[-–—]{1,2}(?:\s|$)/u;
