import type { Naming } from "../model/article.ts";

/**
 * Whether a date is named in nothing but the line that opens a report of an agency, "PARIS, Jan 2 (Wire) - ": then it
 * says when the report was sent, and not when anything happened.
 */
export function isOfDateline({
  count,
  evidence: { sentence, start, end },
}: Pick<Naming, "count" | "evidence">): boolean {
  if (count > 1 || start > LONGEST) return false;
  return BEFORE.test(sentence.slice(0, start)) && AFTER.test(sentence.slice(end, end + LONGEST));
}

/** The line that opens a report of an agency. */
export interface WireLine {
  /** As it is printed: "BAGHDAD", "WASHINGTON, D.C.". */
  readonly place: string;
  /** What the report begins with. */
  readonly rest: string;
}

/**
 * "BAGHDAD, March 13 (Wire) -- The minister said …", "SEOUL, South Korea (AP) — …": a place in capitals, a day or an
 * agency or both, and a dash. `null` where a text begins with anything else.
 */
export function wireLineOf(text: string): WireLine | null {
  const found = WIRE_LINE.exec(text);
  const { place, day, agency } = found?.groups ?? {};
  if (found === null || place === undefined) return null;
  if (day === undefined && !AGENCY.test(agency ?? "")) return null;
  const rest = text.slice(found[0].length);
  return rest === "" ? null : { place, rest };
}

const WIRE_LINE =
  /^\s*(?<place>\p{Lu}[\p{Lu}\p{M}'’-](?:[\p{Lu}\p{M} .'’/-]{0,40}[\p{Lu}\p{M}.])?(?:, \p{Lu}[\p{L}\p{M}.]{1,20}(?: \p{Lu}[\p{L}\p{M}.]{1,20})?(?=[, ] ?\(|, ))?)(?<day>, (?:\p{L}{3,12}\.? \d{1,2}|\d{1,2}\.? \p{L}{3,12}\.?)(?:,? \d{4})?)?,?(?<agency> ?\([^()\n]{1,40}\))? ?[-–—]{1,2}\s+/u;

/** Without a day, one word in brackets tells that it is no aside. */
const AGENCY = /^ ?\(\p{L}+\)$/u;

/** In UTF-16 units, of the place and of the agency. */
const LONGEST = 60;
/** "PARIS, ", "NEW YORK, N.Y., " */
const BEFORE = /^\s*\p{Lu}[\p{Lu}\p{M} .,'’/-]+,\s*$/u;
/** " (Wire) - ", " —" */
const AFTER = /^,?\s*(?:\([^()]{1,40}\)\s*)?[-–—]{1,2}(?:\s|$)/u;
