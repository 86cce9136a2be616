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
export function sentencesOf(block: string, mayHold: RegExp): readonly Sentence[] {
  if (!mayHold.test(block)) return [];
  const sentences: Sentence[] = [];
  const add = (from: number, to: number) => {
    const text = block.slice(from, to);
    if (mayHold.test(text)) sentences.push({ text, start: from });
  };
  let start = 0;
  END.lastIndex = 0;
  for (let match = END.exec(block); match !== null; match = END.exec(block)) {
    shorten(block, start, END.lastIndex, add);
    start = END.lastIndex;
  }
  shorten(block, start, block.length, add);
  return sentences;
}

// A point after one or two digits makes them a number ("12. Juni"), after "St" it makes no sentence either. Korean and
// Arabic have no capitals: there a point after a word of two letters or more («د.» is a title) ends the sentence.
const END =
  /[.!?…](?<!(?:^|\D)\d{1,2}.|\bSt.|(?:^|[\s(])\p{Lu}.)["'”’»)\]]*\s+(?=["'“‘«([]*\p{Lu})|[.!?…؟](?<=\p{Lo}\p{M}*\p{Lo}\p{M}*["'”’»)\]]*.)["'”’»)\]]*\s+|[。！？]["'”’」』）]*|\n[^\S\n]*\n\s*/gu;

function shorten(block: string, from: number, to: number, add: (from: number, to: number) => void): void {
  let start = from;
  while (to - start > LONGEST) {
    const end = cutBefore(block, start + LONGEST, start + LONGEST - LONGEST_WORD);
    if (end === null) {
      const word = cutBefore(block, start + LONGEST - LONGEST_WORD, start) ?? start;
      if (word > start) add(start, word);
      start = skipWord(block, start + LONGEST, to);
      continue;
    }
    add(start, end);
    start = end;
  }
  if (start < to) add(start, to);
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
