export interface TextPiece {
  readonly text: string;
  /** UTF-16 offset in the whole. */
  readonly start: number;
}

/** In UTF-16 code units: a few sentences. */
const LONGEST_PIECE = 800;
const LONGEST_WORD = 50;

/**
 * A text in pieces of a few sentences, at most 800 code units long. The taggers need quadratic
 * time on long texts and long words (wink-nlp: four minutes for 280,000 characters without a
 * space), so words over 50 code units, which are addresses and data, are blanked out.
 */
export function piecesOf(text: string): readonly TextPiece[] {
  const tame = text.replace(/\S{50,}/gu, (word) => (word.length > LONGEST_WORD ? " ".repeat(word.length) : word));
  const pieces: TextPiece[] = [];
  for (let start = 0; start < tame.length; ) {
    const end = pieceEnd(tame, start);
    pieces.push({ text: tame.slice(start, end), start });
    start = end;
  }
  return pieces;
}

function pieceEnd(text: string, start: number): number {
  const limit = start + LONGEST_PIECE;
  if (limit >= text.length) return text.length;
  const window = text.slice(start, limit);
  for (const border of [/[.!?]["'”’)]*\s+(?=[^\s])/gu, /\s+/gu]) {
    let end = 0;
    for (const match of window.matchAll(border)) end = match.index + match[0].length;
    if (end > LONGEST_PIECE / 4) return start + end;
  }
  return limit;
}
