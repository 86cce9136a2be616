import { filePermalink, type Permalink } from "../../model/permalink.ts";
import type { DataFile } from "../data-file.ts";
import { keyOf } from "../keys.ts";
import { inChunks } from "./parts.ts";

/** One file, or numbered ones where it would be too large. */
export function madeFiles<T>(
  name: string,
  extension: string,
  rows: readonly T[],
  sizeOf: (row: T) => number,
  write: (rows: readonly T[]) => string,
): readonly DataFile[] {
  const chunks = inChunks(rows, sizeOf);
  return chunks.map((inside, n) =>
    made(filePermalink("data", `${name}${chunks.length === 1 ? "" : `-${n + 1}`}.${extension}`), () => write(inside)),
  );
}

/** A file whose key is the hash of its text, which is made when one or the other is asked for. */
export function made(permalink: Permalink, make: () => string): DataFile {
  let text: string | undefined;
  const textOnce = () => {
    text ??= make();
    return text;
  };
  return {
    permalink,
    get key() {
      return keyOf(textOnce());
    },
    bytes: () => {
      const bytes = textOnce();
      // Not to be held while the rest of the site is written.
      text = undefined;
      return bytes;
    },
  };
}
