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
  const { title, told, permalink, tags } = article;
  const said = title.length + (naming?.said ?? 0);
  return 500 + 3 * said + 2 * told + permalink.length * 9 + tags.length * 40;
}
