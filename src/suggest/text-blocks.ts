import type { Block } from "../annotate/block.ts";

/** A block, and where its text begins in the plain text of the whole. UTF-16 code units. */
export interface TextBlock extends Block {
  readonly offset: number;
}

/**
 * The paragraphs of a plain text. A blank line parts them; a single line break does so as well,
 * unless the lines look wrapped by hand or by a mail program.
 */
export function textBlocks(text: string): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  const add = (start: number, end: number): void => {
    const block = text.slice(start, end);
    if (block.trim() === "") return;
    blocks.push({ id: `p-${blocks.length}`, text: block, silent: [], linked: [], section: 0, offset: start });
  };
  for (const { start, end } of stretches(text)) {
    const lines = text.slice(start, end).split("\n");
    if (isWrapped(lines)) {
      add(start, end);
      continue;
    }
    let at = start;
    for (const line of lines) {
      add(at, at + line.length);
      at += line.length + 1;
    }
  }
  return blocks;
}

/** What stands between blank lines. */
function* stretches(text: string): Iterable<{ readonly start: number; readonly end: number }> {
  let start = 0;
  for (const blank of text.matchAll(/\n[^\S\n]*\n\s*/gu)) {
    yield { start, end: blank.index };
    start = blank.index + blank[0].length;
  }
  yield { start, end: text.length };
}

/** Columns at which mail programs and typists break lines. */
const NARROW = 40;
const WIDE = 100;

function isWrapped(lines: readonly string[]): boolean {
  const full = lines.slice(0, -1);
  return full.length > 0 && full.every((line) => line.length >= NARROW && line.length <= WIDE);
}
