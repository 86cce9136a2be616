import type { Mention, Naming, Passage, Quotation } from "../model/article.ts";
import type { BlockInTree } from "./blocks.ts";
import { isOfDateline } from "./of-dateline.ts";
import type { Prose } from "./prose.ts";

/** What a text names, each once: the mentions of one entity, or of one date, are one naming. */
export function namingsOf({
  mentions,
  passages,
  blocks,
}: Pick<Prose, "mentions" | "passages" | "blocks">): readonly Naming[] {
  const beside = createBeside(blocks);
  const namings = new Map<string, Draft>();
  // A line of an agency opens a block.
  const opening = new Set<Draft>();
  const isSent = (naming: Draft) => opening.has(naming) && isOfDateline(naming);
  for (const mention of mentions) {
    const { kind, entity, date, plain, start, end } = mention;
    const passage = passages[mention.passage];
    if (passage === undefined) continue;
    const key = `${kind} ${date?.edtf ?? entity ?? `~ ${plain}`}`;
    let naming = namings.get(key);
    if (naming === undefined) {
      const named = { kind, entity, date, ...(plain !== undefined && { plain }) };
      naming = { ...named, count: 0, forms: new Map(), ...quoted(mention, passage, beside) };
      namings.set(key, naming);
      if (mention.sentenceStart === 0) opening.add(naming);
    }
    // "PARIS, Jan 2 (Wire) - The talks of Friday": it is Friday that tells what happened.
    else if (date !== null && isSent(naming)) Object.assign(naming, quoted(mention, passage, beside));
    const form = passage.text.slice(start, end).replace(/\s+/gu, " ");
    naming.count += 1;
    naming.forms.set(form, (naming.forms.get(form) ?? 0) + 1);
  }
  return [...namings.values()].map((naming) => ({
    ...naming,
    ...(naming.date !== null && isSent(naming) && { sent: true as const }),
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
  beside: Beside,
): Pick<Naming, "evidence" | "said"> {
  const { before, after } = beside(id);
  const from = before.length - sentenceStart;
  const evidence: Quotation = {
    paragraph: id,
    sentence: before + text.slice(sentenceStart, sentenceEnd) + after,
    start: start + from,
    end: end + from,
  };
  return { evidence, said: evidence.sentence.length };
}

/** A cell alone ("12 June 2018") tells nothing: what is quoted around it are the cells beside it. */
function createBeside(blocks: readonly BlockInTree[]): Beside {
  const cells = new Map(blocks.flatMap(({ id, row }, n) => (row === null ? [] : [[id, n] as const])));
  return (id) => {
    const n = cells.get(id);
    if (n === undefined) return { before: "", after: "" };
    const { row = null } = blocks[n] ?? {};
    const isBeside = (cell: BlockInTree) => cell.row === row;
    const before = blocks.slice(Math.max(0, n - MOST_CELLS), n).filter(isBeside);
    const after = blocks.slice(n + 1, n + 1 + MOST_CELLS).filter(isBeside);
    return {
      before: before.map((cell) => `${flat(cell)}${BETWEEN}`).join(""),
      after: after.map((cell) => `${BETWEEN}${flat(cell)}`).join(""),
    };
  };
}

/** By the id of a block. */
type Beside = (id: string) => { readonly before: string; readonly after: string };

const BETWEEN = " · ";
/** On either side. */
const MOST_CELLS = 4;
/** Of a cell, in UTF-16 units. */
const LONGEST_CELL = 120;

function flat({ text }: BlockInTree): string {
  const words = text.replace(/\s+/gu, " ").trim();
  return words.length <= LONGEST_CELL
    ? words
    : `${words.slice(0, LONGEST_CELL).replace(/\s\S*$|[\ud800-\udbff]$/u, "")}…`;
}
