import { crc32 } from "node:zlib";
import type { CacheRow } from "./cache-rows.ts";
import type { Stretch } from "./segment.ts";

/** What is kept of a file, each in a segment of its own. */
export const PIECES = ["facts", "proofs", "html", "mentions", "words"] as const;
export type Piece = (typeof PIECES)[number];

/** In UTF-8, the facts as JSON. */
export interface Kept extends Readonly<Record<Exclude<Piece, "facts">, Uint8Array | null>> {
  readonly file: string;
  /** SHA-256 of the file; empty where it could not be read, and is not to be kept. */
  readonly hash: string;
  readonly facts: Uint8Array;
}

/**
 * What is kept of some files, packed: all facts, then all proofs, and so on. As it crosses from a worker in one
 * piece so it goes into the segments, and is not taken apart.
 */
export interface KeptFiles {
  readonly rows: readonly (readonly [file: string, hash: string, stretches: Stretches])[];
  /** Where in `bytes` the stretches of each piece begin. */
  readonly starts: Readonly<Record<Piece, number>>;
  readonly bytes: ArrayBuffer;
}

export type Stretches = Pick<CacheRow, Piece>;

export function packKept(files: readonly Kept[]): KeptFiles {
  const size = files.reduce((sum, file) => sum + PIECES.reduce((all, piece) => all + (file[piece]?.length ?? 0), 0), 0);
  const bytes = new Uint8Array(size);
  let at = 0;
  const add = (text: Uint8Array | null): Stretch | null => {
    if (text === null) return null;
    bytes.set(text, at);
    at += text.length;
    return [at - text.length, text.length, crc32(text)];
  };
  const columns = byPiece((piece) => ({ start: at, stretches: files.map((file) => add(file[piece])) }));
  return {
    rows: files.map(
      ({ file, hash }, n) => [file, hash, byPiece((piece) => columns[piece].stretches[n]) as Stretches] as const,
    ),
    starts: byPiece((piece) => columns[piece].start),
    bytes: bytes.buffer,
  };
}

/** The bytes of one piece of all the files. */
export function allOf({ starts, bytes }: KeptFiles, piece: Piece): Uint8Array {
  const next = PIECES[PIECES.indexOf(piece) + 1];
  return new Uint8Array(bytes, starts[piece], (next === undefined ? bytes.byteLength : starts[next]) - starts[piece]);
}

/** In the order of `PIECES`. */
export function byPiece<T>(make: (piece: Piece) => T): Record<Piece, T> {
  return Object.fromEntries(PIECES.map((piece) => [piece, make(piece)])) as Record<Piece, T>;
}
