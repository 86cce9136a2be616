/**
 * Positions of a frequent term are also kept by what stands beside them: in so many groups by the word after, and in as
 * many by the word before. A phrase reads one group of each of its words instead of all their positions.
 */
export const GROUPS = 32;

export type Side = "after" | "before";

/** The group of a neighbour, from its term: FNV-1a of its UTF-16 code units, of which the highest bits are mixed best. */
export function groupOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 27;
}
