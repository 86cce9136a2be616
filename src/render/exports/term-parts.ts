import type { Entry, Term } from "../../archive/term.ts";
import { type ListStretch, stretchesOf } from "./parts.ts";

/** The parts in which a term's list is written, in every format alike; none where it is short enough for one file. */
export function termParts({ entries }: Term): readonly ListStretch<Entry>[] {
  return stretchesOf(entries, ({ article }) => article, sizeOf);
}

/**
 * Of an entry in the longest format, in bytes: with what JSON or TeX must have escaped, and three bytes a letter,
 * because it is asked of every entry of every term in every build.
 */
function sizeOf({ article, naming }: Entry): number {
  const { title, summary, opening, permalink, tags } = article;
  const told = summary?.length ?? Math.min(opening.length, 300);
  const said = title.length + told + (naming?.evidence.sentence.length ?? 0);
  return 500 + 3 * said + permalink.length * 9 + tags.length * 40;
}
