import { ByteReader } from "./bytes.ts";
import { PIECE } from "./format.ts";

/** Positions of a term in some articles, ascending in each: those of the n-th lie from the n-th start to the next one. */
export interface Positions {
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
}

/**
 * Columns: how many positions in each article; their pieces, each as the distance from the last one of the article;
 * their places in these.
 * @param count of all articles of the list.
 * @param wanted by their places in it, ascending.
 */
export function readPositions(bytes: Uint8Array, count: number, wanted: ArrayLike<number>): Positions {
  const articles = Uint32Array.from({ length: count }, (_, n) => n);
  return read(new ByteReader(bytes), articles, wanted);
}

/** The same of one group: before the columns stand the articles of the list that have some, each as the distance from the last. */
export function readGroup(bytes: Uint8Array, wanted: ArrayLike<number>): Positions {
  const reader = new ByteReader(bytes);
  const count = reader.varint();
  const articles = new Uint32Array(count);
  let article = -1;
  for (let n = 0; n < count; n++) {
    article += reader.varint();
    articles[n] = article;
  }
  return read(reader, articles, wanted);
}

/** @param articles whose positions follow, by their places in the list. */
function read(reader: ByteReader, articles: Uint32Array, wanted: ArrayLike<number>): Positions {
  const counts = new Uint32Array(articles.length);
  let total = 0;
  for (let n = 0; n < counts.length; n++) {
    counts[n] = reader.varint();
    total += counts[n] as number;
  }
  const { bytes } = reader;
  const starts = new Uint32Array(wanted.length + 1);
  const places = new Uint32Array(total);
  let found = 0;
  let written = 0;
  for (let n = 0, at = bytes.length - total; n < counts.length && found < wanted.length; n++) {
    const article = articles[n] as number;
    const length = counts[n] as number;
    // Those that have none here.
    while ((wanted[found] as number) < article) starts[++found] = written;
    if (article === wanted[found]) {
      let piece = 0;
      for (let index = 0; index < length; index++) {
        piece += reader.varint();
        places[written++] = piece * PIECE + (bytes[at + index] as number);
      }
      starts[++found] = written;
    } else for (let left = length; left > 0; left--) reader.skipVarint();
    at += length;
  }
  starts.fill(written, found + 1);
  return { starts, places: places.subarray(0, written) };
}
