import type { ArticleReading } from "./article-reader.ts";

/** A batch of readings as it crosses from a worker: their bytes in one piece, which is handed over and not copied. */
export interface PackedReadings {
  readonly rows: readonly (readonly [file: string, hash: string, facts: number, text: number | null])[];
  /** Facts and text of each, one after the other; the rows have their lengths. */
  readonly bytes: ArrayBuffer;
}

export function packReadings(readings: readonly ArticleReading[]): PackedReadings {
  const bytes = new Uint8Array(readings.reduce((sum, { facts, text }) => sum + facts.length + (text?.length ?? 0), 0));
  let at = 0;
  const add = (piece: Uint8Array) => {
    bytes.set(piece, at);
    at += piece.length;
    return piece.length;
  };
  const rows = readings.map(({ file, hash, facts, text }) => {
    return [file, hash, add(facts), text === null ? null : add(text)] as const;
  });
  return { rows, bytes: bytes.buffer };
}

export function unpackReadings({ rows, bytes }: PackedReadings): readonly ArticleReading[] {
  let at = 0;
  const take = (length: number) => {
    at += length;
    return Buffer.from(bytes, at - length, length);
  };
  return rows.map(([file, hash, facts, text]) => {
    return { file, hash, facts: take(facts), text: text === null ? null : take(text) };
  });
}
