export interface Sentence {
  readonly text: string;
  /** Offset in the block. */
  readonly start: number;
}

/** Longer stretches without a full stop are cut: the cost of a pattern may grow with the sentence. */
const LONGEST = 1000;
/** No word of a date is so long; a longer one (a key, a URL, a line of digits) is passed over. */
const LONGEST_WORD = 200;

/**
 * The sentences of a block that `mayHold` a date, in order. "Nov. 3" and "Gen. 5" are never cut: a
 * sentence ends where a capital letter follows, or another script's full stop.
 */
export function* sentencesOf(block: string, mayHold: RegExp): Iterable<Sentence> {
  for (const { text, start } of pieces(block)) {
    if (mayHold.test(text)) yield { text, start };
  }
}

// A point after one or two digits makes them a number ("12. Juni"), after "St" it makes no sentence either.
const END = /(?<!(?:^|\D)\d{1,2}|\bSt)[.!?…]["'”’»)\]]*\s+(?=["'“‘«([]*\p{Lu})|[。！？]["'”’」』）]*|\n[^\S\n]*\n\s*/gu;

function* pieces(block: string): Iterable<Sentence> {
  let start = 0;
  for (const match of block.matchAll(END)) {
    const end = match.index + match[0].length;
    yield* shortened(block, start, end);
    start = end;
  }
  yield* shortened(block, start, block.length);
}

function* shortened(block: string, from: number, to: number): Iterable<Sentence> {
  let start = from;
  while (to - start > LONGEST) {
    const end = cutBefore(block, start + LONGEST, start + LONGEST - LONGEST_WORD);
    if (end === null) {
      const word = cutBefore(block, start + LONGEST - LONGEST_WORD, start) ?? start;
      if (word > start) yield { text: block.slice(start, word), start };
      start = skipWord(block, start + LONGEST, to);
      continue;
    }
    yield { text: block.slice(start, end), start };
    start = end;
  }
  if (start < to) yield { text: block.slice(start, to), start };
}

const BREAK = /[\s、，；：]/;

function cutBefore(block: string, end: number, start: number): number | null {
  for (let at = end; at > start; at--) if (BREAK.test(block.charAt(at - 1))) return at;
  return null;
}

function skipWord(block: string, from: number, to: number): number {
  for (let at = from; at < to; at++) if (BREAK.test(block.charAt(at))) return at + 1;
  return to;
}
