import type { Term } from "../archive/term.ts";

/** A form in which prose names a term, and how often. */
export interface Variant {
  readonly text: string;
  readonly count: number;
}

/**
 * The forms that differ from the term's name, most frequent first; capitals alone make no other form. The names of places
 * inside a place are not its own. The forms of all entries have to be read for it: only for a page that is drawn.
 */
export function variantsOf({ entries, name }: Pick<Term, "entries" | "name">): readonly Variant[] {
  const forms = new Map<string, Map<string, number>>();
  for (const { naming, through } of entries) {
    if (through !== null) continue;
    for (const [form, count] of naming?.forms ?? []) {
      const spellings = forms.get(form.toLowerCase()) ?? new Map<string, number>();
      forms.set(form.toLowerCase(), spellings.set(form, (spellings.get(form) ?? 0) + count));
    }
  }
  forms.delete(name.toLowerCase());
  return [...forms.values()].map(variantOf).sort(byCount);
}

/** Of several spellings the most frequent. */
function variantOf(spellings: ReadonlyMap<string, number>): Variant {
  const all = [...spellings].map(([text, count]) => ({ text, count })).sort(byCount);
  return { text: all[0]?.text ?? "", count: all.reduce((sum, { count }) => sum + count, 0) };
}

function byCount(a: Variant, b: Variant): number {
  return b.count - a.count || (a.text < b.text ? -1 : 1);
}
