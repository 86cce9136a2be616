import type { FileContent } from "../model/file-content.ts";
import type { Permalink } from "../model/permalink.ts";
import type { StagedBytes } from "./stage-bytes.ts";

/** A file of the published site. */
export interface OutputFile {
  readonly permalink: Permalink;
  /**
   * Names the content without making it: where the last build wrote the same key to the same
   * permalink, and the file on disk is still the one it wrote, the bytes are not made again.
   * `null` where only the bytes can tell.
   */
  readonly key: string | null;
  /**
   * The same by another name, dearer and truer, for where the key has changed and the content may not have. Whoever has
   * one always has one, and its `key` is without tabs.
   */
  readonly trueKey?: () => string;
  readonly bytes: () => FileContent | Promise<Uint8Array>;
  /**
   * Makes and stages the bytes somewhere else at the same time, as a `Stager` does. `null` where
   * that cannot be done; then they are made here.
   */
  readonly stage?: (to: string, there: string | undefined) => Promise<StagedBytes | null>;
}

/** Each when its turn comes; or what has to be waited for before the next. Not an asynchronous iteration: that waits at each of them. */
export type OutputFiles = Iterable<OutputFile | Promise<unknown>>;

/** A file by its keys alone. */
export type Keys = Pick<OutputFile, "key" | "trueKey">;

/** What is noted of a file. */
export function keyOf({ key, trueKey }: Keys): string | null {
  // Joined, not added: it is kept for every file, and V8 keeps a sum as a tree of its parts.
  return trueKey === undefined ? key : [key, trueKey()].join("\t");
}

/** The true key in what was noted of a file, if there is one. */
export function trueKeyIn(noted: string | null): string | undefined {
  return noted?.split("\t", 2)[1];
}

/** What is to be noted of a file that is the one that was noted; `undefined` where it may be another. */
export function keyIfSame(file: Keys, noted: string | null): string | undefined {
  if (noted === null || file.key === null) return undefined;
  if (file.trueKey === undefined) return noted === file.key ? noted : undefined;
  if (noted.startsWith(`${file.key}\t`)) return noted;
  const key = keyOf(file);
  return key !== null && noted.endsWith(key.slice(key.indexOf("\t"))) ? key : undefined;
}
