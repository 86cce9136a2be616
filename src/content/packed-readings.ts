import type { ArticleReading } from "./article-reader.ts";

/** A batch of readings as it crosses from a worker: their bytes in one piece, which is handed over and not copied. */
export interface PackedReadings {
  readonly rows: readonly (readonly [
    file: string,
    hash: string,
    facts: number,
    proofs: number | null,
    html: number | null,
    mentions: number | null,
    words: number | null,
  ])[];
  /** Facts and texts of each, one after the other; the rows have their lengths. */
  readonly bytes: ArrayBuffer;
}

export function packReadings(readings: readonly ArticleReading[]): PackedReadings {
  const sizes = readings.map(
    ({ facts, proofs, html, mentions, words }) =>
      facts.length + (proofs?.length ?? 0) + (html?.length ?? 0) + (mentions?.length ?? 0) + (words?.length ?? 0),
  );
  const bytes = new Uint8Array(sizes.reduce((sum, size) => sum + size, 0));
  let at = 0;
  const add = (piece: Uint8Array | null) => {
    if (piece === null) return null;
    bytes.set(piece, at);
    at += piece.length;
    return piece.length;
  };
  const rows = readings.map(({ file, hash, facts, proofs, html, mentions, words }) => {
    return [file, hash, add(facts) ?? 0, add(proofs), add(html), add(mentions), add(words)] as const;
  });
  return { rows, bytes: bytes.buffer };
}

export function unpackReadings({ rows, bytes }: PackedReadings): readonly ArticleReading[] {
  let at = 0;
  const take = (length: number) => {
    at += length;
    return Buffer.from(bytes, at - length, length);
  };
  return rows.map(([file, hash, facts, proofs, html, mentions, words]) => ({
    file,
    hash,
    facts: take(facts),
    proofs: proofs === null ? null : take(proofs),
    html: html === null ? null : take(html),
    mentions: mentions === null ? null : take(mentions),
    words: words === null ? null : take(words),
  }));
}
