import type { Naming } from "../model/article.ts";
import type { Prose } from "./prose.ts";

/** What a text names, each once: the mentions of one entity, or of one date, are one naming. */
export function namingsOf({ mentions, passages }: Pick<Prose, "mentions" | "passages">): readonly Naming[] {
  const namings = new Map<string, Draft>();
  for (const [index, { kind, entity, date, passage, start, end }] of mentions.entries()) {
    const key = `${kind} ${date?.edtf ?? entity}`;
    const form = (passages[passage]?.text.slice(start, end) ?? "").replace(/\s+/gu, " ");
    const naming = namings.get(key) ?? { kind, entity, date, count: 0, forms: new Map<string, number>(), first: index };
    naming.count += 1;
    naming.forms.set(form, (naming.forms.get(form) ?? 0) + 1);
    namings.set(key, naming);
  }
  return [...namings.values()].map((naming) => ({ ...naming, forms: [...naming.forms] }));
}

interface Draft extends Omit<Naming, "forms"> {
  count: number;
  readonly forms: Map<string, number>;
}
