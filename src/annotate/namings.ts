import type { Mention, Naming, Passage, Quotation } from "../model/article.ts";
import { isOfDateline } from "./of-dateline.ts";
import type { Prose } from "./prose.ts";

/** What a text names, each once: the mentions of one entity, or of one date, are one naming. */
export function namingsOf({ mentions, passages }: Pick<Prose, "mentions" | "passages">): readonly Naming[] {
  const namings = new Map<string, Draft>();
  for (const mention of mentions) {
    const { kind, entity, date, plain, start, end } = mention;
    const passage = passages[mention.passage];
    if (passage === undefined) continue;
    const key = `${kind} ${date?.edtf ?? entity ?? `~ ${plain}`}`;
    let naming = namings.get(key);
    if (naming === undefined) {
      const named = { kind, entity, date, ...(plain !== undefined && { plain }) };
      naming = { ...named, count: 0, forms: new Map(), ...quoted(mention, passage) };
      namings.set(key, naming);
    }
    // "PARIS, Jan 2 (Wire) - The talks of Friday": it is Friday that tells what happened.
    else if (date !== null && naming.count === 1 && isOfDateline(naming))
      Object.assign(naming, quoted(mention, passage));
    const form = passage.text.slice(start, end).replace(/\s+/gu, " ");
    naming.count += 1;
    naming.forms.set(form, (naming.forms.get(form) ?? 0) + 1);
  }
  return [...namings.values()].map((naming) => ({
    ...naming,
    ...(naming.date !== null && isOfDateline(naming) && { sent: true as const }),
    forms: [...naming.forms],
  }));
}

interface Draft extends Omit<Naming, "forms"> {
  count: number;
  readonly forms: Map<string, number>;
}

function quoted(
  { start, end, sentenceStart, sentenceEnd }: Mention,
  { id, text }: Passage,
): Pick<Naming, "evidence" | "said"> {
  const evidence: Quotation = {
    paragraph: id,
    sentence: text.slice(sentenceStart, sentenceEnd),
    start: start - sentenceStart,
    end: end - sentenceStart,
  };
  return { evidence, said: evidence.sentence.length };
}
