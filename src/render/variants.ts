import type { Term } from "../archive/term.ts";

/** A form in which prose names a term, and how often. */
export interface Variant {
  readonly text: string;
  readonly count: number;
}

/**
 * The forms that differ from the term's name, most frequent first. Those of all entries have to be read for it: only for a
 * page that is drawn.
 */
export function variantsOf({ entries, name }: Pick<Term, "entries" | "name">): readonly Variant[] {
  const counts = new Map<string, number>();
  for (const { naming } of entries) {
    for (const [form, count] of naming?.forms ?? []) counts.set(form, (counts.get(form) ?? 0) + count);
  }
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .filter(({ text }) => text !== name)
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}
